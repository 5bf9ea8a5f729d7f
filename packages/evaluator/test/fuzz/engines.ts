import type { RuleSet } from '@umbral/compiler/program';
import { compileRule, compileRuleSet, type Scorer } from '../../src/index.ts';

/** One way of running rules. Each comes to what json-logic-js comes to, but for the differences that judge.ts names. */
export type Engine = {
  name: string;
  compileRule: (rule: unknown) => (data: unknown) => unknown;
  compileRuleSet: (ruleSet: RuleSet) => Scorer;
};

const engine = (name: 'generated' | 'closures'): Engine => ({
  name,
  compileRule: (rule) => compileRule(rule, { engine: name }),
  compileRuleSet: (ruleSet) => compileRuleSet(ruleSet, { engine: name }),
});

/** Every engine runs every test of fuzz and safety. A new one is one line here. */
export const ENGINES: readonly Engine[] = [engine('generated'), engine('closures')];
