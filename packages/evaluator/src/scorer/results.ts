import type { Line } from '@umbral/compiler/program';
import type { FactColumns } from '../columns/columns.ts';
import type { Facts, FactValue } from '../facts/facts.ts';
import type { Engine } from '../generated/engine.ts';

/**
 * Scores and bands by the score's key, grades by the matrix's; a score without bands has no entry in `bands`. All are null for a lead
 * outside the audience. The band of a disqualified score, and a grade made of it, is `disqualified`.
 */
export type Scored = {
  scores: Record<string, number | null>;
  bands: Record<string, string | null>;
  grades: Record<string, string | null>;
};

/** In `ManyScored`: no band or grade, because the lead is outside the audience. */
export const NOT_SCORED = 255;
/** In `ManyScored`: the band or grade `disqualified`. */
export const DISQUALIFIED = 254;

/**
 * Many leads by key, in their order; typed arrays, so that a worker can transfer them. A score that is null is NaN.
 * A band is its index in the rule set's `outputs.bands[…].bands`, a grade in `outputs.grades[…].grades`; or one of the two above.
 */
export type ManyScored = {
  scores: Record<string, Float64Array<ArrayBuffer>>;
  bands: Record<string, Uint8Array<ArrayBuffer>>;
  grades: Record<string, Uint8Array<ArrayBuffer>>;
};

/**
 * The same with what explains it: by the score's key the values of its lines, one array for each of the rule set's `lines`. A line that had
 * no effect is 0, and so are all lines of a score that is null.
 */
export type ManyExplained = ManyScored & { lines: Record<string, Float64Array<ArrayBuffer>[]> };

/** The numbers that stand for bands or grades in `ManyScored`. */
export const labelNumbers = (ids: readonly string[]): ReadonlyMap<unknown, number> =>
  new Map([['disqualified', DISQUALIFIED], ...ids.map((id, index) => [id, index] as const)]);

/** Whether a node's condition holds, and whether a field that it reads is missing. */
export type MatchState = { matched: boolean; missing: boolean };

/** One line of an explanation with its value; adjustments that took no effect are left out. */
export type ExplainedLine = { line: Line; value: number };

/** Why a score is not the sum of its points: the lead is outside the audience, or `node` disqualified it. */
export type Reason = { kind: 'outsideAudience' } | { kind: 'disqualified'; node: string };

/**
 * One lead in full. `reasons` by the score's key, null where there is none to give. `lines` by the score's key add up to the score; there
 * are none for a score that is null. `nodes`: what comes out of each node (points after limits, a rounded score). `matches`: criteria,
 * segments, disqualifiers and audiences by node id.
 */
export type Explanation = Scored & {
  reasons: Record<string, Reason | null>;
  lines: Record<string, ExplainedLine[]>;
  nodes: Record<string, number>;
  matches: Record<string, MatchState>;
};

/** A part of a condition for one lead: where it is in the tree, whether it holds, and the value that it is about; null if missing. */
export type DetailedPart = { path: number[]; holds: boolean; field: string | null; value: FactValue };

/**
 * What is behind one node for one lead; null where the node has no such thing. See `NodeDetails`. `open`: its gate and its time let it
 * count. `missing`: keys of the fields that it reads and the lead does not have. `undecided`: with them it might match, or give other points.
 */
export type DetailedNode = {
  raw: number | null;
  faded: number | null;
  open: boolean;
  count: number | null;
  age: number | null;
  most: number | null;
  missing: string[];
  undecided: boolean;
  ladder: { field: string; value: FactValue } | null;
  parts: DetailedPart[];
};

/** What goes into a node: of each source the points that it adds there, which add up to `raw`; null for one that only matches or not. */
export type DetailedFlow = { target: string; inputs: { source: string; points: number | null; holds: boolean }[] };
export type Detailed = { nodes: Record<string, DetailedNode>; flows: DetailedFlow[] };

/** A compiled rule set: compile once, score many, explain one. `engine`: how its rules are run. */
export type Scorer = {
  engine: Engine;
  score: (facts: Facts) => Scored;
  scoreMany: (facts: readonly Facts[]) => ManyScored;
  /** The same for leads that are prepared by column, which is several times faster. */
  scoreColumns: (columns: FactColumns) => ManyScored;
  explain: (facts: Facts) => Explanation;
  /** Scores with the lines that add up to them, for many leads at once. */
  explainMany: (facts: readonly Facts[]) => ManyExplained;
  /** The same for leads that are prepared by column. */
  explainColumns: (columns: FactColumns) => ManyExplained;
};
