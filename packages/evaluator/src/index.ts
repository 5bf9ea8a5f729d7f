export { compileRule } from './closures/compile.ts';
export { RuleError, type RuleProblem } from './closures/errors.ts';
export type { LeadColumns, ValueColumn } from './columns/columns.ts';
export type { FactEvent, Facts, FactValue, Lead, LeadEvent } from './facts/facts.ts';
export { factsPreparer, prepareFacts } from './facts/prepare.ts';
export {
  DISQUALIFIED,
  type ExplainedLine,
  type Explanation,
  type ManyScored,
  type MatchState,
  NOT_SCORED,
  type Reason,
  type Scored,
  type Scorer,
} from './scorer/results.ts';
export { compileRuleSet } from './scorer/scorer.ts';
