import { Group, Select, Skeleton, Stack } from '@mantine/core';
import { IconExclamationCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../../server/client.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { ComparedLeads } from './ComparedLeads.tsx';
import { type Both, scoresInBoth } from './compared.ts';
import { Summary } from './Summary.tsx';
import { useBothNames } from './useBothNames.ts';

function ScoreCompared({ both, score }: { both: Both; score: string }) {
  const { t } = useTranslation();
  const ids = { before: both.before.id, after: both.after.id };
  const asked = useQuery({ ...api.simulations.compare.queryOptions({ ...ids, score }), staleTime: Number.POSITIVE_INFINITY });
  if (asked.error) return <ProblemMessage error={asked.error} retry={() => void asked.refetch()} />;
  if (!asked.data)
    return (
      <Stack role="status" aria-label={t('ui.loading')}>
        <Skeleton height={24} width={320} />
        <Skeleton height={220} />
      </Stack>
    );
  return (
    <Stack gap="xl" data-compared={asked.data.changed}>
      <Summary both={both} score={score} comparison={asked.data} />
      {asked.data.leads > 0 && <ComparedLeads both={both} score={score} />}
    </Stack>
  );
}

/** What two runs do differently, score by score. */
export function Compared(ids: { before: string; after: string }) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const before = useQuery(api.simulations.get.queryOptions({ id: ids.before }));
  const after = useQuery(api.simulations.get.queryOptions({ id: ids.after }));
  const failed = [before, after].find(({ error }) => error);
  if (failed) return <ProblemMessage error={failed.error} retry={() => void failed.refetch()} />;
  if (!before.data || !after.data) return <Skeleton height={280} role="status" aria-label={t('ui.loading')} />;
  return <OfScores both={{ before: before.data, after: after.data }} address={address} setAddress={setAddress} />;
}

type Address = { address: URLSearchParams; setAddress: (next: URLSearchParams) => void };

function OfScores({ both, address, setAddress }: Address & { both: Both }) {
  const { t } = useTranslation();
  const nameOf = useBothNames(both);
  const keys = scoresInBoth(both);
  const score = keys.find((key) => key === address.get('score')) ?? keys.at(-1);
  if (score === undefined)
    return <EmptyState icon={IconExclamationCircle} title={t('compared.noScoreTitle')} text={t('compared.noScoreText')} />;
  const nodeOf = (key: string) => both.after.outputs.scores.find((each) => each.key === key)?.node ?? key;
  const choose = (key: string) => {
    const next = new URLSearchParams(address);
    next.set('score', key);
    // The bands of another score are others.
    for (const name of ['from', 'to']) next.delete(name);
    setAddress(next);
  };
  return (
    <>
      {keys.length > 1 && (
        <Group mb="md">
          <Select
            label={t('population.score')}
            data={keys.map((key) => ({ value: key, label: nameOf(nodeOf(key)) }))}
            value={score}
            allowDeselect={false}
            onChange={(key) => key !== null && choose(key)}
            data-choose-score
          />
        </Group>
      )}
      <ScoreCompared both={both} score={score} />
    </>
  );
}
