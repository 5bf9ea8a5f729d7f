import type { RuleSet } from '@umbral/compiler/program';
import type { Budget } from '../closures/compile.ts';
import type { Facts } from '../facts/facts.ts';
import { type StageData } from './plan.ts';
import type { Explanation, Scored } from './results.ts';
/** Compiles what explains one lead: all stages, and the state of each match. */
export declare function explainer(ruleSet: RuleSet, outputs: (data: StageData) => Scored, budget: Budget): (facts: Facts) => Explanation;
//# sourceMappingURL=explain.d.ts.map
