import type { Counts, ScoreCounts } from '@umbral/calibration';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { judged, type Question, type Standing } from './judged.ts';

type BandCounts = Counts & { band: string | null };

/** The counted leads by score (ascending) and by band, and how many leads have which standing. */
export type Tally = {
  scores: ScoreCounts[];
  bands: BandCounts[];
  standings: Record<Standing, number>;
  /** Of the counted: those whose outcome was there before they were scored, and those that converted nobody knows when. */
  foreknown: number;
  undated: number;
};

type Row = Counts & { standing: Standing; score: number | null; band: string | null; foreknown: number; undated: number };

/** Counts a run's leads, in one pass over its results. */
export async function tallyOutcomes(db: Kysely<Tables>, question: Question): Promise<Tally> {
  const { rows } = await sql<Row>`
    select
      standing, score, band,
      count(*) filter (where converted) as converted,
      count(*) filter (where not coalesce(converted, false)) as unconverted,
      count(*) filter (where foreknown) as foreknown,
      count(*) filter (where converted and decided_at is null) as undated
    from (
      select
        standing, converted, foreknown, decided_at,
        case when standing = 'counted' then score end as score,
        case when standing = 'counted' then band end as band
      from (${judged(question)}) as judged
    ) as lead
    group by standing, score, band
    order by score`.execute(db);
  return tallyOf(rows);
}

function tallyOf(rows: readonly Row[]): Tally {
  const tally: Tally = {
    scores: [],
    bands: [],
    standings: { counted: 0, unscored: 0, unknown: 0, decided: 0, undated: 0, open: 0 },
    foreknown: 0,
    undated: 0,
  };
  const bands = new Map<string | null, BandCounts>();
  for (const { standing, score, band, converted, unconverted, foreknown, undated } of rows) {
    tally.standings[standing] += converted + unconverted;
    if (standing !== 'counted' || score === null) continue;
    tally.foreknown += foreknown;
    tally.undated += undated;
    addTo(tally.scores, { score, converted, unconverted });
    const counts = bands.get(band) ?? { band, converted: 0, unconverted: 0 };
    bands.set(band, { band, converted: counts.converted + converted, unconverted: counts.unconverted + unconverted });
  }
  tally.bands = [...bands.values()];
  return tally;
}

/** Leads of one score may be in several bands; rows come in the order of scores. */
function addTo(scores: ScoreCounts[], row: ScoreCounts): void {
  const last = scores.at(-1);
  if (last?.score !== row.score) scores.push(row);
  else scores[scores.length - 1] = { ...row, converted: last.converted + row.converted, unconverted: last.unconverted + row.unconverted };
}
