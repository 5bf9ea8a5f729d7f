/** What keeps a rule from coming to the same in every implementation. */
export type ViolationProblem =
  | 'notARule'
  | 'unknownOperator'
  | 'argumentCount'
  | 'argumentType'
  | 'unknownPath'
  | 'longNumber'
  | 'mixedList'
  | 'divisor'
  | 'start'
  | 'textInLoop'
  | 'tooDeep'
  | 'loopsTooDeep'
  | 'stageName'
  | 'countedKey'
  | 'outputPath';

/** `path`: the stage, the rule, then operators and argument positions, parted by slashes. */
export type Violation = { path: string; problem: ViolationProblem };
