import type { Distribution, Selection } from '@umbral/calibration';

/** The threshold with the highest F1, the lowest of equals: a place to begin at. */
export function bestOf(selections: readonly Selection[]): number {
  const [first, ...others] = selections;
  if (!first) return 0;
  return others.reduce((best, each) => ((each.f1 ?? 0) > (best.f1 ?? 0) ? each : best), first).threshold;
}

const MOST_DECIMALS = 3;

/** The step from score to score: one, or as fine as the decimals that scores have. */
export function stepOf({ rows }: Distribution): number {
  const decimals = Array.from({ length: MOST_DECIMALS }, (_each, index) => index);
  const enough = decimals.find((count) => rows.every(({ score }) => Number(score.toFixed(count)) === score));
  return 1 / 10 ** (enough ?? MOST_DECIMALS);
}
