import type { RuleSet } from '@umbral/compiler/program';
import { type Scorer } from './results.ts';
/** Compiles a rule set into closures. Throws a RuleError for rules that it cannot run. */
export declare function compileRuleSet(ruleSet: RuleSet): Scorer;
//# sourceMappingURL=scorer.d.ts.map
