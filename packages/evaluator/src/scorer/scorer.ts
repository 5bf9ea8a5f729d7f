import type { RuleSet } from '@umbral/compiler/program';
import type { Budget } from '../closures/compile.ts';
import type { Facts } from '../facts/facts.ts';
import { explainer } from './explain.ts';
import { compilePlan, neededRules, type Place, placeOf, resultAt, type StageData } from './plan.ts';
import { DISQUALIFIED, type ManyScored, NOT_SCORED, type Scored, type Scorer } from './results.ts';

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

const numberAt = (data: StageData, place: Place): number | null => {
  const result = resultAt(data, place);
  return result === null ? null : Number(result);
};
const textAt = (data: StageData, place: Place): string | null => {
  const result = resultAt(data, place);
  return result === null ? null : String(result);
};

function outputReader({ outputs }: RuleSet): (data: StageData) => Scored {
  const scores = outputs.scores.map(({ key, path }) => [key, placeOf(path)] as const);
  const bands = outputs.bands.map(({ score, path }) => [score, placeOf(path)] as const);
  const grades = outputs.grades.map(({ key, path }) => [key, placeOf(path)] as const);
  return (data) => ({
    scores: Object.fromEntries(scores.map(([key, place]) => [key, numberAt(data, place)])),
    bands: Object.fromEntries(bands.map(([key, place]) => [key, textAt(data, place)])),
    grades: Object.fromEntries(grades.map(([key, place]) => [key, textAt(data, place)])),
  });
}

type Column<V> = { key: string; place: Place; values: V };
type Labels = Column<Uint8Array<ArrayBuffer>> & { indexes: ReadonlyMap<unknown, number> };

function labels(key: string, path: string, ids: readonly string[], length: number): Labels {
  const indexes = new Map<unknown, number>([['disqualified', DISQUALIFIED], ...ids.map((id, index) => [id, index] as const)]);
  return { key, place: placeOf(path), indexes, values: new Uint8Array(length) };
}

const byKey = <V>(columns: readonly Column<V>[]): Record<string, V> => Object.fromEntries(columns.map(({ key, values }) => [key, values]));

function manyScorer({ outputs }: RuleSet, plan: (facts: Facts) => StageData): (facts: readonly Facts[]) => ManyScored {
  return (facts) => {
    const { length } = facts;
    const scores = outputs.scores.map(({ key, path }) => ({ key, place: placeOf(path), values: new Float64Array(length) }));
    const bands = outputs.bands.map((each) => {
      const ids = each.bands.map((band) => band.id);
      return labels(each.score, each.path, ids, length);
    });
    const grades = outputs.grades.map((each) => labels(each.key, each.path, each.grades, length));
    const labelled = [...bands, ...grades];
    for (const [index, one] of facts.entries()) {
      const data = plan(one);
      for (const { place, values } of scores) values[index] = numberAt(data, place) ?? Number.NaN;
      for (const { place, indexes, values } of labelled) values[index] = indexes.get(resultAt(data, place)) ?? NOT_SCORED;
    }
    return { scores: byKey(scores), bands: byKey(bands), grades: byKey(grades) };
  };
}
