import type { RuleSet, Stage } from '@umbral/compiler/program';
import { FACTS } from '../access/fact-closures.ts';
import { closureProgram } from '../closures/program.ts';
import { ruleClosure } from '../closures/rule.ts';
import type { Facts } from '../facts/facts.ts';
import type { Interner } from '../ir/interner.ts';
import { readStages, type StageNodes } from '../ir/rule-set.ts';
import { toNumber, written } from '../values/coerce.ts';
import { RuleError } from '../values/errors.ts';
import { ownOr } from '../values/read.ts';

/** The results of all stages, by stage, by rule; and the facts that they were made of. */
export type StageData = Record<string, unknown>;
export type Plan = (facts: Facts) => StageData;

/** All results of a rule set's stages. */
export function planOf(ruleSet: RuleSet, interner: Interner): Plan {
  const stages = readStages(ruleSet, interner);
  return stages ? fusedPlan(stages) : stagedPlan(ruleSet.stages);
}

/** The same, computed together. */
function fusedPlan(stages: StageNodes): Plan {
  const places = [...stages].flatMap(([stage, rules]) => [...rules].map(([rule, node]) => ({ stage, rule, node })));
  const nodes = places.map(({ node }) => node);
  const { run, reads } = closureProgram(nodes, nodes, FACTS);
  return (facts) => {
    run(facts);
    const results = new Map<string, [string, unknown][]>();
    for (const [index, { stage, rule }] of places.entries()) {
      const found = results.get(stage) ?? [];
      results.set(stage, found);
      found.push([rule, reads[index]?.(facts)]);
    }
    return Object.fromEntries([...results].map(([stage, rules]) => [stage, Object.fromEntries(rules)]));
  };
}

/** The one name that, assigned to, would not become a property. */
function checkedName(name: string): string {
  if (name === '__proto__') throw new RuleError('notARule', name);
  return name;
}

/** The same, stage by stage: for rules that find out only when they run what they read. */
export function stagedPlan(stages: readonly Stage[]): Plan {
  const compiled = stages.map(({ name, rules }) => ({
    name: checkedName(name),
    rules: Object.entries(rules).map(([id, rule]) => [checkedName(id), ruleClosure(rule)] as const),
  }));
  return (facts) => {
    const data: StageData = { ...facts };
    for (const { name, rules } of compiled) data[name] = Object.fromEntries(rules.map(([id, rule]) => [id, rule(data)]));
    return data;
  };
}

/** Where a result is found. */
export type Place = readonly [stage: string, rule: string];
export function placeOf(path: string): Place {
  const [stage = '', rule = ''] = path.split('.');
  return [stage, rule];
}

export function resultAt(data: StageData, [stage, rule]: Place): unknown {
  const results = ownOr(data, stage, null);
  return ownOr(results, rule, null);
}

/** What a plan comes to, as scores, bands and grades. */
export function outputReader({ outputs }: RuleSet) {
  const scores = outputs.scores.map(({ key, path }) => [key, placeOf(path)] as const);
  const bands = outputs.bands.map(({ score, path }) => [score, placeOf(path)] as const);
  const grades = outputs.grades.map(({ key, path }) => [key, placeOf(path)] as const);
  const textAt = (data: StageData, place: Place): string | null => {
    const result = resultAt(data, place) ?? null;
    return result === null ? null : written(result);
  };
  const numberAt = (data: StageData, place: Place): number | null => {
    const result = resultAt(data, place) ?? null;
    return result === null ? null : toNumber(result);
  };
  return (data: StageData) => ({
    scores: Object.fromEntries(scores.map(([key, place]) => [key, numberAt(data, place)])),
    bands: Object.fromEntries(bands.map(([key, place]) => [key, textAt(data, place)])),
    grades: Object.fromEntries(grades.map(([key, place]) => [key, textAt(data, place)])),
  });
}
