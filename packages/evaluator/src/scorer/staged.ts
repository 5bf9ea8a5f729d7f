import type { RuleSet } from '@umbral/compiler/program';
import type { Facts } from '../facts/facts.ts';
import { outputReader, type Plan } from './plan.ts';
import { labelNumbers, type ManyScored, NOT_SCORED } from './results.ts';

/** Scores prepared leads one by one into arrays. */
export function stagedMany(ruleSet: RuleSet, plan: Plan): (facts: readonly Facts[]) => ManyScored {
  const read = outputReader(ruleSet);
  const { scores, bands, grades } = ruleSet.outputs;
  return (facts) => {
    const scored = facts.map((each) => read(plan(each)));
    const labels = (numbers: ReadonlyMap<unknown, number>, textOf: (one: (typeof scored)[number]) => unknown) =>
      Uint8Array.from(scored, (one) => numbers.get(textOf(one)) ?? NOT_SCORED);
    return {
      scores: Object.fromEntries(scores.map(({ key }) => [key, Float64Array.from(scored, (one) => one.scores[key] ?? Number.NaN)])),
      bands: Object.fromEntries(
        bands.map((each) => [each.score, labels(labelNumbers(each.bands.map(({ id }) => id)), (one) => one.bands[each.score])]),
      ),
      grades: Object.fromEntries(grades.map(({ key, grades: ids }) => [key, labels(labelNumbers(ids), (one) => one.grades[key])])),
    };
  };
}
