import { Box, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../server/client.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { Findings } from './Findings.tsx';
import { NothingSaid } from './NothingSaid.tsx';
import { Overall } from './Overall.tsx';
import { Warnings } from './Warnings.tsx';
import { WindowField } from './WindowField.tsx';

/** While a number is being typed, nothing is asked for. */
const REST = 400;

/** What became of a run's leads, and how well a score tells those that converted from those that did not. */
export function OutcomesReport({ simulationId, score }: { simulationId: string; score: string }) {
  const [window, setWindow] = useState<number | null>(null);
  const [rested] = useDebouncedValue(window, REST);
  const asked = useQuery({
    ...api.simulations.outcomes.queryOptions({ id: simulationId, score, window: rested }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const outcomes = asked.data;
  if (asked.error) return <ProblemMessage error={asked.error} retry={() => void asked.refetch()} />;
  if (!outcomes) return <Loading />;
  const { report, moment, leads } = outcomes;
  const isUnknown = report.refusal === 'noOutcomes' && leads.decided + leads.undated + leads.open === 0;
  return (
    <Stack gap="xl" data-outcomes={report.refusal ?? 'told'}>
      {!isUnknown && <WindowField moment={moment} window={window} onChange={setWindow} />}
      <Box opacity={asked.isPlaceholderData ? 0.5 : 1} aria-busy={asked.isPlaceholderData}>
        {report.refusal ? (
          <NothingSaid outcomes={outcomes} refusal={report.refusal} />
        ) : (
          <Stack gap="xl">
            <Overall outcomes={outcomes} />
            <Warnings outcomes={outcomes} />
            {report.findings && (
              <Findings
                key={score}
                findings={report.findings}
                overall={report.overall}
                {...{ simulationId, score, splitBy: outcomes.splitBy }}
              />
            )}
          </Stack>
        )}
      </Box>
    </Stack>
  );
}
