/** The value in the middle; of an even number of values, the lower of the two there. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** How far apart the middle half of the values lies, as a share of the median. */
export function spread(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return (at(0.75) - at(0.25)) / median(values);
}

/** The lowest and the highest value. */
export const extremes = (values: readonly number[]): [low: number, high: number] => [Math.min(...values), Math.max(...values)];

/**
 * How many times `a` is `b`: the median of the rounds' ratios. Two values of one round were measured within the same moments, so whatever
 * else the machine did then falls out.
 */
export const ratioOf = (a: readonly number[], b: readonly number[]): number =>
  median(a.map((value, round) => value / (b[round] ?? Number.NaN)));
