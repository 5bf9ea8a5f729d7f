import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import { type Bins, scaleOf } from './bins.ts';
import look from './ScoreBars.module.css';

/** The height of the whole picture, and what of it the bars leave free, in pixels. */
const HEIGHT = 132;
const PLOT = { top: 16, bottom: 18 };
/** Where the bars stand. */
export const FLOOR = HEIGHT - PLOT.bottom;
const TICKS = 5;

type Props = {
  bins: Bins;
  /** The score at the right end of the axis. */
  end: number;
  pixels: number;
  colourAt: (score: number) => string;
  /** What the leads of a part are asked for with; without it bars only tell their numbers. */
  onChoose?: (from: number, to: number) => void;
};

/** The bars of a histogram of scores over its axis, as parts of an `svg` that is `HEIGHT` high. */
export function ScoreBars({ bins, end, pixels, colourAt, onChoose }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  // Only the bar under the pointer tells its numbers: putting all of them into words took longer than drawing.
  const [pointed, setPointed] = useState<number | null>(null);
  const { from, width } = bins;
  const counts = Array.from(bins.counts);
  const highest = Math.max(1, ...counts);
  const { slot, x } = scaleOf(bins, pixels);
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(1.5, (count / highest) * (FLOOR - PLOT.top)));
  const bars = counts.map((count, bin) => ({ count, value: from + bin * width })).filter(({ count }) => count > 0);
  const ticks = Array.from({ length: TICKS }, (_each, index) => from + (index * (end - from)) / (TICKS - 1));
  return (
    <>
      <line className={look.base} x1={0} x2={pixels} y1={FLOOR + 0.5} y2={FLOOR + 0.5} />
      {bars.map(({ value, count }) => (
        <rect
          key={value}
          className={onChoose ? `${look.bar} ${look.choice}` : look.bar}
          data-bar={value}
          data-leads={count}
          x={x(value)}
          y={FLOOR - heightOf(count)}
          width={Math.max(1, slot - 1)}
          height={heightOf(count)}
          fill={colourAt(value)}
          onPointerEnter={() => setPointed(value)}
          {...(onChoose && { onClick: () => onChoose(value, value + width) })}
        >
          {value === pointed && <title>{t('population.bar', { count, leads: number(count), score: number(value) })}</title>}
        </rect>
      ))}
      {ticks.map((value, index) => (
        <text
          key={value}
          className={look.axis}
          x={index === TICKS - 1 ? pixels : x(value)}
          y={HEIGHT - 4}
          textAnchor={index === 0 ? 'start' : index === TICKS - 1 ? 'end' : 'middle'}
        >
          {number(value)}
        </text>
      ))}
    </>
  );
}
