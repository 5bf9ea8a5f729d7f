import { type Counts, distributionOf, type ScoreCounts } from '@umbral/calibration';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { judged, type Question } from './judged.ts';

/** By which date leads are parted: when they were created (the catalogue's field "created_at"), or when their outcome came. */
export type SplitDate = 'created' | 'outcome';

/** The share of the older leads. Where more leads than this lack the date, nothing is parted by it. */
const OLDER = 0.7;
const MOST_UNDATED = 0.1;

type Row = Counts & { newest: boolean | null; score: number };

/** Where a date is: an expression over `judged`, and over `lead` if that is joined to it. */
type DateOf = { date: RawBuilder<unknown>; joined: RawBuilder<unknown> };

/** A lead's own field, as long as the run's leads are still there. */
const created = (content: string): DateOf => ({
  date: sql`case when jsonb_typeof(lead.attributes -> 'created_at') = 'number' then (lead.attributes ->> 'created_at')::double precision end`,
  joined: sql`left join lead on lead.id = judged.lead_id and lead.sample_id = ${content}`,
});
const decided: DateOf = { date: sql`decided_at`, joined: sql`` };

/**
 * The counted leads parted into the older 70 % and the newest 30 % by date; leads of one moment stay together, so the newest may be fewer. Null
 * where fewer than nine leads of ten have either date, or all have the same.
 */
export async function splitByDate(db: Kysely<Tables>, question: Question, content: string) {
  return (await partedBy('created', created(content))) ?? (await partedBy('outcome', decided));

  async function partedBy(by: SplitDate, dateOf: DateOf) {
    const rows = await partedRows(db, question, dateOf);
    const undated = leadsIn(rows.filter(({ newest }) => newest === null));
    if (undated > MOST_UNDATED * leadsIn(rows)) return null;
    const part = (wanted: boolean): ScoreCounts[] =>
      rows.flatMap(({ newest, score, converted, unconverted }) => (newest === wanted ? [{ score, converted, unconverted }] : []));
    const [older, newest] = [distributionOf(part(false)), distributionOf(part(true))];
    return older.rows.length > 0 && newest.rows.length > 0 ? { by, split: { older, newest } } : null;
  }
}

const leadsIn = (rows: readonly Row[]) => rows.reduce((sum, { converted, unconverted }) => sum + converted + unconverted, 0);

async function partedRows(db: Kysely<Tables>, question: Question, { date, joined }: DateOf): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with dated as materialized (
      select score, converted, ${date} as date from (${judged(question)}) as judged ${joined} where standing = 'counted'
    )
    select
      date > (select percentile_disc(${OLDER}) within group (order by date) from dated) as newest,
      score,
      count(*) filter (where converted) as converted,
      count(*) filter (where not converted) as unconverted
    from dated
    group by newest, score
    order by score`.execute(db);
  return rows;
}
