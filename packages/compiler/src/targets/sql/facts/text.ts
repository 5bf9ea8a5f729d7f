import type { Dialect, Keep, Stored } from '../dialects/dialect.ts';
import { raw, type Sql, sql } from '../fragment.ts';

export const trimmed = (text: Sql, dialect: Dialect): Sql => sql`trim(${text}, ${dialect.blank})`;

/** Text as it is compared, null if nothing is left. SPEC X1. */
const compared = (text: Sql, caseSensitive: boolean, dialect: Dialect, keep: Keep): Sql =>
  sql`nullif(${dialect.clean(text, caseSensitive, keep)}, '')`;

/** A number, null where it is none that can be calculated with. SPEC M1. */
export const finite = (number: Sql): Sql =>
  sql`case when ${number} > '-infinity'::float8 and ${number} < 'infinity'::float8 then ${number} end`;

/** The text of a stored value: a number or true/false is as it is written. */
export function preparedText(stored: Stored, caseSensitive: boolean, dialect: Dialect, keep: Keep = (part) => part): Sql {
  const found: Sql[] = [];
  if (stored.text) found.push(compared(stored.text, caseSensitive, dialect, keep));
  if (stored.number) found.push(dialect.numberText(keep(finite(keep(stored.number)))));
  if (stored.boolean) {
    const boolean = keep(stored.boolean);
    found.push(sql`case when ${boolean} then 'true' when not ${boolean} then 'false' end`);
  }
  return firstOf(found, 'text');
}

/** A value has one type, so at most one of these is not null. */
export function firstOf(found: readonly Sql[], type: 'text' | 'float8' | 'boolean' | 'text[]'): Sql {
  const [first = raw(`null::${type}`), ...others] = found;
  return others.reduce((before, each) => sql`coalesce(${before}, ${each})`, first);
}
