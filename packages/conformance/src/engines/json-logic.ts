import { type FlatRuleSet, flatten, type Logic } from '@umbral/compiler';
import { prepareFacts } from '@umbral/evaluator';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import type { Engine } from './engine.ts';
import { stagedEngine } from './staged.ts';

const apply = (rule: Logic, data: unknown): unknown => jsonLogic.apply(rule as RulesLogic, data);

/** The reference. */
export const jsonLogicJs = stagedEngine('json-logic-js', (rule) => (data) => apply(rule, data));

export const jsonLogicEngineInterpreted = (): Engine => {
  const engine = new LogicEngine();
  return stagedEngine('json-logic-engine, interpreted', (rule) => (data) => engine.run(rule, data));
};

export const jsonLogicEngineCompiled = (): Engine => {
  const engine = new LogicEngine();
  return stagedEngine('json-logic-engine, compiled', (rule) => {
    const built: unknown = engine.build(rule);
    return typeof built === 'function' ? (data) => built(data) : () => built;
  });
};

const results = <T>(rules: FlatRuleSet['scores'], data: unknown, read: (result: unknown) => T): Record<string, T | null> =>
  Object.fromEntries(
    Object.entries(rules).map(([key, rule]) => {
      const result = apply(rule, data);
      return [key, result === null ? null : read(result)];
    }),
  );

/** One closed rule for each output, on the reference. A rule set that has no flat form is not taken. */
export const flatRuleSet: Engine = {
  name: 'flat rule set, json-logic-js',
  explains: false,
  prepare: ({ ruleSet }) => {
    const flat = flatten(ruleSet);
    if ('problem' in flat) return flat.problem;
    return (leads, now) =>
      leads.map((lead) => {
        const facts = prepareFacts(flat.input, lead, now);
        return {
          scores: results(flat.scores, facts, Number),
          bands: results(flat.bands, facts, String),
          grades: results(flat.grades, facts, String),
          contributions: {},
        };
      });
  },
};
