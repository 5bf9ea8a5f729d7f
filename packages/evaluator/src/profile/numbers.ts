/**
 * How numbers are spread. `missing` are NaN. `counts`: how many are in each of equal parts, of `width`, from `from` on; what lies outside
 * is in the first or last part, so that a few extremes leave the rest to be seen. `whole`: all of them are whole numbers. `quantiles`: in
 * hundredths, from a few on taken from an even selection.
 */
export type NumberProfile = {
  filled: number;
  missing: number;
  minimum: number;
  maximum: number;
  whole: boolean;
  quantiles: { p5: number; p25: number; p50: number; p75: number; p95: number };
  from: number;
  width: number;
  counts: number[];
};

const MOST_PARTS = 40;
/** Sorting more than this takes longer than a person waits for a picture. */
const MOST_SORTED = 100_000;

type Range = { minimum: number; maximum: number; whole: boolean; filled: number };

function rangeOf(values: Float64Array): Range {
  const range: Range = { minimum: Number.POSITIVE_INFINITY, maximum: Number.NEGATIVE_INFINITY, whole: true, filled: 0 };
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    range.filled++;
    if (value < range.minimum) range.minimum = value;
    if (value > range.maximum) range.maximum = value;
    if (range.whole && !Number.isInteger(value)) range.whole = false;
  }
  return range;
}

/** Those that are not missing, sorted; of very many an even selection. */
function sorted(values: Float64Array, filled: number): Float64Array {
  const every = Math.ceil(filled / MOST_SORTED);
  const chosen = new Float64Array(Math.ceil(filled / Math.max(1, every)));
  let [seen, place] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (seen % every === 0) chosen[place++] = value;
    seen++;
  }
  return chosen.sort();
}

/** A width that people count in, at least so large: 1, 2 or 5 times a power of ten. */
function roundWidth(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const times = [1, 2, 5].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return times * power;
}

/** What the picture shows: what lies between the first and the last hundredth, but no further from the middle half than four times its width. */
function shownRange(at: (share: number) => number): [low: number, high: number] {
  const [lower, upper] = [at(0.25), at(0.75)];
  const reach = 4 * (upper - lower);
  if (reach === 0) return [at(0.01), at(0.99)];
  return [Math.max(at(0.01), lower - reach), Math.min(at(0.99), upper + reach)];
}

/** The parts of the picture. */
function partsOf(low: number, high: number, whole: boolean): { from: number; width: number; parts: number } {
  const spread = high - low;
  if (whole && spread < MOST_PARTS) return { from: low, width: 1, parts: spread + 1 };
  // The last value belongs into the last part, so one part stays for it.
  const wanted = spread > 0 ? roundWidth(spread / (MOST_PARTS - 2)) : 1;
  const width = whole ? Math.max(1, wanted) : wanted;
  const from = Math.floor(low / width) * width;
  return { from, width, parts: Math.min(MOST_PARTS, Math.floor((high - from) / width) + 1) };
}

/** Sums up numbers of which NaN is missing. */
export function profileNumbers(values: Float64Array): NumberProfile {
  const { minimum, maximum, whole, filled } = rangeOf(values);
  const missing = values.length - filled;
  if (filled === 0) {
    const quantiles = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 };
    return { filled, missing, minimum: 0, maximum: 0, whole, quantiles, from: 0, width: 1, counts: [] };
  }
  const order = sorted(values, filled);
  const at = (share: number): number => order[Math.round(share * (order.length - 1))] ?? 0;
  const { from, width, parts } = partsOf(...shownRange(at), whole);
  const counts: number[] = new Array(parts).fill(0);
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const part = Math.min(parts - 1, Math.max(0, Math.floor((value - from) / width + 1e-9)));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  const quantiles = { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
  return { filled, missing, minimum, maximum, whole, quantiles, from, width, counts };
}
