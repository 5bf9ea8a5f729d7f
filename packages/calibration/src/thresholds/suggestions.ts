import type { Selection } from './selections.ts';

/**
 * The lowest threshold (so the most leads) whose selected leads convert at the wished rate or better; null if none do. `by`: whether the
 * rate that was seen has to reach it, or the lower bound of its interval, which will rarely disappoint. Thresholds above may fall short of
 * it again: precision need not rise with the threshold.
 */
export function thresholdForPrecision(selections: readonly Selection[], wished: number, by: 'lowerBound' | 'estimate'): Selection | null {
  const reaches = ({ precision }: Selection) => precision.rate !== null && (by === 'lowerBound' ? precision.low : precision.rate) >= wished;
  return selections.find(reaches) ?? null;
}

/**
 * The lowest threshold that selects no more than this share of the leads; null if even the highest score has more than that. A wish such as
 * "150 of 2,000 leads a month" is the share 150 / 2000.
 */
export function thresholdForShare(selections: readonly Selection[], share: number): Selection | null {
  return selections.find((selection) => selection.share !== null && selection.selected > 0 && selection.share <= share) ?? null;
}
