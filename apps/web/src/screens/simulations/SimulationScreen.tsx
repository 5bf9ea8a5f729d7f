import { Container } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../server/client.ts';
import { UnreadyScreen } from '../../ui/UnreadyScreen.tsx';
import { Results } from './results/Results.tsx';
import { RunEnded } from './run/RunEnded.tsx';
import { RunHead } from './run/RunHead.tsx';
import { RunProgress } from './run/RunProgress.tsx';
import { isUnderWay } from './simulation.ts';

/** One run: how far it is, and what came of it. */
export function SimulationScreen() {
  const { t } = useTranslation();
  const { simulationId = '' } = useParams();
  const asked = useQuery(api.simulations.get.queryOptions({ id: simulationId }));
  const run = asked.data;
  if (!run) return <UnreadyScreen title={t('simulation.one')} shape="rows" error={asked.error} retry={() => void asked.refetch()} />;
  return (
    <Container size="xl" py="lg" key={run.id} data-simulation={run.state}>
      <RunHead run={run} />
      {isUnderWay(run) && <RunProgress run={run} />}
      {run.state === 'done' && <Results run={run} />}
      {(run.state === 'failed' || run.state === 'cancelled') && <RunEnded run={run} />}
    </Container>
  );
}
