/** Why a rule cannot be compiled. */
export type RuleProblem = 'unknownOperator' | 'tooDeep' | 'tooLarge' | 'notARule';
/** A rule that cannot be run: refused when it is compiled, before any lead is scored. */
export declare class RuleError extends Error {
  readonly name = 'RuleError';
  readonly problem: RuleProblem;
  readonly detail: string;
  constructor(problem: RuleProblem, detail: string);
}
//# sourceMappingURL=errors.d.ts.map
