import type { CountedValue, NumberProfile } from '@umbral/evaluator';
import type { Document, FieldType } from '@umbral/model';

/** A document's own fields and events, by which its conditions are meant. */
export type Definitions = Pick<Document, 'fields' | 'events'>;

/** A field of the leads, or with `events` a property of events of these types. */
export type AskedField = { key: string; type: FieldType; caseSensitive: boolean; events: readonly string[] | null };

/** Asks for a field; of its values for the most frequent that contain `text`, and how often those of `exactly` occur. */
export type FieldQuestion = { field: AskedField; text: string; exactly: readonly string[] };

/** What a field holds: `rows` leads, or events, of which `filled` have a value. `exactly`: the counts of the values asked for. */
export type FieldKnowledge = { rows: number; filled: number } & (
  | { kind: 'values'; distinct: number; values: CountedValue[]; exactly: number[] }
  | { kind: 'numbers'; numbers: NumberProfile }
  | { kind: 'booleans'; yes: number; no: number }
);

/** How many leads match a condition and its parts, by their paths; null for a part that is unfinished. */
export type MatchCounts = { leads: number; counts: Record<string, number | null> };
