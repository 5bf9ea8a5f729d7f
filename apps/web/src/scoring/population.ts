import type { RuleSet } from '@umbral/compiler/program';
import { DISQUALIFIED, type ManyScored } from '@umbral/evaluator';
import { BINS, type ScoreSpread } from './protocol.ts';

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
