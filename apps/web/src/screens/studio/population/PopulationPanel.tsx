import { Alert, Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useFormats } from '../../../language/formats.ts';
import type { ScoreSpread } from '../../../scoring/protocol.ts';
import { onDemand } from '../../../ui/onDemand.tsx';
import { useDraft, usePreview, useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import { Against } from './Against.tsx';
import { BandCounts } from './BandCounts.tsx';
import { Histogram } from './Histogram.tsx';
import panel from './PopulationPanel.module.css';
import { RunNote } from './RunNote.tsx';

const HeatMap = onDemand(async () => (await import('./HeatMap.tsx')).HeatMap);

/** A function that names scores as the draft names their nodes. */
function useScoreNames(): (spread: ScoreSpread) => string {
  const title = useNodeTitle();
  const scores = useDraft(useShallow(({ document }) => document.nodes.filter(({ kind }) => kind === 'score')));
  return (spread) => {
    const node = scores.find((each) => each.id === spread.node);
    return node ? title(node) : spread.key;
  };
}

const HEAT = '#heat';

type ViewChoiceProps = { spreads: ScoreSpread[]; nameOf: (spread: ScoreSpread) => string; shown: string; onChange: (view: string) => void };

/** Chooses which score to show where the draft has several, or how two of them go together. */
function ViewChoice({ spreads, nameOf, shown, onChange }: ViewChoiceProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('population.score')}
      data={[...spreads.map((spread) => ({ value: spread.key, label: nameOf(spread) })), { value: HEAT, label: t('population.heatMap') }]}
      value={shown}
      onChange={onChange}
    />
  );
}

/** What the draft does to every lead of the sample: how the scores spread, and how many leads are in each band. */
export function PopulationPanel() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const population = usePreview((state) => state.result?.population ?? null);
  const sample = usePreview((state) => state.sample);
  const failed = usePreview((state) => state.failure !== null);
  const shown = usePreview((state) => state.result?.shown ?? null);
  const { preview } = useStudio();
  const nameOf = useScoreNames();
  const [isHeat, setHeat] = useState(false);
  const spreads = population?.spreads ?? [];
  const spread = spreads.find(({ key }) => key === shown);
  const showsHeat = isHeat && spreads.length > 1;
  const choose = (view: string) => {
    setHeat(view === HEAT);
    if (view !== HEAT) preview.getState().chooseScore(view);
  };
  return (
    <section className={panel.panel} aria-label={t('population.name')}>
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={2} size="h6">
          {t('population.name')}
        </Title>
        {spread && spreads.length > 1 && (
          <ViewChoice spreads={spreads} nameOf={nameOf} shown={showsHeat ? HEAT : spread.key} onChange={choose} />
        )}
        {spread && population && (
          <div className={panel.figures}>
            <RunNote run={population.run} leads={population.leads} />
            {!showsHeat && (
              <Text size="xs" c="dimmed" className={panel.mean}>
                {t('population.mean', { value: number(spread.mean, 1) })}
              </Text>
            )}
          </div>
        )}
      </Group>
      {sample.kind === 'opening' && !population && (
        <Stack gap={6} role="status" aria-label={t('sample.opening')}>
          <Skeleton height={120} />
          <Skeleton height={20} />
        </Stack>
      )}
      {failed && (
        <Alert role="alert" color="red" variant="light" p="xs" mb="xs">
          {t('population.failed')}
        </Alert>
      )}
      {population && !spread && (
        <Text size="sm" c="dimmed">
          {t('population.noScore')}
        </Text>
      )}
      <Suspense fallback={<Skeleton height={140} />}>
        {population && spread && showsHeat && <HeatMap scores={spreads.map((each) => ({ spread: each, name: nameOf(each) }))} />}
      </Suspense>
      {population && spread && !showsHeat && (
        <>
          <Histogram spread={spread} leads={population.leads} />
          <BandCounts spread={spread} leads={population.leads} />
          <Against />
        </>
      )}
    </section>
  );
}
