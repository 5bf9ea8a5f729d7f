import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { scaleOf } from '../../../charts/bins.ts';
import charts from '../../../charts/ScoreBars.module.css';
import { ScoreBars } from '../../../charts/ScoreBars.tsx';
import { useFormats } from '../../../language/formats.ts';
import { bandAt, bandsOf, colourOf } from '../bands.ts';
import type { Simulation, Statistics } from '../simulation.ts';
import look from './ScoreHistogram.module.css';

type Props = { simulation: Simulation; score: string; statistics: Statistics; onChoose: (from: number, to: number) => void };

/** How many leads have which score, each bar in the colour of its band. A bar that is chosen, by pointer or key, shows its leads. */
export function ScoreHistogram({ simulation, score, statistics, onChoose }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { ref, width } = useElementSize();
  const output = simulation.outputs.scores.find(({ key }) => key === score);
  const bands = bandsOf(simulation, score);
  const { histogram, scored } = statistics;
  // Scores are rounded: the next lower one than where a bar ends is its last.
  const unit = 10 ** -(output?.decimals ?? 0);
  if (!histogram)
    return (
      <Text size="sm" c="dimmed">
        {t('simulation.nobodyScored')}
      </Text>
    );
  const { x } = scaleOf(histogram, width);
  const end = histogram.from + histogram.width * histogram.counts.length;
  // The last bar may be wider than what is left of the scale.
  const highest = Math.min(end, output?.maximum ?? end);
  return (
    <div ref={ref}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no picture. */}
      <svg className={charts.chart} role="group" aria-label={t('population.chart', { leads: number(scored) })} data-histogram={scored}>
        <ScoreBars
          bins={histogram}
          end={highest}
          pixels={width}
          colourAt={(value) => (bands.length === 0 ? 'var(--mantine-primary-color-filled)' : colourOf(bandAt(bands, value)))}
          onChoose={(from, to) => onChoose(from, Math.max(from, Number((to - unit).toFixed(6))))}
        />
        {bands.map(({ id, from }) =>
          from !== null && from > histogram.from && from < end ? (
            <line key={id} className={look.threshold} x1={x(from) - 0.5} x2={x(from) - 0.5} y1={4} y2={114} />
          ) : null,
        )}
      </svg>
    </div>
  );
}
