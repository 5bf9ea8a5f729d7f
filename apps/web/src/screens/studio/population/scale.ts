import { BINS } from '../../../scoring/protocol.ts';

/** Where scores are on a chart: `x` of a score, and the score at a place; the last bin is as wide as the others. */
export type Scale = { x: (score: number) => number; scoreAt: (x: number) => number; slot: number };

/** The scale of a histogram this wide (pixels). */
export function scaleOf({ minimum, maximum }: { minimum: number; maximum: number }, width: number): Scale {
  const slot = width / BINS;
  const plot = (BINS - 1) * slot;
  return {
    slot,
    x: (score) => ((score - minimum) / (maximum - minimum)) * plot,
    scoreAt: (x) => (plot === 0 ? minimum : minimum + (x / plot) * (maximum - minimum)),
  };
}

/** The step in which a threshold moves on a scale: a power of ten, about a hundredth of the scale. */
export const stepOf = ({ minimum, maximum }: { minimum: number; maximum: number }): number =>
  10 ** Math.floor(Math.log10((maximum - minimum) / 100));

/** The nearest multiple of a step. */
export const snapped = (value: number, step: number): number => Number((Math.round(value / step) * step).toFixed(6));
