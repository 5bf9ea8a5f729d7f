import { Anchor, Button, Group, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft, IconEqual, IconUsers } from '@tabler/icons-react';
import { type Document, mergeDocuments, stopsOf } from '@umbral/model';
import { ReactFlowProvider } from '@xyflow/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Pair } from '../../differences/pair.ts';
import { useSideName } from '../../differences/useSideName.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';
import looks from './Comparison.module.css';
import { ComparedCanvas } from './canvas/ComparedCanvas.tsx';
import { cardSize } from './canvas/size.ts';
import { StopList } from './list/StopList.tsx';
import { StopSteps } from './list/StopSteps.tsx';
import { useStepKeys } from './list/useStepKeys.ts';
import { useChosenStop } from './useChosenStop.ts';
import { useStopWords } from './useStopWords.ts';

type Drawings = { before: Document; after: Document };

function Heading({ modelId, pair }: { modelId: string; pair: Pair }) {
  const { t } = useTranslation();
  const nameOf = useSideName();
  return (
    <div className={looks.heading}>
      <Anchor component={Link} to={`/models/${modelId}/versions`} size="sm" c="dimmed" className={looks.back}>
        <IconArrowLeft size={14} aria-hidden />
        {t('versions.title')}
      </Anchor>
      <ScreenTitle size="h4" text={t('versions.fromTo', { before: nameOf(pair.before), after: nameOf(pair.after) })} />
      <Group gap="xs" ml="auto">
        <Button
          component={Link}
          to={`/models/${modelId}/versions?before=${pair.before}&after=${pair.after}`}
          size="xs"
          variant="default"
          leftSection={<IconUsers size={16} />}
          data-behaves
        >
          {t('versions.behaves')}
        </Button>
        {pair.after === 'draft' && (
          <Button component={Link} to={`/models/${modelId}`} size="xs" variant="light">
            {t('versions.toStudio')}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** The list of what is different, and the canvas with both drawings as one. What is chosen in one is shown in the other. */
function Differences({ before, after }: Drawings) {
  const { t } = useTranslation();
  const merged = useMemo(() => mergeDocuments(before, after, cardSize), [before, after]);
  const stops = useMemo(() => stopsOf(merged), [merged]);
  const words = useStopWords({ before, after, merged });
  const chosen = useChosenStop(stops);
  useStepKeys(chosen.step);
  if (stops.length === 0) return <EmptyState icon={IconEqual} title={t('comparison.alikeTitle')} text={t('comparison.alikeText')} />;
  const { stop, place, shown, showsMoved } = chosen;
  return (
    <ReactFlowProvider>
      <div className={looks.body} data-stops={shown.length}>
        <div className={looks.side}>
          <StopSteps chosen={chosen} moved={stops.filter(({ fate }) => fate === 'moved').length} />
          <StopList chosen={chosen} words={words} moved={stops.length - shown.length} />
        </div>
        <ComparedCanvas merged={merged} stops={shown} stop={stop} showsMoved={showsMoved} words={words} onChoose={chosen.choose} />
      </div>
      <VisuallyHidden aria-live="polite" data-told>
        {stop ? t('comparison.told', { place: place + 1, count: shown.length, what: words.sentence(stop) }) : ''}
      </VisuallyHidden>
    </ReactFlowProvider>
  );
}

/** Two documents as one drawing, with a list of what is different. */
export function ComparedDrawings({ modelId, pair, before, after }: Drawings & { modelId: string; pair: Pair }) {
  return (
    <div className={looks.screen} data-comparison={`${pair.before} ${pair.after}`}>
      <Heading modelId={modelId} pair={pair} />
      <Differences before={before} after={after} />
    </div>
  );
}
