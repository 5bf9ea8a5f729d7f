import type { Logic, RuleSet, Stage } from '@umbral/compiler/program';
import { type Budget } from '../closures/compile.ts';
import type { Facts } from '../facts/facts.ts';
/** What rules read: the facts, then the results of each stage under its name. */
export type StageData = Record<string, unknown>;
/** The stages of a rule set, or those of their rules that are needed, in order. */
export type Plan = (facts: Facts) => StageData;
/** Compiles the rules that `needed` names (as `stage.rule`), or all. */
export declare function compilePlan(stages: readonly Stage[], budget: Budget, needed: ReadonlySet<string> | null): Plan;
/** Every literal path that a rule reads, in whatever scope. */
export declare function pathsRead(rule: Logic, into?: Set<string>): Set<string>;
/**
 * The rules without which there would be no score, band or grade: what only the explanation needs is left out of mass scoring.
 */
export declare function neededRules({ stages, outputs }: RuleSet): Set<string>;
/** Where a result is found. */
export type Place = readonly [stage: string, rule: string];
export declare function placeOf(path: string): Place;
export declare function resultAt(data: StageData, [stage, rule]: Place): unknown;
//# sourceMappingURL=plan.d.ts.map
