import { Button, Container, Group, Text } from '@mantine/core';
import { IconFilterOff, IconFlask, IconGitCompare, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { labelText } from '../../language/label.ts';
import { api } from '../../server/client.ts';
import { useMay } from '../../server/role.ts';
import type { Given } from '../../simulating/choice.ts';
import { LaterStartDialog } from '../../simulating/LaterStartDialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import { UnreadyScreen } from '../../ui/UnreadyScreen.tsx';
import { ViewOnly } from '../../ui/ViewOnly.tsx';
import { RunTable } from './list/RunTable.tsx';
import { isUnderWay, type Summary } from './simulation.ts';

/** So often the list is asked for while something in it goes on. Watching each run would take all connections that a browser has. */
const EVERY = 2_000;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const idIn = (address: URLSearchParams, name: string): string | null => {
  const id = address.get(name);
  return id !== null && UUID.test(id) ? id : null;
};

/** Of the two that were chosen, the older first. */
function pairOf(runs: readonly Summary[], chosen: readonly string[]): string | null {
  const [before, after, ...others] = runs.filter(({ id }) => chosen.includes(id)).toSorted((a, b) => a.createdAt - b.createdAt);
  return before && after && others.length === 0 ? `/simulations/compare?before=${before.id}&after=${after.id}` : null;
}

/** The runs of scoring models over samples, newest first; those of one scoring model or sample where the address says so. */
export function SimulationsScreen() {
  const { t } = useTranslation();
  const edits = useMay('edit');
  const [address, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [starting, setStarting] = useState(false);
  const [modelId, sampleId] = [idIn(address, 'model'), idIn(address, 'sample')];
  const list = useQuery({
    ...api.simulations.list.queryOptions({ modelId, sampleId }),
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? EVERY : false),
  });
  if (!list.data) return <UnreadyScreen title={t('simulation.title')} shape="rows" error={list.error} retry={() => void list.refetch()} />;
  const runs = list.data;
  const [first] = runs;
  const pair = pairOf(runs, chosen);
  const given: Given = { ...(modelId !== null && { modelId }), ...(sampleId !== null && { sampleId }) };
  const start = edits ? (
    <Button leftSection={<IconPlayerPlay size={16} />} onClick={() => setStarting(true)} data-new-simulation>
      {t('simulation.new')}
    </Button>
  ) : (
    <ViewOnly />
  );
  const of = [modelId !== null && first?.modelName, sampleId !== null && first && labelText(t, first.sample.name)].filter(
    (each): each is string => typeof each === 'string',
  );
  return (
    <Container size="xl" py="xl">
      <Group justify="space-between" mb={4}>
        <ScreenTitle text={t('simulation.title')} />
        {runs.length > 0 && (
          <Group gap="sm">
            <Button
              component={Link}
              to={pair ?? '/simulations/compare'}
              variant="default"
              leftSection={<IconGitCompare size={16} />}
              {...(pair === null && { 'data-hint': t('simulation.chooseTwo') })}
              data-compare-chosen
            >
              {t('versions.compare')}
            </Button>
            {start}
          </Group>
        )}
      </Group>
      {(modelId !== null || sampleId !== null) && (
        <Group gap="xs" mb="sm">
          <Text size="sm" c="dimmed">
            {of.length > 0 ? t('simulation.only', { of: of.join(' · ') }) : t('simulation.onlySome')}
          </Text>
          <Button size="compact-sm" variant="light" leftSection={<IconFilterOff size={14} />} onClick={() => setAddress({})} data-all-runs>
            {t('simulation.showAll')}
          </Button>
        </Group>
      )}
      {runs.length === 0 ? (
        <EmptyState icon={IconFlask} title={t('simulation.emptyTitle')} text={t('simulation.emptyText')}>
          {start}
        </EmptyState>
      ) : (
        <RunTable
          runs={runs}
          chosen={chosen}
          // A third choice takes the place of the first.
          onChoose={(id, isChosen) => setChosen((ids) => (isChosen ? [...ids, id].slice(-2) : ids.filter((each) => each !== id)))}
        />
      )}
      {starting && <LaterStartDialog given={given} onClose={() => setStarting(false)} />}
    </Container>
  );
}
