import type { EventInput, Input } from './program.ts';

/** A JSON-Logic rule: a literal, a list, or an operator with its arguments. */
export type Logic = string | number | boolean | null | Logic[] | { [operator: string]: Logic };

/** One step: its rules run on the data so far, and their results go into the data under the stage's name. */
export type Stage = { name: string; rules: { [id: string]: Logic } };

/**
 * What a line of an explanation is: the weighted points of a criterion or activity, or an adjustment: what a decay took away, a group's
 * limit, the choice of the largest input instead of their sum, a score's scale, its rounding. `node` is the canvas node that it belongs to.
 */
export type LineKind = 'points' | 'decay' | 'limit' | 'choice' | 'scale' | 'rounding';
export type Line = { id: string; kind: LineKind; node: string };

/**
 * The exported artefact. `input` says how to prepare a lead (see the evaluator's facts), `stages` run in order, and `outputs` says
 * where each score and its band are found: `stage.rule`; `score` of a band is the score's key. For every score, the values of its
 * `lines` (found in the stage `contributions`) add up to the score.
 */
export type RuleSet = {
  format: 'umbral.rule-set';
  version: 1;
  input: { attributes: Input[]; events: EventInput[] };
  stages: Stage[];
  outputs: {
    scores: { key: string; node: string; path: string; minimum: number; maximum: number; decimals: number; lines: Line[] }[];
    bands: { score: string; node: string; path: string; bands: { id: string; from: number | null }[] }[];
  };
};
