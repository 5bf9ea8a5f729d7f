import type { RuleSet } from '@umbral/compiler/program';
import type { ManyScored } from '@umbral/evaluator';
import { BINS, type ScoreSpread } from './protocol.ts';

/** Counts how the scores of a sample spread over their scale and their bands. */
export function spreadsOf(ruleSet: RuleSet, results: ManyScored): ScoreSpread[] {
  return ruleSet.outputs.scores.map(({ key, node, minimum, maximum }) => {
    const values = results.scores[key] ?? new Float64Array();
    const counts = new Array<number>(BINS).fill(0);
    const width = (maximum - minimum) / (BINS - 1);
    let sum = 0;
    for (const value of values) {
      const bin = Math.min(BINS - 1, Math.max(0, Math.floor((value - minimum) / width + 1e-9)));
      counts[bin] = (counts[bin] ?? 0) + 1;
      sum += value;
    }
    return { key, node, minimum, maximum, counts, mean: values.length ? sum / values.length : 0, bands: bandsOf(ruleSet, results, key) };
  });
}

function bandsOf(ruleSet: RuleSet, results: ManyScored, score: string): ScoreSpread['bands'] {
  const output = ruleSet.outputs.bands.find((each) => each.score === score);
  const indices = results.bands[score];
  if (!output || !indices) return null;
  const counts = output.bands.map(({ id, from }) => ({ id, from, leads: 0 }));
  for (const index of indices) {
    const band = counts[index];
    if (band) band.leads++;
  }
  return { node: output.node, counts };
}
