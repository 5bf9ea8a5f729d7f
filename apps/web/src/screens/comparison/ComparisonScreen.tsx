import { Button } from '@mantine/core';
import { IconMapOff, IconRocket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { type Pair, pairIn } from '../../differences/pair.ts';
import { api } from '../../server/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenProblem } from '../../ui/ScreenProblem.tsx';
import { ComparedDrawings } from './ComparedDrawings.tsx';

function Compared({ modelId, pair }: { modelId: string; pair: Pair }) {
  const asked = { modelId, ...pair, sampleId: null, watch: null };
  // The draft may have changed since: it is asked anew each time.
  const comparison = useQuery({ ...api.versions.compare.queryOptions(asked), staleTime: 0, gcTime: 0 });
  if (comparison.error) return <ScreenProblem error={comparison.error} retry={() => void comparison.refetch()} />;
  if (!comparison.data) return <Loading />;
  const { before, after } = comparison.data;
  return <ComparedDrawings modelId={modelId} pair={pair} before={before} after={after} />;
}

/** Goes on to the newest version beside the draft; or says that there is none. */
function SinceNewest({ modelId }: { modelId: string }) {
  const { t } = useTranslation();
  const newest = useQuery({ ...api.versions.list.queryOptions({ modelId, after: null, limit: 1 }), staleTime: 0, gcTime: 0 });
  if (newest.error) return <ScreenProblem error={newest.error} retry={() => void newest.refetch()} />;
  if (!newest.data) return <Loading />;
  const [version] = newest.data.versions;
  if (version) return <Navigate to={`?before=${version.number}&after=draft`} replace />;
  return (
    <EmptyState isScreen icon={IconRocket} title={t('versions.emptyTitle')} text={t('versions.emptyText')}>
      <Button component={Link} to={`/models/${modelId}`}>
        {t('versions.toStudio')}
      </Button>
    </EmptyState>
  );
}

/** Two versions, or a version and the draft, as one drawing; which two is part of the address. Without a first one, the newest is meant. */
export function ComparisonScreen() {
  const { t } = useTranslation();
  const { modelId = '' } = useParams();
  const [address] = useSearchParams();
  const pair = pairIn(address);
  if (pair) return <Compared key={`${pair.before} ${pair.after}`} modelId={modelId} pair={pair} />;
  if (!address.has('before') && address.get('after') === 'draft') return <SinceNewest modelId={modelId} />;
  return (
    <EmptyState isScreen icon={IconMapOff} title={t('comparison.noPairTitle')} text={t('comparison.noPairText')}>
      <Button component={Link} to={`/models/${modelId}/versions`}>
        {t('versions.title')}
      </Button>
    </EmptyState>
  );
}
