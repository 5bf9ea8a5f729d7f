import { Alert, Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import type { ScoreSpread } from '../../../scoring/protocol.ts';
import { useDraft, usePreview, useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import { BandCounts } from './BandCounts.tsx';
import { Histogram } from './Histogram.tsx';
import panel from './PopulationPanel.module.css';
import { RunNote } from './RunNote.tsx';

/** Chooses which score to show where the draft has several. */
function ScoreChoice({ spreads, shown, onChange }: { spreads: ScoreSpread[]; shown: string; onChange: (key: string) => void }) {
  const { t } = useTranslation();
  const title = useNodeTitle();
  // Only for names, which may change a moment after a keystroke.
  const nodes = useDeferredValue(useDraft((state) => state.document.nodes));
  const nameOf = (spread: ScoreSpread) => {
    const node = nodes.find((each) => each.id === spread.node);
    return node ? title(node) : spread.key;
  };
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('population.score')}
      data={spreads.map((spread) => ({ value: spread.key, label: nameOf(spread) }))}
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
  const spreads = population?.spreads ?? [];
  const spread = spreads.find(({ key }) => key === shown);
  return (
    <section className={panel.panel} aria-label={t('population.name')}>
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={2} size="h6">
          {t('population.name')}
        </Title>
        {spread && spreads.length > 1 && <ScoreChoice spreads={spreads} shown={spread.key} onChange={preview.getState().chooseScore} />}
        {spread && population && (
          <div className={panel.figures}>
            <RunNote run={population.run} leads={population.leads} />
            <Text size="xs" c="dimmed">
              {t('population.mean', { value: number(spread.mean, 1) })}
            </Text>
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
      {population && spread && (
        <>
          <Histogram spread={spread} leads={population.leads} />
          <BandCounts spread={spread} leads={population.leads} />
        </>
      )}
    </section>
  );
}
