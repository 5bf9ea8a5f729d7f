import type { Input } from '@umbral/compiler/program';
import type { FactColumn, LeadColumns, ValueColumn } from '../columns/columns.ts';
import { existingEvents } from '../columns/existing-events.ts';
import { attributeColumn, propertyColumn } from '../columns/fact-column.ts';
import { fieldReader } from '../facts/values.ts';
import { type NumberProfile, profileNumbers } from './numbers.ts';
import { Ranking } from './ranking.ts';

/** What a field holds, as rules see it. `rows`: how many leads, or events, there are; `filled`: how many have a value. */
export type FieldProfile = { rows: number; filled: number } & (
  | { kind: 'values'; ranking: Ranking }
  | { kind: 'numbers'; numbers: NumberProfile }
  | { kind: 'booleans'; yes: number; no: number }
);

const meaningOf = ({ type, caseSensitive }: Input) => ({ type, caseSensitive });

/** Sums up a field of the leads; a date by its age in days. `now`: epoch milliseconds. */
export function profileField({ attributes, leads }: LeadColumns, field: Input, now: number): FieldProfile {
  const raw = attributes.get(field.key);
  return profileOf(attributeColumn(raw, meaningOf(field), leads, now), raw, field, leads);
}

/** Sums up a property of the events of some types that exist at `now`. */
export function profileProperty(columns: LeadColumns, types: readonly string[], property: Input, now: number): FieldProfile {
  const wanted = new Set(types);
  const typeNames = columns.events.typeNames.filter((name) => wanted.has(name));
  const events = existingEvents(columns, typeNames, now);
  const raw = columns.events.properties.get(property.key);
  const meanings = [meaningOf(property), ...typeNames.slice(1).map(() => meaningOf(property))];
  return profileOf(propertyColumn(raw, meanings, events, now), raw, property, events.rows.length);
}

function profileOf(column: FactColumn, raw: ValueColumn | undefined, field: Input, rows: number): FieldProfile {
  switch (column.type) {
    case 'number': {
      const numbers = profileNumbers(column.values);
      return { kind: 'numbers', rows, filled: numbers.filled, numbers };
    }
    case 'boolean': {
      const counts = [0, 0, 0];
      for (const value of column.values) counts[value] = (counts[value] ?? 0) + 1;
      const [no = 0, yes = 0] = counts;
      return { kind: 'booleans', rows, filled: yes + no, yes, no };
    }
    case 'text':
    case 'list': {
      const byCode = codeCounts(column.codes, column.values.length);
      const filled = rows - (byCode[0] ?? 0);
      return { kind: 'values', rows, filled, ranking: new Ranking(textCounts(column, byCode), spellings(raw, field), keyOf(field)) };
    }
    case 'mixed':
      throw new Error('One meaning never makes a mixed column');
  }
}

function codeCounts(codes: Uint32Array, length: number): Float64Array {
  const counts = new Float64Array(length);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** How often each text occurs; one that a list has twice occurs in it once. */
function textCounts(column: Extract<FactColumn, { type: 'text' | 'list' }>, byCode: Float64Array): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [code, value] of column.values.entries()) {
    const count = byCode[code] ?? 0;
    if (code === 0 || count === 0) continue;
    for (const text of new Set(typeof value === 'string' ? [value] : value)) counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return counts;
}

/** What is compared of a text. */
function keyOf({ caseSensitive }: Input): (text: unknown) => string | null {
  const read = fieldReader({ key: 'value', type: 'text', caseSensitive });
  return (value) => {
    const text = read({ value }, 0);
    return typeof text === 'string' ? text : null;
  };
}

/** How the texts that are compared were written where they stand first. */
function spellings(raw: ValueColumn | undefined, field: Input): Map<string, string> {
  const found = new Map<string, string>();
  if (raw?.kind !== 'dictionary') return found;
  const key = keyOf(field);
  for (const value of raw.values.flat()) {
    const text = key(value);
    if (text !== null && !found.has(text)) found.set(text, String(value).trim());
  }
  return found;
}
