import type { Input, ValueType } from '../../../program/index.ts';
import type { Dialect, Keep, Stored } from '../dialects/dialect.ts';
import { finite } from '../dialects/finite.ts';
import { name, type Sql, sql } from '../fragment.ts';
import type { Relation } from '../relations/relation.ts';
import type { SqlColumn, SqlSource, SqlValues } from '../source.ts';
import { age, isoMoment } from './moments.ts';
import { firstOf, preparedText } from './text.ts';

/** What values are prepared for: the relation that holds them, and the moment at which its rows are looked at. */
export type Place = { relation: Relation; dialect: Dialect; now: Sql };

type Preparation = (stored: Stored, input: Input, place: Place) => Sql;

/** A value of another type than its field's is missing. SPEC M1. */
const PREPARATIONS: Record<ValueType, Preparation> = {
  text: (stored, { caseSensitive }, { relation, dialect }) => preparedText(stored, caseSensitive, dialect, (part) => relation.column(part)),
  number: ({ number }) => firstOf(number ? [number] : [], 'float8'),
  boolean: ({ boolean }) => firstOf(boolean ? [boolean] : [], 'boolean'),
  date: ({ time, number, text }, _input, { relation, dialect, now }) => {
    const found: Sql[] = [];
    if (time) found.push(sql`case when isfinite(${time.value}) then ${dialect.milliseconds(time)} end`);
    if (number) found.push(number);
    if (text) found.push(isoMoment(text, relation, dialect));
    return age(relation.column(firstOf(found, 'float8')), now);
  },
  list: ({ list }, { caseSensitive }, { dialect }) =>
    firstOf(list ? [list((element) => preparedText(element, caseSensitive, dialect))] : [], 'text[]'),
};

/** Adds a field to a relation, prepared as facts are, and reads it. `only`: the rows that have it; for others it is missing, and not looked for. */
export function prepared(input: Input, values: SqlValues, place: Place, only: Sql | null = null): Sql {
  const { relation, dialect } = place;
  const column = (of: Sql | null): Sql => relation.column(PREPARATIONS[input.type](storedAt(input.key, values, place, of), input, place));
  if (only === null || !dialect.columnar || values.kind === 'json') return column(only);
  return relation.column(sql`case when ${only} then ${column(null)} end`);
}

function storedAt(key: string, values: SqlValues, { relation, dialect }: Place, only: Sql | null): Stored {
  const kept = (column: string): Sql => relation.column(name('source', column));
  const read = (column: string, of: (value: Sql) => Sql = (value) => value): Sql =>
    relation.column(only ? sql`case when ${only} then ${of(kept(column))} end` : of(name('source', column)));
  const keep: Keep = (part) => relation.column(part);
  if (values.kind === 'json') return dialect.jsonAt(kept(values.column), key, (of) => read(values.column, of), keep);
  const column = Object.hasOwn(values.columns, key) ? values.columns[key] : undefined;
  return column ? STORED[column.holds](read(column.column), dialect, keep) : {};
}

const STORED: Record<SqlColumn['holds'], (value: Sql, dialect: Dialect, keep: Keep) => Stored> = {
  text: (value) => ({ text: sql`${value}::text` }),
  number: (value, _dialect, keep) => ({ number: finite(keep(sql`${value}::float8`)) }),
  epoch: (value, _dialect, keep) => ({ number: finite(keep(sql`${value}::float8`)) }),
  boolean: (value) => ({ boolean: value }),
  moment: (value) => ({ time: { value, isInstant: false } }),
  instant: (value) => ({ time: { value, isInstant: true } }),
  list: (value, dialect, keep) => ({ list: (prepare) => dialect.texts(value, prepare, keep) }),
};

/** When an event was, in epoch milliseconds, and what must hold for that to be a time at all. */
export function eventTime({ column, holds }: SqlSource['events']['at'], dialect: Dialect): { at: Sql; exists: Sql } {
  const value = name('source', column);
  if (holds === 'epoch') {
    const at = sql`${value}::float8`;
    return { at, exists: sql`${at} > '-infinity'::float8` };
  }
  // As comparisons, since databases know how many rows these leave, which of a function they guess.
  const exists = sql`${value} > '-infinity' and ${value} < 'infinity'`;
  return { at: dialect.milliseconds({ value, isInstant: holds === 'instant' }), exists };
}

/** The column with the moment at which a lead is scored. */
export const ownMoment = (lead: string, column: string): Sql => sql`${name(lead, column)}::float8`;
