import type { Input } from '@umbral/compiler/program';
import type { FactValue } from '../facts/facts.ts';
import { fieldReader } from '../facts/values.ts';
import type { FactColumn, RawValue, ValueColumn } from './columns.ts';
import type { ExistingEvents } from './existing-events.ts';

/** What of a definition decides how a value is prepared. */
export type Meaning = Pick<Input, 'type' | 'caseSensitive'>;

type Prepare = (value: RawValue) => FactValue;

/** A column of nulls. `code`: a prepared value as the column's array `into` has it. */
type Blank = { column: FactColumn; into: Uint32Array | Float64Array | Uint8Array; code: (value: FactValue) => number };

const COLUMN_TYPES = {
  text: 'text',
  number: 'number',
  date: 'number',
  boolean: 'boolean',
  list: 'list',
} as const satisfies Record<Input['type'], FactColumn['type']>;

/** Distinct values in `values`, from 1 on. */
function interning<V>(values: V[], keyOf: (value: V) => unknown): (value: V) => number {
  const places = new Map<unknown, number>();
  return (value) => {
    const key = keyOf(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = values.push(value) - 1;
    places.set(key, place);
    return place;
  };
}

/** Tells apart values of all types, also 0 and −0, which a Map does not. */
function mixedKey(value: FactValue): unknown {
  if (typeof value === 'string') return `text ${value}`;
  if (Array.isArray(value)) return `list ${JSON.stringify(value)}`;
  return Object.is(value, -0) ? '-0' : value;
}

const BLANKS: { [T in FactColumn['type']]: (length: number) => Blank } = {
  number: (length) => {
    const values = new Float64Array(length).fill(Number.NaN);
    return { column: { type: 'number', values }, into: values, code: (value) => (typeof value === 'number' ? value : Number.NaN) };
  },
  boolean: (length) => {
    const values = new Uint8Array(length).fill(2);
    return { column: { type: 'boolean', values }, into: values, code: (value) => (typeof value === 'boolean' ? Number(value) : 2) };
  },
  text: (length) => {
    const codes = new Uint32Array(length);
    const values = [''];
    const intern = interning(values, (value) => value);
    return { column: { type: 'text', codes, values }, into: codes, code: (value) => (typeof value === 'string' ? intern(value) : 0) };
  },
  list: (length) => {
    const codes = new Uint32Array(length);
    const values: string[][] = [[]];
    const intern = interning(values, JSON.stringify);
    return { column: { type: 'list', codes, values }, into: codes, code: (value) => (Array.isArray(value) ? intern(value) : 0) };
  },
  mixed: (length) => {
    const codes = new Uint32Array(length);
    const values: FactValue[] = [null];
    const intern = interning(values, mixedKey);
    return { column: { type: 'mixed', codes, values }, into: codes, code: (value) => (value === null ? 0 : intern(value)) };
  },
};

function preparation(meaning: Meaning, now: number): Prepare {
  const read = fieldReader({ key: 'value', ...meaning });
  return (value) => read({ value }, now);
}

/** Reads a row of a value column, prepared and coded; each distinct value of a dictionary is prepared once. */
function rowReader(raw: ValueColumn, prepare: Prepare, code: Blank['code']): (row: number) => number {
  const missing = code(null);
  if (raw.kind === 'dictionary') {
    const { codes, values } = raw;
    const prepared = new Float64Array(values.length + 1).fill(missing);
    for (const [place, value] of values.entries()) prepared[place + 1] = code(prepare(value));
    return (row) => prepared[codes[row] ?? 0] ?? missing;
  }
  const { values } = raw;
  return (row) => {
    const value = values[row] ?? Number.NaN;
    return Number.isNaN(value) ? missing : code(prepare(value));
  };
}

/** Reads a row as a field or property of this meaning. */
function fieldOf(raw: ValueColumn, meaning: Meaning, { column, code }: Blank, now: number): (row: number) => number {
  // Numbers stay as they are, and NaN is null on both sides.
  if (raw.kind === 'numbers' && meaning.type === 'number' && column.type === 'number') return (row) => raw.values[row] ?? Number.NaN;
  return rowReader(raw, preparation(meaning, now), code);
}

function filled({ column, into }: Blank, read: (row: number) => number): FactColumn {
  for (let row = 0; row < into.length; row++) into[row] = read(row);
  return column;
}

/** Prepares an attribute of all leads; nulls where no lead has it. */
export function attributeColumn(raw: ValueColumn | undefined, meaning: Meaning, leads: number, now: number): FactColumn {
  const blank = BLANKS[COLUMN_TYPES[meaning.type]](leads);
  return raw ? filled(blank, fieldOf(raw, meaning, blank, now)) : blank.column;
}

/** The bands that all leads were in before, as they are written. */
export function bandColumn(raw: ValueColumn | undefined, leads: number): FactColumn {
  const blank = BLANKS.text(leads);
  const written: Prepare = (value) => (typeof value === 'string' ? value : null);
  return raw ? filled(blank, rowReader(raw, written, blank.code)) : blank.column;
}

function propertyType(meanings: readonly (Meaning | null)[]): FactColumn['type'] {
  const types = new Set(meanings.flatMap((meaning) => (meaning ? COLUMN_TYPES[meaning.type] : [])));
  const [type = 'text', ...others] = types;
  return others.length > 0 ? 'mixed' : type;
}

/** Prepares a property of all events. `meanings`: what it is to each type of event, by its place; null for those that do not declare it. */
export function propertyColumn(
  raw: ValueColumn | undefined,
  meanings: readonly (Meaning | null)[],
  { rows, types }: ExistingEvents,
  now: number,
): FactColumn {
  const blank = BLANKS[propertyType(meanings)](rows.length);
  const { column, into } = blank;
  if (!raw) return column;
  const known = new Map<string, (row: number) => number>();
  const readers = meanings.map((meaning) => {
    if (!meaning) return null;
    const key = `${meaning.type} ${meaning.caseSensitive}`;
    const reader = known.get(key) ?? fieldOf(raw, meaning, blank, now);
    known.set(key, reader);
    return reader;
  });
  for (let event = 0; event < into.length; event++) {
    const read = readers[types[event] ?? 0];
    if (read) into[event] = read(rows[event] ?? 0);
  }
  return column;
}
