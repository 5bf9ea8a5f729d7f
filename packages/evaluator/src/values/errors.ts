/** Why a rule cannot be compiled; `tooExpensive` also stops one that runs. */
export type RuleProblem = 'unknownOperator' | 'tooDeep' | 'tooLarge' | 'tooExpensive' | 'notARule';

/** A rule that cannot be run: refused when it is compiled, or stopped when what it builds goes beyond all measure. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  readonly problem: RuleProblem;
  readonly detail: string;

  constructor(problem: RuleProblem, detail: string) {
    super(`${problem}: ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}
