export type { FactColumn, FactColumns, LeadColumns, RawValue, ValueColumn } from './columns/columns.ts';
export type { CompileWhen } from './columns/counting.ts';
export { ColumnsError, type ColumnsProblem } from './columns/errors.ts';
export { FactColumnsCache } from './columns/fact-columns.ts';
export { factsAt } from './columns/facts-at.ts';
export { leadAt } from './columns/lead-at.ts';
export { type LeadColumnsBuilder, leadColumnsBuilder, transferables } from './columns/lead-columns.ts';
export { type ChangedLead, ChangedLeads, type Wanted } from './difference/changed-leads.ts';
export type { Difference } from './difference/difference.ts';
export { Tally } from './difference/tally.ts';
export type { FactEvent, Facts, FactValue, Lead, LeadEvent } from './facts/facts.ts';
export { factsPreparer, prepareFacts } from './facts/prepare.ts';
export { type Engine, mayGenerate } from './generated/engine.ts';
export { type EventProfile, profileEvents } from './profile/events.ts';
export { type FieldProfile, profileField, profileProperty } from './profile/fields.ts';
export { type NumberProfile, profileNumbers } from './profile/numbers.ts';
export type { CountedValue } from './profile/ranking.ts';
export { SampleScorer, type SampleScores } from './sample/sample-scorer.ts';
export {
  type Detailed,
  type DetailedNode,
  type DetailedPart,
  DISQUALIFIED,
  type ExplainedLine,
  type Explanation,
  type ManyExplained,
  type ManyScored,
  type MatchState,
  NOT_SCORED,
  type Reason,
  type Scored,
  type Scorer,
} from './scorer/results.ts';
export { compileRule } from './scorer/rule.ts';
export { compileRuleSet } from './scorer/scorer.ts';
export { RuleError, type RuleProblem } from './values/errors.ts';
