import { type KeyboardEvent, useState } from 'react';
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

/** Arrows, Home and End go from bar to bar, which are one stop of the tab key; Enter and the space bar choose. */
function onKeyDown(event: KeyboardEvent, place: number, choose: () => void): void {
  const bars = [...(event.currentTarget.parentElement?.querySelectorAll<SVGElement>('[data-bar]') ?? [])];
  const places: Record<string, number> = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: bars.length - 1 };
  const next = bars[places[event.key] ?? -1];
  if (event.key === 'Enter' || event.key === ' ') choose();
  else if (next) next.focus();
  else return;
  event.preventDefault();
}

/** The bars of a histogram of scores over its axis, as parts of an `svg` that is `HEIGHT` high. */
export function ScoreBars({ bins, end, pixels, colourAt, onChoose }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  // Only the bar under the pointer tells its numbers: putting all of them into words took longer than drawing.
  const [pointed, setPointed] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const { from, width } = bins;
  const counts = Array.from(bins.counts);
  const highest = Math.max(1, ...counts);
  const { slot, x } = scaleOf(bins, pixels);
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(1.5, (count / highest) * (FLOOR - PLOT.top)));
  const bars = counts.map((count, bin) => ({ count, value: from + bin * width })).filter(({ count }) => count > 0);
  const textOf = (value: number, count: number) => t('population.bar', { count, leads: number(count), score: number(value) });
  const ticks = Array.from({ length: TICKS }, (_each, index) => from + (index * (end - from)) / (TICKS - 1));
  return (
    <>
      <line className={look.base} x1={0} x2={pixels} y1={FLOOR + 0.5} y2={FLOOR + 0.5} />
      {bars.map(({ value, count }, place) => (
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
          {...(onChoose && {
            role: 'button',
            'aria-label': textOf(value, count),
            tabIndex: place === Math.min(at, bars.length - 1) ? 0 : -1,
            onFocus: () => setAt(place),
            onKeyDown: (event: KeyboardEvent) => onKeyDown(event, place, () => onChoose(value, value + width)),
            onClick: () => onChoose(value, value + width),
          })}
        >
          {value === pointed && <title>{textOf(value, count)}</title>}
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
