import type { Input, ValueType } from '../../../program/index.ts';
import type { Dialect, Stored } from '../dialects/dialect.ts';
import { name, type Sql, sql } from '../fragment.ts';
import type { Relation } from '../relations/relation.ts';
import type { SqlColumn, SqlSource, SqlValues } from '../source.ts';
import { age, isoMoment } from './moments.ts';
import { finite, firstOf, preparedText } from './text.ts';

type Preparation = (stored: Stored, input: Input, relation: Relation, dialect: Dialect) => Sql;

/** A value of another type than its field's is missing. SPEC M1. */
const PREPARATIONS: Record<ValueType, Preparation> = {
  text: (stored, { caseSensitive }, relation, dialect) => preparedText(stored, caseSensitive, dialect, (part) => relation.column(part)),
  number: ({ number }, _input, relation) => firstOf(number ? [finite(relation.column(number))] : [], 'float8'),
  boolean: ({ boolean }) => firstOf(boolean ? [boolean] : [], 'boolean'),
  date: ({ moment, number, text }, _input, relation, dialect) => {
    const found: Sql[] = [];
    if (moment) found.push(sql`case when isfinite(${moment}) then ${dialect.milliseconds(moment)} end`);
    if (number) found.push(finite(relation.column(number)));
    if (text) found.push(isoMoment(text, relation, dialect));
    return age(relation.column(firstOf(found, 'float8')));
  },
  list: ({ list }, { caseSensitive }, _relation, dialect) =>
    firstOf(list ? [list((element) => preparedText(element, caseSensitive, dialect))] : [], 'text[]'),
};

/** Adds a field to a relation, prepared as facts are, and reads it. */
export function prepared(input: Input, values: SqlValues, relation: Relation, dialect: Dialect): Sql {
  const stored = storedAt(input.key, values, relation, dialect);
  return relation.column(PREPARATIONS[input.type](stored, input, relation, dialect));
}

function storedAt(key: string, values: SqlValues, relation: Relation, dialect: Dialect): Stored {
  if (values.kind === 'json') return dialect.json(relation.column(dialect.jsonAt(name('source', values.column), key)));
  const column = Object.hasOwn(values.columns, key) ? values.columns[key] : undefined;
  return column ? stored(column, dialect) : {};
}

const STORED: Record<SqlColumn['holds'], (value: Sql, dialect: Dialect) => Stored> = {
  text: (value) => ({ text: sql`${value}::text` }),
  number: (value) => ({ number: sql`${value}::float8` }),
  epoch: (value) => ({ number: sql`${value}::float8` }),
  boolean: (value) => ({ boolean: value }),
  moment: (value) => ({ moment: value }),
  list: (value, dialect) => ({ list: (prepare) => dialect.texts(value, prepare) }),
};

function stored({ column, holds }: SqlColumn, dialect: Dialect): Stored {
  return STORED[holds](name('source', column), dialect);
}

/** When an event was, in epoch milliseconds, and what must hold for that to be a time at all. */
export function eventTime({ column, holds }: SqlSource['events']['at'], dialect: Dialect): { at: Sql; exists: Sql } {
  const value = name('source', column);
  if (holds === 'moment') return { at: dialect.milliseconds(value), exists: sql`isfinite(${value})` };
  const at = sql`${value}::float8`;
  return { at, exists: sql`${at} > '-infinity'::float8` };
}
