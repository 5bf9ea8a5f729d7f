import type { RuleSet } from '@umbral/compiler/program';
import jsonLogic from 'json-logic-js';
import type { Facts } from '../src/index.ts';

type Data = Record<string, unknown>;

/** Runs a rule set on json-logic-js, stage by stage: the few lines that any host in any language needs. */
export function runReference(ruleSet: RuleSet, facts: Facts): Record<string, Data> {
  const data: Data = { ...facts };
  const results: Record<string, Data> = {};
  for (const { name, rules } of ruleSet.stages) {
    const found: Data = {};
    for (const [id, rule] of Object.entries(rules)) found[id] = apply(rule, data);
    data[name] = found;
    results[name] = found;
  }
  return results;
}

/** One rule on json-logic-js. Its types know less than it runs. */
export const apply = (rule: unknown, data: unknown): unknown => jsonLogic.apply(rule as jsonLogic.RulesLogic, data);
