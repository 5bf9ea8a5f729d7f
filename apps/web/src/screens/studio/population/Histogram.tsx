import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { BINS, type ScoreSpread } from '../../../scoring/protocol.ts';
import { usePreview } from '../studio.ts';
import { bandAt, useBandLooks } from './bands.ts';
import panel from './PopulationPanel.module.css';
import { scaleOf, stepOf } from './scale.ts';
import { ThresholdLine } from './ThresholdLine.tsx';

const HEIGHT = 132;
const PLOT = { top: 16, bottom: 18 };
const TICKS = 5;
const LINE_TOP = 4;

/** How many leads have which score, each bar in the colour of its band, with a line to drag at each threshold. */
export function Histogram({ spread, leads }: { spread: ScoreSpread; leads: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { ref, width } = useElementSize();
  const edit = usePreview((state) => state.edit);
  // Only the bar under the pointer tells its numbers: putting all of them into words took longer than drawing.
  const [pointed, setPointed] = useState<number | null>(null);
  const looks = useBandLooks(spread.bands?.node);
  const { minimum, maximum, counts, bands } = spread;
  const floor = HEIGHT - PLOT.bottom;
  const highest = Math.max(1, ...counts);
  const scale = scaleOf(spread, width);
  const { slot, x } = scale;
  const scoreOf = (bin: number) => minimum + (bin * (maximum - minimum)) / (BINS - 1);
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(1.5, (count / highest) * (floor - PLOT.top)));
  const colourAt = (value: number) => {
    const colour = looks.get(bandAt(spread, value) ?? '')?.colour;
    return colour ? `var(--mantine-color-${colour}-5)` : 'var(--mantine-primary-color-filled)';
  };
  const bars = Array.from(counts, (count, bin) => ({ count, value: scoreOf(bin) })).filter(({ count }) => count > 0);
  // As they are drawn, not as they were scored: a line that is moved must not wait for the scores.
  const thresholds = [...looks.values()].flatMap((look) => {
    const { from } = look;
    return from !== null && from >= minimum && from <= maximum ? [{ look, from }] : [];
  });
  const ticks = Array.from({ length: TICKS }, (_each, index) => minimum + (index * (maximum - minimum)) / (TICKS - 1));
  return (
    <div ref={ref}>
      {/* biome-ignore lint/a11y/useSemanticElements: fieldsets cannot stand in a picture, and this one has sliders in it. */}
      <svg
        className={panel.chart}
        role="group"
        aria-label={t('population.chart', { leads: number(leads) })}
        data-histogram
        data-edit={edit}
      >
        <line className={panel.base} x1={0} x2={width} y1={floor + 0.5} y2={floor + 0.5} />
        {bars.map(({ value, count }) => (
          <rect
            key={value}
            className={panel.bar}
            data-bar={value}
            data-leads={count}
            x={x(value)}
            y={floor - heightOf(count)}
            width={Math.max(1, slot - 1)}
            height={heightOf(count)}
            fill={colourAt(value)}
            onPointerEnter={() => setPointed(value)}
          >
            {value === pointed && <title>{t('population.bar', { count, leads: number(count), score: number(value) })}</title>}
          </rect>
        ))}
        {bands &&
          thresholds.map(({ look, from }) => (
            <ThresholdLine
              key={look.id}
              {...{ look, from, minimum, maximum, scale, floor }}
              node={bands.node}
              step={stepOf(spread)}
              top={LINE_TOP}
            />
          ))}
        {ticks.map((value, index) => (
          <text
            key={value}
            className={panel.axis}
            x={x(value) + (index === TICKS - 1 ? slot : 0)}
            y={HEIGHT - 4}
            textAnchor={index === 0 ? 'start' : index === TICKS - 1 ? 'end' : 'middle'}
          >
            {number(value)}
          </text>
        ))}
      </svg>
    </div>
  );
}
