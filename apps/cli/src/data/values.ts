import type { SqlHeld, ValueType } from '@umbral/compiler';
import { identifier, literal, type Session } from './session.ts';
import type { Column } from './table.ts';

/** An expression and what comes out of it; null where nothing can that a field of the type takes. */
export type Read = { sql: string; holds: SqlHeld };

/** Cells that mean "no value", in any case. */
export type Missing = readonly string[];

const MACROS = [
  `number_of(cell) as (case when isfinite(try_cast(trim(cell) as double)) then try_cast(trim(cell) as double) end)`,
  `boolean_of(cell) as (case when lower(trim(cell)) in ('true', 't', 'yes', 'y', '1', 'on') then true
    when lower(trim(cell)) in ('false', 'f', 'no', 'n', '0', 'off') then false end)`,
  `moment_of(cell) as (case when regexp_full_match(trim(cell), '-?[0-9]+([.][0-9]+)?') then try_cast(trim(cell) as double)
    when isfinite(try_cast(trim(cell) as timestamptz)) then epoch_ms(try_cast(trim(cell) as timestamptz))::double end)`,
  `list_of(cell) as (list_transform(regexp_split_to_array(cell, '[;|]'), lambda each: trim(each)))`,
];

/** How text becomes values, once for all files. */
export async function defineReaders(session: Session): Promise<void> {
  for (const macro of MACROS) await session.run(`create or replace temp macro ${macro}`);
}

type Family = 'text' | 'number' | 'boolean' | 'moment' | 'list' | 'other';

function familyOf(type: string): Family {
  if (type === 'VARCHAR' || type.startsWith('ENUM')) return 'text';
  if (type === 'BOOLEAN') return 'boolean';
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL\(.*\))$/.test(type)) return 'number';
  if (/^(DATE|TIMESTAMP.*)$/.test(type)) return 'moment';
  return type.endsWith('[]') ? 'list' : 'other';
}

const WRITTEN: Record<ValueType, (cell: string) => Read> = {
  text: (cell) => ({ sql: cell, holds: 'text' }),
  number: (cell) => ({ sql: `number_of(${cell})`, holds: 'number' }),
  boolean: (cell) => ({ sql: `boolean_of(${cell})`, holds: 'boolean' }),
  date: (cell) => ({ sql: `moment_of(${cell})`, holds: 'epoch' }),
  list: (cell) => ({ sql: `list_of(${cell})`, holds: 'list' }),
};

const given = (family: Family, column: string, type: ValueType): Read => {
  if (family === 'moment') return type === 'date' ? { sql: column, holds: 'moment' } : { sql: `${column}::varchar`, holds: 'text' };
  if (family === 'list') return { sql: `${column}::varchar[]`, holds: 'list' };
  if (family === 'number') return { sql: `${column}::double`, holds: 'number' };
  return family === 'boolean' ? { sql: column, holds: 'boolean' } : { sql: `${column}::varchar`, holds: 'text' };
};

const withoutMissing = (column: string, missing: Missing): string =>
  missing.length === 0
    ? column
    : `case when lower(trim(${column})) in (${missing.map((each) => literal(each.trim().toLowerCase())).join(', ')}) then null else ${column} end`;

/** Reads a column for a field of a type. Text of a file without types is read by the field's; other values are as they are given. */
export function readColumn({ name, type }: Column, wanted: ValueType, isWritten: boolean, missing: Missing, sql = identifier(name)): Read {
  const family = familyOf(type);
  const column = family === 'text' ? withoutMissing(sql, missing) : sql;
  return isWritten ? WRITTEN[wanted](column) : given(family, column, wanted);
}

/** When something was: any date or time, epoch milliseconds, or text that says either. */
export function readMoment({ name, type }: Column): { sql: string; holds: 'moment' | 'epoch' } {
  const family = familyOf(type);
  if (family === 'moment') return { sql: identifier(name), holds: 'moment' };
  return { sql: family === 'number' ? `${identifier(name)}::double` : `moment_of(${identifier(name)}::varchar)`, holds: 'epoch' };
}

/** The same value for JSON: moments as epoch milliseconds, and no number that JSON does not have. */
export function asJson(column: string, holds: SqlHeld): string {
  if (holds === 'moment') return `case when isfinite(${column}) then epoch_ms(${column}) end`;
  return holds === 'number' ? `case when isfinite(${column}) then ${column} end` : column;
}
