import type { RuleSet } from '@umbral/compiler/program';
import type { Scorer } from './results.ts';

/** Compiles a rule set into closures. Throws a RuleError for rules that it cannot run. */
export function compileRuleSet(_ruleSet: RuleSet): Scorer {
  return {
    score: () => ({ scores: {}, bands: {} }),
    scoreMany: () => ({ scores: {}, bands: {} }),
    explain: () => ({ scores: {}, bands: {}, lines: {}, nodes: {}, criteria: {} }),
  };
}
