import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { BINS, type ScoreSpread } from '../../../scoring/protocol.ts';
import { usePreview } from '../studio.ts';
import { bandAt, useBandLooks } from './bands.ts';
import panel from './PopulationPanel.module.css';

const HEIGHT = 132;
const PLOT = { top: 16, bottom: 18 };
const TICKS = 5;

/** How many leads have which score, each bar in the colour of its band, with a line at each threshold. */
export function Histogram({ spread, leads }: { spread: ScoreSpread; leads: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { ref, width } = useElementSize();
  const edit = usePreview((state) => state.edit);
  // Only the bar under the pointer tells its numbers: putting all of them into words took longer than drawing.
  const [pointed, setPointed] = useState<number | null>(null);
  const looks = useBandLooks(spread.bands?.node);
  const { minimum, maximum, counts } = spread;
  const floor = HEIGHT - PLOT.bottom;
  const highest = Math.max(1, ...counts);
  const slot = width / BINS;
  const scoreOf = (bin: number) => minimum + (bin * (maximum - minimum)) / (BINS - 1);
  const x = (value: number) => ((value - minimum) / (maximum - minimum)) * (BINS - 1) * slot;
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(1.5, (count / highest) * (floor - PLOT.top)));
  const colourAt = (value: number) => {
    const colour = looks.get(bandAt(spread, value) ?? '')?.colour;
    return colour ? `var(--mantine-color-${colour}-5)` : 'var(--mantine-primary-color-filled)';
  };
  const bars = Array.from(counts, (count, bin) => ({ count, value: scoreOf(bin) })).filter(({ count }) => count > 0);
  const thresholds = (spread.bands?.counts ?? []).filter((band) => band.from !== null && band.from >= minimum && band.from <= maximum);
  const ticks = Array.from({ length: TICKS }, (_each, index) => minimum + (index * (maximum - minimum)) / (TICKS - 1));
  return (
    <div ref={ref}>
      <svg className={panel.chart} role="img" aria-label={t('population.chart', { leads: number(leads) })} data-histogram data-edit={edit}>
        <line className={panel.base} x1={0} x2={width} y1={floor + 0.5} y2={floor + 0.5} />
        {bars.map(({ value, count }) => (
          <rect
            key={value}
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
        {thresholds.map(({ id, from }) => {
          const look = looks.get(id);
          const at = x(from ?? 0) - 0.5;
          return (
            <g key={id}>
              <line className={panel.threshold} x1={at} x2={at} y1={4} y2={floor} />
              <text className={panel.axis} x={at + 4} y={11}>
                {look ? labelText(t, look.label) : ''}
              </text>
            </g>
          );
        })}
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
