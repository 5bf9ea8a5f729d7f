import type { Counts, Distribution } from '../distribution.ts';
import { type Rate, rateOf } from '../rates/wilson.ts';

/** Who is selected and should be, is and should not be, is not and should be, is not and should not be. */
export type Confusion = { truePositive: number; falsePositive: number; falseNegative: number; trueNegative: number };

/**
 * What selecting every lead with a score of `threshold` or more gives; a threshold belongs to those above it. `share`: of all leads that
 * are selected. `precision`: the conversion rate of the selected, with its interval. `recall`: the share of all conversions that are
 * among them; null if there are none. `f1`: the harmonic mean of both. `lift`: precision over the overall rate.
 */
export type Selection = {
  threshold: number;
  selected: number;
  share: number | null;
  confusion: Confusion;
  precision: Rate;
  recall: number | null;
  f1: number | null;
  lift: number | null;
};

/** Precision, recall and F1: van Rijsbergen, "Information Retrieval" (1979), chapter 7. */
function selectionOf(threshold: number, all: Counts, selected: Counts): Selection {
  const confusion: Confusion = {
    truePositive: selected.converted,
    falsePositive: selected.unconverted,
    falseNegative: all.converted - selected.converted,
    trueNegative: all.unconverted - selected.unconverted,
  };
  const leads = all.converted + all.unconverted;
  const chosen = selected.converted + selected.unconverted;
  const precision = rateOf(selected);
  return {
    threshold,
    selected: chosen,
    share: leads === 0 ? null : chosen / leads,
    confusion,
    precision,
    recall: all.converted === 0 ? null : selected.converted / all.converted,
    f1: all.converted + chosen === 0 ? null : (2 * selected.converted) / (all.converted + chosen),
    lift: precision.rate === null || all.converted === 0 ? null : precision.rate / (all.converted / leads),
  };
}

/** What each score would give as a threshold, lowest first. */
export function selectionsOf(all: Distribution): Selection[] {
  const above = { converted: 0, unconverted: 0 };
  const selections = all.rows.toReversed().map((row) => {
    above.converted += row.converted;
    above.unconverted += row.unconverted;
    return selectionOf(row.score, all, above);
  });
  return selections.reverse();
}

/** What any threshold would give. */
export function selectionAt(all: Distribution, threshold: number): Selection {
  const above = { converted: 0, unconverted: 0 };
  for (const row of all.rows) {
    if (row.score < threshold) continue;
    above.converted += row.converted;
    above.unconverted += row.unconverted;
  }
  return selectionOf(threshold, all, above);
}
