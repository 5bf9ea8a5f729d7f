import { sql } from 'kysely';
import type { Work } from '../import/rows.ts';
import type { Conversions } from './profile.ts';

const MOST_PERIODS = 60;
/** Conversions that lie within so many days are told by week. */
const BY_WEEK = 190;
const DAY = 86_400_000;

type Summary = { known: number; converted: number; dated: number; first: Date | null; last: Date | null };
type Cohort = { from: Date; leads: number; known: number; converted: number };

/** When leads converted, and how many did of those that were created in each month. Periods begin in UTC. */
export async function countConversions({ db, workspace }: Work, content: string): Promise<Conversions> {
  const { rows } = await sql<Summary>`
    select count(outcome) as known, count(*) filter (where outcome) as converted, count(outcome_at) filter (where outcome) as dated,
      min(outcome_at) filter (where outcome) as first, max(outcome_at) filter (where outcome) as last
    from lead where workspace_id = ${workspace} and sample_id = ${content}`.execute(db);
  const { first = null, last = null, ...counts } = rows[0] ?? { known: 0, converted: 0, dated: 0 };
  const unit = first && last && last.getTime() - first.getTime() <= BY_WEEK * DAY ? 'week' : 'month';
  const periods = await sql<{ from: Date; converted: number }>`
    select date_trunc(${unit}, outcome_at, 'UTC') as from, count(*) as converted
    from lead
    where workspace_id = ${workspace} and sample_id = ${content} and outcome and outcome_at is not null
    group by 1 order by 1 desc limit ${MOST_PERIODS}`.execute(db);
  const cohorts = await sql<Cohort>`
    select date_trunc('month', to_timestamp((attributes ->> 'created_at')::double precision / 1000), 'UTC') as from,
      count(*) as leads, count(outcome) as known, count(*) filter (where outcome) as converted
    from lead
    where workspace_id = ${workspace} and sample_id = ${content}
      and case jsonb_typeof(attributes -> 'created_at') when 'number' then abs((attributes ->> 'created_at')::double precision) <= 2e14 end
    group by 1 order by 1 desc limit ${MOST_PERIODS}`.execute(db);
  return {
    ...counts,
    unit,
    periods: periods.rows.toReversed().map(({ from, converted }) => ({ from: from.getTime(), converted })),
    cohorts: cohorts.rows.toReversed().map(({ from, leads, known, converted }) => ({ from: from.getTime(), leads, known, converted })),
  };
}
