import type { Bound, DecayCurve } from '../../program/index.ts';
import type { Formats } from './formats.ts';

export type ProseLanguage = 'en' | 'es';

/** Kinds whose nodes are spoken of by name. */
export type NamedKind = 'score' | 'group' | 'segment' | 'matrix';
/** Events by their names, and how far back. */
export type Happenings = { names: readonly string[]; withinDays: number | null };
export type Ends = { from: Bound | null; to: Bound | null };
type Spread = { minimum: number | null; maximum: number | null };
type Negatable = (subject: string, value: string, negated: boolean) => string;

/**
 * Every sentence of a description in one language. Names come marked up and escaped, numbers as numbers.
 * A language that lacks one does not build.
 */
export type Language = Formats & {
  quoted: (text: string) => string;
  untitled: Record<NamedKind | 'model', string>;
  /** A name for what a caller has none for. */
  unnamed: string;

  /* What comes out */
  results: (names: readonly string[]) => string;
  noResults: string;
  everyLead: string;
  someLeads: string;
  otherLeads: string;
  reads: { title: string; fields: (names: readonly string[]) => string; events: (names: readonly string[]) => string };

  /* Points */
  points: (points: number) => string;
  everyone: (award: string) => string;
  onCondition: (award: string, condition: string) => string;
  pointsBy: (subject: string) => string;
  each: (points: number, events: Happenings) => string;
  counting: { perPeriod: (days: number, most: number) => string; first: string; oncePerValue: (property: string) => string };
  atMost: (count: number) => string;
  onlySegment: (segment: string) => string;
  active: (from: number | null, until: number | null) => string;
  neverActive: string;
  /** What an audience that is not active does. */
  keepsNobodyOut: string;
  kept: (limits: Spread) => string;
  ladder: {
    points: string;
    below: (value: number) => string;
    span: (from: number, to: number) => string;
    from: (value: number) => string;
    otherwise: string;
    missing: string;
  };
  decay: {
    curve: (curve: DecayCurve) => string;
    ofEvents: (curve: string) => string;
    sinceLast: (curve: string, events: readonly string[]) => string;
    sinceDate: (curve: string, field: string) => string;
    after: (days: number) => string;
  };

  /* Groups and scores */
  combined: Record<'sum' | 'average' | 'maximum' | 'first', string>;
  part: (name: string) => string;
  partWeight: (weight: number, total: number) => string;
  weighted: (percent: number) => string;
  scale: (minimum: number, maximum: number) => string;
  mapped: (from: { minimum: number; maximum: number }, to: { minimum: number; maximum: number }) => string;
  rounded: (decimals: number) => string;
  segments: string;
  /** One of the segments is the lead's. */
  inSegments: (segments: readonly string[]) => string;
  segmentOf: (condition: string) => string;
  disqualification: { title: string; text: string; sets: (value: number, segments: readonly string[]) => string };
  bands: { title: (score: string) => string; band: string; score: string; exit: string; all: string; exitText: string };
  matrix: { text: (rows: string, columns: string) => string; corner: (rows: string, columns: string) => string };

  /* Conditions */
  known: (subject: string, negated: boolean) => string;
  is: Negatable;
  truth: (subject: string, value: boolean) => string;
  equals: (subject: string, value: number, negated: boolean) => string;
  oneOf: (subject: string, values: readonly string[], negated: boolean) => string;
  contains: Negatable;
  includes: (subject: string, values: readonly string[], negated: boolean) => string;
  range: (subject: string, ends: Ends) => string;
  inTheLast: (subject: string, days: number) => string;
  moreThanAgo: (subject: string, days: number) => string;
  inTheNext: (subject: string, days: number) => string;
  ageOf: (subject: string) => string;
  not: (condition: string) => string;
  /** A comparison of events of which only some count. */
  countingOnly: (comparison: string, condition: string) => string;
  orMissing: (condition: string) => string;
  /** What stands before a list of conditions. */
  several: { all: string; any: string; none: string; atLeast: (count: number) => string; always: string; never: string };
  measure: Record<'count' | 'daysSinceLast', (events: Happenings) => string> &
    Record<'sum' | 'maximum' | 'distinct', (events: Happenings, property: string) => string>;

  /* How to read it */
  reading: { title: string } & Record<ReadingNote, string>;
  approval: { title: string; text: string; fields: readonly string[] };
};

/** What a reader has to know; `until` only where something is active until a moment, `text` only where text is compared, and so on. */
export type ReadingNote = 'missing' | 'text' | 'days' | 'until' | 'thresholds' | 'rounding';
