import type { Selection } from '../thresholds/selections.ts';

/** Of the leads with the highest scores, `share` of all: the share of all conversions among them, and how many times that is of `share`. */
export type GainPoint = { threshold: number | null; share: number; gain: number; lift: number | null };

/**
 * The cumulative gain and lift curves, from nobody to everybody: a point for each threshold, highest first. Gain is the recall of a
 * selection by its size; lift is gain over size. Witten and Frank, "Data Mining" (2005), section 5.7. Empty if nobody converted.
 */
export function gainOf(selections: readonly Selection[]): GainPoint[] {
  const points: GainPoint[] = [{ threshold: null, share: 0, gain: 0, lift: null }];
  for (const { threshold, share, recall, lift } of selections.toReversed()) {
    if (share === null || recall === null) return [];
    points.push({ threshold, share, gain: recall, lift });
  }
  return points.length > 1 ? points : [];
}
