import type { RuleSet } from '@umbral/compiler/program';
import type { Facts } from '../facts/facts.ts';
import { outputReader, type Plan } from './plan.ts';
import { type Explanation, labelNumbers, type ManyExplained, type ManyScored, NOT_SCORED } from './results.ts';

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

/** The same with the lines of each explanation. */
export function stagedExplained(
  { outputs }: RuleSet,
  many: (facts: readonly Facts[]) => ManyScored,
  explain: (facts: Facts) => Explanation,
): (facts: readonly Facts[]) => ManyExplained {
  return (facts) => {
    const told = facts.map((each) => explain(each).lines);
    const valuesOf = (key: string, id: string) =>
      Float64Array.from(told, (lines) => lines[key]?.find(({ line }) => line.id === id)?.value ?? 0);
    const lines = outputs.scores.map(({ key, lines: ofScore }) => [key, ofScore.map(({ id }) => valuesOf(key, id))] as const);
    return { ...many(facts), lines: Object.fromEntries(lines) };
  };
}
