import type { Distribution } from '../distribution.ts';
import { Z } from '../rates/wilson.ts';

/**
 * The area under the ROC curve: how often, of two leads of which one converted, that one has the higher score (an equal one counts half).
 * `error`: its standard error. `low` to `high`: the 95 % interval, within 0 and 1; null where the scores separate perfectly, of which
 * DeLong's variance, being 0, says nothing.
 */
export type Area = { auc: number; error: number; low: number | null; high: number | null };

/** Sum of squares over one less than how many there are; of a single one nothing is known of the spread, and it is taken for 0. */
const varianceOf = (squares: number, count: number) => (count > 1 ? squares / (count - 1) : 0);

/**
 * The area and its interval, exactly, in one pass over the scores and another: a lead's placement is the share of the other group that it
 * stands above, and leads of one score have the same one.
 * DeLong, DeLong and Clarke-Pearson, "Comparing the areas under two or more correlated receiver operating characteristic curves",
 * Biometrics 44 (1988), equations 3 to 6 for one curve; the interval is auc ± 1.96 standard errors.
 * Null if nobody or everybody converted.
 */
export function areaOf({ rows, converted, unconverted }: Distribution): Area | null {
  if (converted === 0 || unconverted === 0) return null;
  const placed = (each: (row: Distribution['rows'][number], ofConverted: number, ofUnconverted: number) => void) => {
    let unconvertedBelow = 0;
    let convertedAbove = converted;
    for (const row of rows) {
      convertedAbove -= row.converted;
      each(row, (unconvertedBelow + row.unconverted / 2) / unconverted, (convertedAbove + row.converted / 2) / converted);
      unconvertedBelow += row.unconverted;
    }
  };
  let sum = 0;
  placed((row, placement) => {
    sum += row.converted * placement;
  });
  const auc = sum / converted;
  let ofConverted = 0;
  let ofUnconverted = 0;
  placed((row, one, other) => {
    ofConverted += row.converted * (one - auc) ** 2;
    ofUnconverted += row.unconverted * (other - auc) ** 2;
  });
  const error = Math.sqrt(varianceOf(ofConverted, converted) / converted + varianceOf(ofUnconverted, unconverted) / unconverted);
  if (auc === 0 || auc === 1) return { auc, error, low: null, high: null };
  return { auc, error, low: Math.max(0, auc - Z * error), high: Math.min(1, auc + Z * error) };
}
