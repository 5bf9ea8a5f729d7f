import type { Dialect, Keep, Stored } from '../dialects/dialect.ts';
import { raw, type Sql, sql } from '../fragment.ts';

/** Text as it is compared, null if nothing is left. SPEC X1. */
const compared = (text: Sql, caseSensitive: boolean, dialect: Dialect, keep: Keep): Sql =>
  sql`nullif(${dialect.clean(text, caseSensitive, keep)}, '')`;

/** The text of a stored value: a number or true/false is as it is written. */
export function preparedText(stored: Stored, caseSensitive: boolean, dialect: Dialect, keep: Keep = (part) => part): Sql {
  if (stored.quick) {
    const { written, plain, lower, otherwise } = stored.quick;
    const whole = preparedText(otherwise, caseSensitive, dialect);
    const asIs = caseSensitive ? sql`${written} collate "C"` : lower;
    return sql`case when ${plain} then ${asIs} when ${written} is null then null else ${whole} end`;
  }
  const found: Sql[] = [];
  if (stored.text) found.push(compared(stored.text, caseSensitive, dialect, keep));
  if (stored.number) found.push(dialect.numberText(keep(stored.number)));
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
