import type { Stage } from './rule-set.ts';

/**
 * What is behind the results of a rule set, for a screen that explains one lead: `stage` runs after all others, and every name below that
 * ends in `Rule` is one of its rules. It never leaves the house.
 */
export type Details = { stage: Stage; nodes: { [node: string]: NodeDetails }; flows: Flow[] };

/**
 * What can be asked about a node beyond what comes out of it; null where there is nothing to ask.
 * `rawRule`: points before limits; what goes into a decay; a group's weighted points before its limits; the total of a score.
 * `fadedRule`: what a decay leaves, before limits that come after it; a score in its scale, before it is rounded.
 * `openRule`: whether the node's gate and its time let it count. `countRule`: how many events count, or the measure of a ladder.
 * `ageRule`: the days that a decay goes by, where it is one age. `most`: the most that a criterion can give.
 * `ladderField`: the field that a criterion's points are read off, and `ladderRule` what the lead has there.
 */
export type NodeDetails = {
  rawRule: string | null;
  fadedRule: string | null;
  openRule: string | null;
  countRule: string | null;
  ageRule: string | null;
  most: number | null;
  ladderField: string | null;
  ladderRule: string | null;
  parts: Part[];
};

/**
 * A part of a condition: its way down the tree (empty: the condition itself), whether it holds, and what the lead has there. `needs`: how
 * many of the parts inside it must hold and may hold (null: all of them); null for a comparison.
 */
export type Part = {
  needs: { least: number; most: number | null } | null;
  path: number[];
  holdsRule: string;
  field: string | null;
  valueRule: string | null;
};

/**
 * What goes into a node. Points: of each source its value times `factor`; where not all count, the one that does (`maximum`: the highest;
 * `first`: the first whose `matchRule` holds), and they add up to the node's `rawRule`. Matches carry no points.
 */
export type Flow = { target: string; combine: 'sum' | 'maximum' | 'first' | 'match'; inputs: FlowInput[] };
export type FlowInput = { source: string; factor: number; valueRule: string | null; matchRule: string | null };
