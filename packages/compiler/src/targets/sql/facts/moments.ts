import type { Dialect } from '../dialects/dialect.ts';
import { number, raw, type Sql, sql, textLiteral } from '../fragment.ts';
import type { Relation } from '../relations/relation.ts';

/** The parameter: the moment at which all leads are scored that have none of their own, in epoch milliseconds. */
export const NOW = raw('$1::float8');

/** Of a day. */
export const TEN_THOUSANDTHS = 10_000;
const MILLISECONDS = 86_400_000 / TEN_THOUSANDTHS;
export const MICROSECONDS = MILLISECONDS * 1000;
export const ageInTenThousandths = (at: Sql, now: Sql): Sql => sql`floor((${now} - ${at}) / ${number(MILLISECONDS)})`;

/** In days. SPEC T5; T2 is this from zero up. */
export const age = (at: Sql, now: Sql): Sql => sql`${ageInTenThousandths(at, now)} / ${number(TEN_THOUSANDTHS)}`;

const ISO = '^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?([Zz]|[+-][0-9]{2}:?[0-9]{2})?)?$';
const FRACTION = '[.]([0-9]+)';
const OFFSET = '[Tt ].*([+-][0-9]{2}:?[0-9]{2})$';
/** Days of the proleptic Gregorian calendar from March 1 of the year 0 to January 1, 1970. */
const EPOCH_DAY = 719_468;

/**
 * The epoch milliseconds of an ISO 8601 date or time, in UTC unless it has an offset; null for all other text. Calculated, because a
 * database's own casts fail at February 30, and take the whole statement with them.
 */
export function isoMoment(text: Sql, relation: Relation, dialect: Dialect): Sql {
  const clean = relation.column(dialect.trimmed(text, (part) => relation.column(part)));
  const iso = relation.column(sql`case when ${clean} ~ ${textLiteral(ISO)} then ${clean} end`);
  const part = (start: number, length = 2): Sql => sql`coalesce(nullif(substr(${iso}, ${raw(`${start}, ${length}`)}), ''), '0')::float8`;
  const [year, month, day] = [part(1, 4), part(6), part(9)].map((each) =>
    relation.column(sql`case when ${iso} is not null then ${each} end`),
  );
  const [hour, minute] = [part(12), part(15)];
  const second = sql`case when substr(${iso}, 17, 1) = ':' then substr(${iso}, 18, 2)::float8 else 0 end`;
  if (!year || !month || !day) throw new Error('A date has three parts');
  const isLeap = sql`mod(${year}::int, 4) = 0 and (mod(${year}::int, 100) <> 0 or mod(${year}::int, 400) = 0)`;
  const longest = sql`case when ${month} in (4, 6, 9, 11) then 30 when ${month} <> 2 then 31 when ${isLeap} then 29 else 28 end`;
  const exists = sql`${month} between 1 and 12 and ${day} between 1 and ${longest} and ${hour} <= 23 and ${minute} <= 59 and ${second} <= 59`;
  const shifted = relation.column(sql`case when ${month} > 2 then ${year} else ${year} - 1 end`);
  const leaps = sql`floor(${shifted} / 4::float8) - floor(${shifted} / 100::float8) + floor(${shifted} / 400::float8)`;
  const months = sql`floor((153 * (${month} + case when ${month} > 2 then -3 else 9 end) + 2) / 5::float8)`;
  const days = sql`365 * ${shifted} + ${leaps} + ${months} + ${day} - 1 - ${number(EPOCH_DAY)}`;
  const fraction = sql`floor(coalesce('0.' || ${dialect.group(iso, FRACTION)}, '0')::float8 * 1000)`;
  const offset = relation.column(dialect.group(iso, OFFSET));
  const minutesEast = sql`substr(${offset}, 2, 2)::float8 * 60 + right(${offset}, 2)::float8`;
  const east = sql`coalesce(case when substr(${offset}, 1, 1) = '-' then -(${minutesEast}) else ${minutesEast} end, 0)`;
  const minutes = sql`(${days}) * 1440 + ${hour} * 60 + ${minute} - ${east}`;
  return sql`case when ${exists} then (${minutes}) * 60000 + (${second}) * 1000 + ${fraction} end`;
}
