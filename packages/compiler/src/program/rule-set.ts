import type { EventInput, Input } from './program.ts';

/** A JSON-Logic rule: a literal, a list, or an operator with its arguments. */
export type Logic = string | number | boolean | null | Logic[] | { [operator: string]: Logic };

/** One step: its rules run on the data so far, and their results go into the data under the stage's name. */
export type Stage = { name: string; rules: { [id: string]: Logic } };

/**
 * Events to be numbered before the stages run, since no portable rule can compare an event with the ones before it: the events for which
 * `when` (a rule over one event) holds, newest or oldest first, the first `most` of each period (whose number is ⌊ageDays / days⌋) or one of each
 * value of a property (events without it do not count), are numbered from 1. An event finds its number, or null, at `counted.<key>`.
 * They are numbered one way after the other: `when` may read the numbers of the ways before its own.
 */
export type Counted = {
  key: string;
  when: Logic;
  per: { kind: 'event' } | { kind: 'period'; days: number; most: number } | { kind: 'value'; property: string };
  order: 'newest' | 'oldest';
};

/**
 * What a line of an explanation is: the points of a criterion or activity times the weights on the way, or an adjustment: what a decay
 * took away, a limit, the choice of one input instead of the sum, a disqualifier, a score's scale, its rounding. `node`: the canvas node.
 */
export type LineKind = 'points' | 'decay' | 'limit' | 'choice' | 'disqualifier' | 'scale' | 'rounding';
export type Line = { id: string; kind: LineKind; node: string };

/** How a lead is prepared: see the evaluator's facts. `previous`: keys of the scores whose bands read the band that the lead was in before. */
export type InputContract = { attributes: Input[]; events: EventInput[]; counted: Counted[]; previous: string[] };

/**
 * The exported artefact. `input` says how to prepare a lead, `stages` run in order, and `outputs` says where each result is found:
 * `stage.rule`; `score` of a band is the score's key. Scores, bands and grades of a lead outside the audience are null. For every score,
 * the values of its `lines` (found in the stage `contributions`) add up to the score. `disqualified`: the id of the disqualifier that
 * holds, or null. `audience`: whether the lead is scored at all; null where there is no audience.
 */
export type RuleSet = {
  format: 'umbral.rule-set';
  version: 2;
  input: InputContract;
  stages: Stage[];
  outputs: {
    scores: {
      key: string;
      node: string;
      path: string;
      minimum: number;
      maximum: number;
      decimals: number;
      disqualified: string | null;
      lines: Line[];
    }[];
    bands: { score: string; node: string; path: string; bands: { id: string; from: number | null; exit: number | null }[] }[];
    grades: { key: string; node: string; path: string; grades: string[] }[];
    audience: string | null;
    /** Where it is found whether a criterion, segment, disqualifier or audience matched, by node. */
    matches: { [node: string]: string };
  };
};

/**
 * The same without stages: one closed rule for each output, for services that want a single call. The data is what the stages start from.
 * Larger and slower than stages, since what several outputs share is written out in each.
 */
export type FlatRuleSet = {
  format: 'umbral.flat-rule-set';
  version: 2;
  input: InputContract;
  scores: { [key: string]: Logic };
  bands: { [score: string]: Logic };
  grades: { [key: string]: Logic };
};
