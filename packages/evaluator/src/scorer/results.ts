import type { Line } from '@umbral/compiler/program';
import type { Facts } from '../facts/facts.ts';

/** Scores and bands by the score's key; a score without bands has no entry in `bands`. */
export type Scored = { scores: Record<string, number>; bands: Record<string, string> };

/**
 * Many leads by the score's key, in their order; typed arrays, so that a worker can transfer them.
 * A band is its index in the rule set's `outputs.bands[…].bands`.
 */
export type ManyScored = { scores: Record<string, Float64Array<ArrayBuffer>>; bands: Record<string, Uint8Array<ArrayBuffer>> };

/** Whether a criterion's condition holds, and whether a field that it reads is missing. */
export type CriterionState = { matched: boolean; missing: boolean };

/** One line of an explanation with its value; adjustments that took no effect are left out. */
export type ExplainedLine = { line: Line; value: number };

/**
 * One lead in full. `lines` by the score's key add up to the score. `nodes`: what comes out of each node (a criterion's, activity's or
 * decay's points before weights, a group's after its limit, a rounded score). `criteria` by node id.
 */
export type Explanation = Scored & {
  lines: Record<string, ExplainedLine[]>;
  nodes: Record<string, number>;
  criteria: Record<string, CriterionState>;
};

/** A compiled rule set: compile once, score many, explain one. */
export type Scorer = {
  score: (facts: Facts) => Scored;
  scoreMany: (facts: readonly Facts[]) => ManyScored;
  explain: (facts: Facts) => Explanation;
};
