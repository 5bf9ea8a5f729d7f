import type { ConditionPath, Severity } from '../diagnostics/index.ts';

type Nothing = Record<never, never>;
/** `reach`: the least (for a minimum) or greatest (for a maximum) value that there is before the limit. */
type LimitAndReach = { limit: 'minimum' | 'maximum'; value: number; reach: number };

/** What the linter finds, and what each finding tells. The screens turn a code and its parameters into a sentence. */
export type FindingParams = {
  // conditions that say nothing
  criterionNeverMatches: Nothing;
  criterionAlwaysMatches: Nothing;
  activityNeverCounts: Nothing;
  activityFilterPointless: Nothing;
  segmentNeverHolds: Nothing;
  segmentAlwaysHolds: Nothing;
  /** The comparison or group at `at` never (always) holds, whatever else the condition says. */
  conditionNeverHolds: { at: ConditionPath };
  conditionAlwaysHolds: { at: ConditionPath };
  /** What stands at `at` changes nothing, because of what stands at `by`. */
  conditionRedundant: { at: ConditionPath; by: ConditionPath };
  /** The steps of a ladder, by their places. */
  stepsNeverReached: { steps: number[] };
  // gates, audiences and disqualifiers
  gateNeverOpens: { segment: string };
  gateContradicts: { segment: string };
  segmentUnused: Nothing;
  disqualifierAlways: Nothing;
  disqualifierNever: Nothing;
  audienceNobody: Nothing;
  audienceEverybody: Nothing;
  audiencesContradict: Nothing;
  activeEnded: { until: number };
  // criteria and activities beside each other
  sameCondition: { other: string; group: string };
  criterionImplied: { by: string; group: string };
  firstMatchShadowed: { by: string; group: string };
  maximumShadowed: { by: string; group: string };
  duplicateEventCount: { other: string; score: string };
  // limits, weights and grades
  limitNeverBinds: LimitAndReach;
  limitAlwaysBinds: LimitAndReach;
  limitsConstant: { value: number };
  /** `zero`: the group's own; `zeroInput`: that of one of a score's inputs; `ignored`: only an average reads weights. */
  weightLost: { reason: 'zero' | 'zeroInput' | 'ignored'; input: string | null };
  gradeNeverReached: { grade: string };
  // decay and windows, in days
  decayPointless: { withinDays: number; starts: number };
  /** `left`: percent of the points that the oldest event in the window keeps. */
  decayTooSlow: { withinDays: number; left: number };
  windowPointless: { withinDays: number; gone: number };
  // the sample
  fieldNeverInSample: { field: string };
  eventNeverInSample: { event: string };
  valueNeverInSample: { field: string; values: string[] };
};
export type FindingCode = keyof FindingParams;

/** Warnings are mistakes, as good as certain; infos are worth a look and may be meant. */
export type FindingSeverity = Exclude<Severity, 'error'>;

export const FINDING_SEVERITIES: { readonly [C in FindingCode]: FindingSeverity } = {
  criterionNeverMatches: 'warning',
  criterionAlwaysMatches: 'warning',
  activityNeverCounts: 'warning',
  activityFilterPointless: 'info',
  segmentNeverHolds: 'warning',
  segmentAlwaysHolds: 'warning',
  conditionNeverHolds: 'warning',
  conditionAlwaysHolds: 'warning',
  conditionRedundant: 'info',
  stepsNeverReached: 'warning',
  gateNeverOpens: 'warning',
  gateContradicts: 'warning',
  segmentUnused: 'info',
  disqualifierAlways: 'warning',
  disqualifierNever: 'warning',
  audienceNobody: 'warning',
  audienceEverybody: 'info',
  audiencesContradict: 'warning',
  activeEnded: 'info',
  sameCondition: 'warning',
  criterionImplied: 'info',
  firstMatchShadowed: 'warning',
  maximumShadowed: 'warning',
  duplicateEventCount: 'info',
  limitNeverBinds: 'info',
  limitAlwaysBinds: 'warning',
  limitsConstant: 'warning',
  weightLost: 'warning',
  gradeNeverReached: 'warning',
  decayPointless: 'warning',
  decayTooSlow: 'info',
  windowPointless: 'info',
  fieldNeverInSample: 'info',
  eventNeverInSample: 'info',
  valueNeverInSample: 'info',
};
