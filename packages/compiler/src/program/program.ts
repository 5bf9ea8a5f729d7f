/**
 * The Program: what a document means (packages/model/SPEC.md), as plain JSON that can be hashed, compared and stored.
 * Every target (JSON Logic, SQL, plain words, a JavaScript module) reads this and nothing else.
 */

export type ValueType = 'text' | 'number' | 'boolean' | 'date' | 'list';

/** A field of the lead, or a property of an event, as far as its values matter to the meaning. */
export type Input = { key: string; type: ValueType; caseSensitive: boolean };
export type EventInput = { key: string; properties: Input[] };

/** What a range is about: a field of the scope (a lead's attribute, or an event's property), or a measure of the lead's events, by its id. */
export type Operand = { kind: 'field'; field: string } | { kind: 'measure'; measure: string };

/**
 * A condition over one scope: the lead's attributes and measures, or one event's properties. Text operands are already trimmed and,
 * unless the field is case-sensitive, in lower case. `orMissing`: true also where the operand is missing.
 */
export type Test =
  | { kind: 'all' | 'any' | 'none'; of: Test[] }
  | { kind: 'atLeast'; count: number; of: Test[] }
  | { kind: 'known' | 'unknown'; field: string }
  | { kind: 'equals'; field: string; value: string | number | boolean; negated: boolean; orMissing: boolean }
  | { kind: 'oneOf'; field: string; values: string[]; negated: boolean; orMissing: boolean }
  | { kind: 'contains'; field: string; text: string; negated: boolean; orMissing: boolean }
  | { kind: 'includes'; field: string; values: string[]; negated: boolean; orMissing: boolean }
  /** Numbers, and dates as their signed age in days. A bound that is null is open. */
  | { kind: 'range'; operand: Operand; from: Bound | null; to: Bound | null; negated: boolean; orMissing: boolean };
export type Bound = { value: number; inclusive: boolean };

/** Events of these types that pass `where` (null: all do), at most `withinDays` old (null: of any age). */
export type Selection = { events: string[]; where: Test | null; withinDays: number | null };
export type MeasureKind = { kind: 'count' | 'daysSinceLast' } | { kind: 'sum' | 'maximum' | 'distinct'; property: string };
/** A number read off the selected events, all of which count (SPEC A6–A8). Equal measures are one. */
export type Measure = Selection & { id: string; measure: MeasureKind };

/** When a node is active: from that moment on, until before that moment; epoch milliseconds, null is open. `null`: always. */
export type Active = { from: number | null; until: number | null } | null;
/** Ascending; a value gets the points of the last step that it reaches, `below` under the first, `missing` where it is missing. */
export type Ranges = { steps: { from: number; points: number }[]; below: number; missing: number };
export type Limits = { minimum: number | null; maximum: number | null };

/** A named condition; gates, disqualifiers and audiences name it. */
export type Segment = { kind: 'segment'; id: string; active: Active; when: Test };

export type CriterionAward =
  | { kind: 'points'; points: number }
  | ({ kind: 'ranges'; field: string } & Ranges)
  | { kind: 'values'; field: string; steps: { values: string[]; points: number }[]; otherwise: number; missing: number };
/** `when` null: always. `gate`: a segment. SPEC K. */
export type Criterion = {
  kind: 'criterion';
  id: string;
  gate: string | null;
  active: Active;
  when: Test | null;
  award: CriterionAward;
} & Limits;

/** Which of the selected events count; once per day is the newest 1 of each period of 1 day. SPEC A2. */
export type Counting =
  | { kind: 'every' }
  | { kind: 'first' }
  | { kind: 'perPeriod'; days: number; most: number }
  | { kind: 'oncePerValue'; property: string };
export type ActivityAward = { kind: 'each'; points: number; atMost: number | null } | ({ kind: 'ladder'; measure: MeasureKind } & Ranges);
/** SPEC A. The limits come after a decay of this activity (D6). */
export type Activity = Selection &
  Limits & { kind: 'activity'; id: string; gate: string | null; active: Active; counting: Counting; award: ActivityAward };

/** What is left at an age (SPEC D1); `percent` of 100. */
export type DecayCurve =
  | { kind: 'linear' | 'halfLife' | 'expiry'; days: number }
  | { kind: 'step'; days: number; percent: number; compounding: boolean };
/** Whose age. `events` of the last activity are named one by one; an anchor on events is only ever on an activity. SPEC D3–D5. */
export type DecayAnchor = { kind: 'event' } | { kind: 'lastActivity'; events: string[] } | { kind: 'date'; field: string };
/** The points of `input` (an activity, criterion, group or decay) times the factor of an age, less `after` days of grace. */
export type Decay = { kind: 'decay'; id: string; input: string; curve: DecayCurve; anchor: DecayAnchor; after: number };

/** Order: combine, times `weight` percent, limit. Inputs of a first match are in their order, others in code-unit order (N3). SPEC G. */
export type Group = { kind: 'group'; id: string; inputs: string[]; combine: 'sum' | 'maximum' | 'first'; weight: number } & Limits;

/** If one of the segments holds. */
export type Disqualifier = { kind: 'disqualifier'; id: string; active: Active; matches: string[]; value: number };
export type Audience = { kind: 'audience'; id: string; active: Active; matches: string[] };

export type Scale = { minimum: number; maximum: number; from: { minimum: number; maximum: number } | null };
/** Order: combine, disqualify, scale, round. `disqualifiers`: ids, the first that holds wins. `key` names the score in the rule set. SPEC R. */
export type Score = {
  kind: 'score';
  id: string;
  key: string;
  inputs: { id: string; weight: number }[];
  combine: 'sum' | 'average' | 'maximum';
  disqualifiers: string[];
  scale: Scale;
  decimals: number;
};

/** From the lowest band to the highest; a threshold belongs to the band above it, and reads the rounded score. SPEC B. */
export type Bands = { kind: 'bands'; id: string; score: string; bands: { id: string; from: number | null; exit: number | null }[] };

/** A side of a matrix: a bands node with its bands from the lowest up, or a score with ascending thresholds. */
export type Side = { kind: 'bands'; node: string; bands: string[] } | { kind: 'score'; node: string; thresholds: number[] };
/** `cells[row][column]` is the id of a grade. SPEC MX. */
export type Matrix = { kind: 'matrix'; id: string; key: string; rows: Side; columns: Side; cells: string[][] };

export type ProgramNode = Segment | Criterion | Activity | Decay | Group | Disqualifier | Audience | Score | Bands | Matrix;
export type ProgramNodeKind = ProgramNode['kind'];

/** The band and grade of a disqualified score (Q1). No band or grade of a document has this id. */
export type Disqualified = 'disqualified';

/**
 * `nodes` are in an order in which every node comes after the nodes that it reads.
 * If there are audience nodes, only a lead for which all of them hold is scored (U1).
 */
export type Program = {
  format: 'umbral.program';
  version: 2;
  attributes: Input[];
  events: EventInput[];
  measures: Measure[];
  nodes: ProgramNode[];
};
