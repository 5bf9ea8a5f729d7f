import type { Selection } from '../thresholds/selections.ts';

/** A threshold's share of the leads that did not convert and are selected, and of those that did. */
export type RocPoint = { threshold: number | null; falsePositiveRate: number; truePositiveRate: number };

/**
 * The ROC curve from (0, 0), where nobody is selected, to (1, 1): a point for each threshold, highest first. Straight lines between them
 * count equal scores half. Fawcett, "An introduction to ROC analysis", Pattern Recognition Letters 27 (2006).
 * Empty if nobody or everybody converted.
 */
export function rocOf(selections: readonly Selection[]): RocPoint[] {
  const points: RocPoint[] = [{ threshold: null, falsePositiveRate: 0, truePositiveRate: 0 }];
  for (const { threshold, confusion } of selections.toReversed()) {
    const { truePositive, falsePositive, falseNegative, trueNegative } = confusion;
    if (truePositive + falseNegative === 0 || falsePositive + trueNegative === 0) return [];
    points.push({
      threshold,
      falsePositiveRate: falsePositive / (falsePositive + trueNegative),
      truePositiveRate: truePositive / (truePositive + falseNegative),
    });
  }
  return points.length > 1 ? points : [];
}
