import { Group, Select, Tabs } from '@mantine/core';
import { IconChartBar, IconExclamationCircle, IconTargetArrow, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useSmall } from '../../../ui/useSmall.ts';
import { LeadsTab } from '../leads/LeadsTab.tsx';
import { OutcomesTab } from '../outcomes/OutcomesTab.tsx';
import type { Simulation } from '../simulation.ts';
import { useNames } from '../useNames.ts';
import { Overview } from './Overview.tsx';

const TABS = [
  { id: 'overview', icon: IconChartBar, Panel: Overview },
  { id: 'leads', icon: IconUsers, Panel: LeadsTab },
  { id: 'outcomes', icon: IconTargetArrow, Panel: OutcomesTab },
] as const;

/** What came of a run, score by score: all leads at once, and each of them. What is shown is part of the address. */
export function Results({ run }: { run: Simulation }) {
  const { t } = useTranslation();
  const nameOf = useNames(run.document);
  const small = useSmall();
  const [address, setAddress] = useSearchParams();
  const { scores } = run.outputs;
  // Others may have gone into the last.
  const score = scores.find(({ key }) => key === address.get('score')) ?? scores.at(-1);
  const shown = TABS.find(({ id }) => id === address.get('view')) ?? TABS[0];
  const show = (name: string, value: string | null) =>
    setAddress(
      (before) => {
        if (value !== null) before.set(name, value);
        return before;
      },
      { replace: name === 'score' },
    );
  if (!score) return <EmptyState icon={IconExclamationCircle} title={t('simulation.noScoreTitle')} text={t('simulation.noScoreText')} />;
  return (
    <Tabs value={shown.id} onChange={(tab) => show('view', tab)} keepMounted={false}>
      <Group justify="space-between" align="flex-end" wrap="wrap-reverse" mb="md">
        <Tabs.List>
          {TABS.map(({ id, icon: Picture }) => (
            <Tabs.Tab key={id} value={id} leftSection={small ? null : <Picture size={16} aria-hidden />} data-view={id}>
              {t(`simulation.view.${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {scores.length > 1 && (
          <Select
            size="sm"
            aria-label={t('population.score')}
            data={scores.map(({ key, node }) => ({ value: key, label: nameOf(node) }))}
            value={score.key}
            allowDeselect={false}
            onChange={(key) => show('score', key)}
            data-choose-score
          />
        )}
      </Group>
      {TABS.map(({ id, Panel }) => (
        <Tabs.Panel key={id} value={id}>
          <Panel simulation={run} score={score.key} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
