import { significant } from '../../../program/index.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { name, number, raw, type Sql, sql } from '../fragment.ts';
import type { SqlSource } from '../source.ts';
import { age, ageInTenThousandths, MICROSECONDS, TEN_THOUSANDTHS } from './moments.ts';
import { eventTime, type Place } from './prepare.ts';

/** How old an event is, in days; whether that is at most so many; and whether it is there yet, which an event after now is not. SPEC T1, T2. */
export type Ages = { days: Sql; isWithin: (days: number) => Sql; isThere: Sql };

type At = SqlSource['events']['at'];

/**
 * Column by column, whole numbers are compared in half the time of doubles, which are first asked whether they are none; row by row, a
 * division less counts for more.
 */
export function agesOf(at: At, place: Place): Ages {
  const { relation, dialect, now } = place;
  if (dialect.columnar) return at.holds === 'epoch' ? ofNumbers(at, place) : ofTimes(at, place, dialect.columnar);
  const days = relation.column(age(relation.column(eventTime(at, dialect).at), now));
  return { days, isWithin: (most) => sql`${days} <= ${number(most)}`, isThere: sql`${days} >= ${number(0)}` };
}

function ofNumbers(at: At, { relation, dialect, now }: Place): Ages {
  const moment = relation.column(eventTime(at, dialect).at);
  return inWhole(relation.column(sql`${ageInTenThousandths(moment, now)}::bigint`), sql`${moment} <= ${now}`);
}

/** What a time has beyond its millisecond is left out of account: to that the 999 microseconds come. */
function ofTimes({ column }: At, { relation, now }: Place, { microseconds, quotient }: NonNullable<Dialect['columnar']>): Ages {
  const at = relation.column(microseconds(name('source', column)));
  const last = sql`((floor(${now}) * 1000)::bigint + 999)`;
  return inWhole(relation.column(quotient(sql`${last} - ${at}`, MICROSECONDS)), sql`${at} <= ${last}`);
}

const inWhole = (tenThousandths: Sql, isThere: Sql): Ages => ({
  days: sql`(${tenThousandths} / ${number(TEN_THOUSANDTHS)})`,
  isWithin: (days) => sql`${tenThousandths} <= ${raw(String(Math.floor(significant(days * TEN_THOUSANDTHS))))}`,
  isThere,
});
