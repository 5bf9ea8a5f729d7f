/**
 * The Program: what a document means, as plain JSON that can be hashed, compared and stored.
 * Every target (JSON Logic, later SQL, plain words) reads this and nothing else.
 */

export type ValueType = 'text' | 'number' | 'boolean' | 'date' | 'list';

/** A field of the lead, or a property of an event, as far as its values matter to the meaning. */
export type Input = { key: string; type: ValueType; caseSensitive: boolean };
export type EventInput = { key: string; properties: Input[] };

/**
 * A condition over one scope: the lead's attributes, or one event's properties. Text operands are already trimmed and,
 * unless the field is case-sensitive, in lower case. `orMissing`: true also where the field is missing.
 */
export type Test =
  | { kind: 'all' | 'any' | 'none'; of: Test[] }
  | { kind: 'atLeast'; count: number; of: Test[] }
  | { kind: 'known' | 'unknown'; field: string }
  | { kind: 'equals'; field: string; value: string | number | boolean; negated: boolean; orMissing: boolean }
  | { kind: 'oneOf'; field: string; values: string[]; negated: boolean; orMissing: boolean }
  | { kind: 'contains'; field: string; text: string; negated: boolean; orMissing: boolean }
  | { kind: 'includes'; field: string; values: string[]; negated: boolean; orMissing: boolean }
  /** Numbers, and dates as their age in days. A bound that is null is open. */
  | { kind: 'range'; field: string; from: Bound | null; to: Bound | null; negated: boolean; orMissing: boolean };
export type Bound = { value: number; inclusive: boolean };

/** What is left of an event's points at its age: max(0, 1 − age/days); 2^(−age/days); or all of it up to and including `days`. */
export type DecayFactor = { kind: 'linear' | 'halfLife' | 'expiry'; days: number };

/** `points` where the test holds, else 0. */
export type Criterion = { kind: 'criterion'; id: string; when: Test; points: number };
/** Events of these types that pass `where`, at most `withinDays` old; `points` for each of the newest `atMost` (null: of all). */
export type Activity = {
  kind: 'activity';
  id: string;
  events: string[];
  where: Test | null;
  withinDays: number | null;
  points: number;
  atMost: number | null;
};
/** The points of an activity, event by event, times a factor of the event's age; the same events count as in the activity. */
export type Decay = { kind: 'decay'; id: string; activity: string; factor: DecayFactor };
export type Combine = 'sum' | 'maximum';
/** Order: combine, times `weight` percent, limit. `inputs` are node ids in code-unit order, so that sums do not depend on how edges were drawn. */
export type Group = {
  kind: 'group';
  id: string;
  inputs: string[];
  combine: Combine;
  weight: number;
  minimum: number | null;
  maximum: number | null;
};
/** Order: combine, keep within the scale, round half up to `decimals`. `key` names the score in the rule set. */
export type Score = {
  kind: 'score';
  id: string;
  key: string;
  inputs: string[];
  combine: Combine;
  scale: { minimum: number; maximum: number };
  decimals: number;
};
/** `score` is a node id. From the lowest band to the highest; a threshold belongs to the band above it, and reads the rounded score. */
export type Bands = { kind: 'bands'; id: string; score: string; bands: { id: string; from: number | null }[] };

export type ProgramNode = Criterion | Activity | Decay | Group | Score | Bands;
export type ProgramNodeKind = ProgramNode['kind'];

/** `nodes` are in an order in which every node comes after the nodes that it reads. */
export type Program = { format: 'umbral.program'; version: 1; attributes: Input[]; events: EventInput[]; nodes: ProgramNode[] };
