import type { RuleSet } from '@umbral/compiler/program';
import { DISQUALIFIED, type ManyScored } from '@umbral/evaluator';
import { BINS, CELLS, type Cross, type ScoreSpread } from './protocol.ts';

type Scale = Pick<ScoreSpread, 'key' | 'minimum' | 'maximum'>;
type Spread = Pick<ScoreSpread, 'counts' | 'mean' | 'unscored'>;

/** Counts the scores in equal parts of their scale; a lead that is not scored is in none. */
function spread(values: Float64Array, minimum: number, maximum: number): Spread {
  const counts = new Uint32Array(BINS);
  const width = (maximum - minimum) / (BINS - 1);
  let [sum, unscored] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) {
      unscored++;
      continue;
    }
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor((value - minimum) / width + 1e-9)));
    counts[bin] = (counts[bin] ?? 0) + 1;
    sum += value;
  }
  const scored = values.length - unscored;
  return { counts, unscored, mean: scored === 0 ? 0 : sum / scored };
}

/** Counts how the scores of a sample spread over their scale and their bands. */
export function spreadsOf(ruleSet: RuleSet, results: ManyScored): ScoreSpread[] {
  return ruleSet.outputs.scores.map(({ key, node, minimum, maximum }) => {
    const values = results.scores[key] ?? new Float64Array();
    return { key, node, minimum, maximum, ...spread(values, minimum, maximum), bands: bandsOf(ruleSet, results, key) };
  });
}

/**
 * Counts the leads by two scores at once, in `CELLS` equal parts of each scale: row after row from the lowest of `up`, in a row from the
 * lowest of `across`. A lead that either score is missing for is in none. Null where there are not both.
 */
export function crossOf(scales: readonly Scale[], results: ManyScored, { across, up }: Cross): Uint32Array<ArrayBuffer> | null {
  const [place, row] = [across, up].map((key) => cellOf(scales, results, key));
  if (!place || !row) return null;
  const counts = new Uint32Array(CELLS * CELLS);
  const { length } = results.scores[up] ?? [];
  for (let lead = 0; lead < length; lead++) {
    const cell = row(lead) * CELLS + place(lead);
    if (cell >= 0) counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/** The part of its scale that a lead's score is in; not a number where there is no score. */
function cellOf(scales: readonly Scale[], results: ManyScored, key: string): ((lead: number) => number) | null {
  const scale = scales.find((each) => each.key === key);
  const values = results.scores[key];
  if (!scale || !values) return null;
  const width = (scale.maximum - scale.minimum) / CELLS;
  return (lead) => Math.min(CELLS - 1, Math.max(0, Math.floor(((values[lead] ?? Number.NaN) - scale.minimum) / width)));
}

function bandsOf(ruleSet: RuleSet, results: ManyScored, score: string): ScoreSpread['bands'] {
  const output = ruleSet.outputs.bands.find((each) => each.score === score);
  const indices = results.bands[score];
  if (!output || !indices) return null;
  const counts = output.bands.map(({ id, from }) => ({ id, from, leads: 0 }));
  let disqualified = 0;
  for (const index of indices) {
    const band = counts[index];
    if (band) band.leads++;
    else if (index === DISQUALIFIED) disqualified++;
  }
  return { node: output.node, counts, disqualified };
}
