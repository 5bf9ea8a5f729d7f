import type { RuleSet } from '@umbral/compiler/program';
import type { Budget } from '../closures/compile.ts';
import type { Facts } from '../facts/facts.ts';
import { explainer } from './explain.ts';
import { compilePlan, neededRules, resultAt, type StageData } from './plan.ts';
import type { ManyScored, Scored, Scorer } from './results.ts';

/** Where a result is found. */
type Place = readonly [stage: string, rule: string];
const placeOf = (path: string): Place => {
  const [stage = '', rule = ''] = path.split('.');
  return [stage, rule];
};

/** Compiles a rule set into closures. Throws a RuleError for rules that it cannot run. */
export function compileRuleSet(ruleSet: RuleSet): Scorer {
  const budget: Budget = { nodes: 0 };
  const plan = compilePlan(ruleSet.stages, budget, neededRules(ruleSet));
  const outputs = outputReader(ruleSet);
  return {
    score: (facts) => outputs(plan(facts)),
    scoreMany: manyScorer(ruleSet, plan),
    explain: explainer(ruleSet, outputs, budget),
  };
}

function outputReader({ outputs }: RuleSet): (data: StageData) => Scored {
  const scores = outputs.scores.map(({ key, path }) => [key, placeOf(path)] as const);
  const bands = outputs.bands.map(({ score, path }) => [score, placeOf(path)] as const);
  return (data) => ({
    scores: Object.fromEntries(scores.map(([key, place]) => [key, Number(resultAt(data, place))])),
    bands: Object.fromEntries(bands.map(([key, place]) => [key, String(resultAt(data, place))])),
  });
}

function manyScorer({ outputs }: RuleSet, plan: (facts: Facts) => StageData): (facts: readonly Facts[]) => ManyScored {
  return (facts) => {
    const scores = outputs.scores.map(({ key, path }) => ({ key, place: placeOf(path), values: new Float64Array(facts.length) }));
    const bands = outputs.bands.map(({ score, path, bands: each }) => {
      const indexes = new Map(each.map((band, index) => [band.id, index]));
      return { key: score, place: placeOf(path), indexes, values: new Uint8Array(facts.length) };
    });
    for (const [index, one] of facts.entries()) {
      const data = plan(one);
      for (const { place, values } of scores) values[index] = Number(resultAt(data, place));
      for (const { place, indexes, values } of bands) values[index] = indexes.get(String(resultAt(data, place))) ?? 0;
    }
    return {
      scores: Object.fromEntries(scores.map(({ key, values }) => [key, values])),
      bands: Object.fromEntries(bands.map(({ key, values }) => [key, values])),
    };
  };
}
