import type { Logic, RuleSet, Stage } from '@umbral/compiler/program';
import { type Closure, pathOf } from '../closures/closure.ts';
import { type Budget, compileRule } from '../closures/compile.ts';
import { RuleError } from '../closures/errors.ts';
import type { Facts } from '../facts/facts.ts';

/** What rules read: the facts, then the results of each stage under its name. */
export type StageData = Record<string, unknown>;
type Results = Record<string, unknown>;

type CompiledStage = { name: string; rules: (readonly [string, Closure])[] };

/** The stages of a rule set, or those of their rules that are needed, in order. */
export type Plan = (facts: Facts) => StageData;

/** The one name that, assigned to, would not become a property. */
function checkedName(name: string): string {
  if (name === '__proto__') throw new RuleError('notARule', name);
  return name;
}

/** Compiles the rules that `needed` names (as `stage.rule`), or all. */
export function compilePlan(stages: readonly Stage[], budget: Budget, needed: ReadonlySet<string> | null): Plan {
  const compiled = stages.map(({ name, rules }): CompiledStage => {
    const kept = Object.entries(rules).filter(([id]) => needed?.has(`${name}.${id}`) ?? true);
    return { name: checkedName(name), rules: kept.map(([id, rule]) => [checkedName(id), compileRule(rule, budget)]) };
  });
  return (facts) => {
    const data: StageData = { lead: facts.lead, events: facts.events, now: facts.now, previous: facts.previous };
    for (const { name, rules } of compiled) {
      const results: Results = {};
      for (const [id, rule] of rules) results[id] = rule(data);
      data[name] = results;
    }
    return data;
  };
}

/** Every literal path that a rule reads, in whatever scope. */
export function pathsRead(rule: Logic, into: Set<string> = new Set()): Set<string> {
  if (typeof rule !== 'object' || rule === null) return into;
  const path = pathOf(rule);
  if (path !== null) into.add(path);
  else for (const inside of Object.values(rule)) pathsRead(inside, into);
  return into;
}

/**
 * The rules without which there would be no score, band or grade: what only the explanation needs is left out of mass scoring.
 */
export function neededRules({ stages, outputs }: RuleSet): Set<string> {
  const needed = new Set([...outputs.scores, ...outputs.bands, ...outputs.grades].map((output) => output.path));
  for (const { name, rules } of stages.toReversed()) {
    for (const [id, rule] of Object.entries(rules)) {
      if (!needed.has(`${name}.${id}`)) continue;
      for (const path of pathsRead(rule)) needed.add(path);
    }
  }
  return needed;
}

/** Where a result is found. */
export type Place = readonly [stage: string, rule: string];
export function placeOf(path: string): Place {
  const [stage = '', rule = ''] = path.split('.');
  return [stage, rule];
}

export function resultAt(data: StageData, [stage, rule]: Place): unknown {
  const results = data[stage];
  return typeof results === 'object' && results !== null ? (results as Results)[rule] : undefined;
}
