import { Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../../server/client.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { EVERYONE, FIRST, type Question, withQuestion } from '../leads/question.ts';
import type { Simulation } from '../simulation.ts';
import { BandBar } from './BandBar.tsx';
import { GradeMap } from './GradeMap.tsx';
import { LineTable } from './LineTable.tsx';
import { ScoreHistogram } from './ScoreHistogram.tsx';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}

/** As high as what is to come. */
function Waiting({ heights }: { heights: Record<string, number> }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" role="status" aria-label={t('ui.loading')}>
      {Object.entries(heights).map(([part, height]) => (
        <Skeleton key={part} height={height} />
      ))}
    </Stack>
  );
}

const SPREAD = { bars: 132, bands: 12, counts: 28 };
const GRADES = { grid: 260 };
const LINES = { head: 20, first: 28, second: 28, third: 28, fourth: 28 };

/** All leads at once: how their scores spread, how many each band holds, and what each criterion did. */
export function Overview({ simulation, score }: { simulation: Simulation; score: string }) {
  const { t } = useTranslation();
  const [, setAddress] = useSearchParams();
  const asked = useQuery({
    ...api.simulations.statistics.queryOptions({ id: simulation.id, score }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const showLeads = (filter: Partial<Question['filter']>) =>
    setAddress((before) => {
      const next = withQuestion(before, { ...FIRST, filter: { ...EVERYONE, ...filter } });
      next.set('view', 'leads');
      return next;
    });
  if (asked.error) return <ProblemMessage error={asked.error} retry={() => void asked.refetch()} />;
  const shown = asked.data && { simulation, score, statistics: asked.data };
  return (
    <Stack gap="xl">
      <Part title={t('simulation.spread')}>
        {shown ? (
          <>
            <ScoreHistogram {...shown} onChoose={(from, to) => showLeads({ from, to })} />
            <BandBar {...shown} onChoose={(bands) => showLeads({ bands })} />
          </>
        ) : (
          <Waiting heights={SPREAD} />
        )}
      </Part>
      {simulation.outputs.grades.length > 0 && (
        <Part title={t('simulation.grades.title')}>{shown ? <GradeMap {...shown} /> : <Waiting heights={GRADES} />}</Part>
      )}
      <Part title={t('simulation.criteria')}>{shown ? <LineTable {...shown} /> : <Waiting heights={LINES} />}</Part>
    </Stack>
  );
}
