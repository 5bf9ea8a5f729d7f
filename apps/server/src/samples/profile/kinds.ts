import { sql } from 'kysely';
import type { Work } from '../import/rows.ts';
import type { EventProfile } from './profile.ts';

/** Where the steps begin: events of one lead, and days before the sample's moment. */
const PER_LEAD = [1, 2, 3, 6, 11, 21, 51] as const;
const DAYS = [1, 7, 30, 90, 180, 365] as const;
const DAY = 86_400_000;

type Row = { type: string; place: number; count: number };
type Summary = { type: string; events: number; leads: number; median: number; most: number };

/** Everything about a kind of event but its properties. */
export type KindCounts = Omit<EventProfile, 'key' | 'properties'>;

/** Counts events by kind: how many there are and whose, how many each lead has, and how long ago they were. One pass over the events. */
export async function countKinds({ db, workspace }: Work, content: string, asOf: Date): Promise<ReadonlyMap<string, KindCounts>> {
  const bounds = DAYS.toReversed().map((days) => new Date(asOf.getTime() - days * DAY));
  await sql`
    create temporary table happened on commit drop as
    select type, lead_id, age, count(*) as count
    from (
      select type, lead_id,
        case when at <= ${asOf} then ${DAYS.length} - width_bucket(at, ${bounds}::timestamptz[]) else -1 end as age
      from event
      where workspace_id = ${workspace} and sample_id = ${content}
    ) as aged
    group by grouping sets ((type, lead_id), (type, age))`.execute(db);
  const summaries = await sql<Summary>`
    with sizes as (select type, count, count(*) as leads from happened where lead_id is not null group by type, count),
    running as (
      select *, sum(leads) over (partition by type order by count) as so_far, sum(leads) over (partition by type) as all_of_it from sizes
    )
    select type, sum(count * leads)::bigint as events, sum(leads)::bigint as leads,
      min(count) filter (where so_far >= all_of_it * 0.5) as median, max(count) as most
    from running
    group by type`.execute(db);
  const perLead = await sql<Row>`
    select type, width_bucket(count, ${sql.lit(`{${PER_LEAD.join(',')}}`)}::bigint[]) - 1 as place, count(*) as count
    from happened where lead_id is not null group by 1, 2`.execute(db);
  const ages = await sql<Row>`select type, age as place, count from happened where age is not null`.execute(db);
  return new Map(
    summaries.rows.map(({ type, ...summary }) => {
      const at = (rows: readonly Row[], place: number) => rows.find((row) => row.type === type && row.place === place)?.count ?? 0;
      return [
        type,
        {
          ...summary,
          perLead: PER_LEAD.map((from, place) => ({ from, leads: at(perLead.rows, place) })),
          later: at(ages.rows, -1),
          recency: [...DAYS, null].map((days, place) => ({ days, events: at(ages.rows, place) })),
        },
      ];
    }),
  );
}
