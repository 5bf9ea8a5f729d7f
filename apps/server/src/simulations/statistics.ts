import type { LineKind } from '@umbral/compiler';
import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';
import { bandOf, type Columns, columnsOf, scoreOf } from './results.ts';
import { readRun } from './store.ts';

/** So many bars at most. */
const MOST_BARS = 50;

/** `counts`: the first is of scores from `from` up to `from + width`; the last takes the highest score in too. */
type Histogram = { from: number; width: number; counts: number[] };
/** `id`: null outside the audience. `converted`: of those whose outcome is known. */
type BandCount = { id: string | null; leads: number; known: number; converted: number };
/** What a line of the explanation did: for how many leads it was not 0, and its sum, least and most over those. */
type LineStatistics = { id: string; node: string; kind: LineKind; matched: number; sum: number; least: number; most: number };
/** Leads by the cells of a matrix; `grade` null outside the audience. */
type GradeCounts = {
  key: string;
  node: string;
  grades: { grade: string | null; leads: number; known: number; converted: number }[];
};

export type Statistics = {
  leads: number;
  scored: number;
  average: number | null;
  histogram: Histogram | null;
  bands: BandCount[];
  lines: LineStatistics[];
  matrices: GradeCounts[];
};

/** What a run came to, by one of its scores; of a run that has not ended, what is done so far. */
export async function readStatistics(scope: Scope, id: string, score: string): Promise<Statistics> {
  const { outputs } = await readRun(scope, id);
  const columns = columnsOf(outputs, score);
  const whole = await readWhole(scope, id, columns);
  return {
    leads: whole.leads,
    scored: whole.scored,
    average: whole.average,
    histogram: await readHistogram(scope, id, columns, whole),
    bands: columns.band === null ? [] : await countLabels(scope, id, bandOf(columns)),
    lines: await readLines(scope, id, columns),
    matrices: await Promise.all(
      outputs.grades.map(async ({ key, node }, index) => ({
        key,
        node,
        grades: (await countLabels(scope, id, sql<string | null>`grades[${sql.lit(index + 1)}]`)).map(({ id: grade, ...counts }) => ({
          grade,
          ...counts,
        })),
      })),
    ),
  };
}

type Whole = { leads: number; scored: number; least: number | null; most: number | null; average: number | null };

const results = ({ db, workspace }: Scope, id: string) =>
  db.selectFrom('simulation_result').where('workspace_id', '=', workspace).where('simulation_id', '=', id);

function readWhole(scope: Scope, id: string, columns: Columns): Promise<Whole> {
  const score = scoreOf(columns);
  return results(scope, id)
    .select(({ fn }) => [
      fn.countAll<number>().as('leads'),
      sql<number>`count(${score})`.as('scored'),
      sql<number | null>`min(${score})`.as('least'),
      sql<number | null>`max(${score})`.as('most'),
      sql<number | null>`avg(${score})`.as('average'),
    ])
    .executeTakeFirstOrThrow();
}

/** Bars over the scores that there are. */
async function readHistogram(scope: Scope, id: string, columns: Columns, { least, most }: Whole): Promise<Histogram | null> {
  if (least === null || most === null) return null;
  const { from, width, bars } = barsOf(least, most, columns.output.decimals);
  const bar = sql<number>`least(floor((${scoreOf(columns)} - ${from}::float8) / ${width}::float8), ${bars - 1}::float8)::int`;
  const rows = await results(scope, id)
    .where(scoreOf(columns), 'is not', null)
    .select([bar.as('bar'), ({ fn }) => fn.countAll<number>().as('leads')])
    .groupBy(sql`1`)
    .execute();
  const counts = Array.from({ length: bars }, () => 0);
  for (const row of rows) counts[Math.max(0, row.bar)] = row.leads;
  return { from, width, counts };
}

/** Bars begin at round numbers: their width is 1, 2 or 5 times a power of ten, and no finer than the score is rounded. */
function barsOf(least: number, most: number, decimals: number): { from: number; width: number; bars: number } {
  const finest = 10 ** -Math.min(decimals, 6);
  const rough = Math.max((most - least) / MOST_BARS, finest);
  const power = 10 ** Math.floor(Math.log10(rough) + 1e-9);
  const step = [1, 2, 5].map((each) => each * power).find((each) => each >= rough * (1 - 1e-9));
  const width = step ?? 10 * power;
  const from = Math.floor(least / width) * width;
  return { from, width, bars: Math.min(Math.floor((most - from) / width) + 1, MOST_BARS + 1) };
}

/** How many leads have each band or grade, and how many of these converted. */
function countLabels(scope: Scope, id: string, label: ReturnType<typeof bandOf>): Promise<BandCount[]> {
  return results(scope, id)
    .select([
      label.as('id'),
      ({ fn }) => fn.countAll<number>().as('leads'),
      sql<number>`count(outcome)`.as('known'),
      sql<number>`count(*) filter (where outcome)`.as('converted'),
    ])
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .execute();
}

/** One pass over the results: each row's lines of this score, those that had an effect. */
async function readLines(scope: Scope, id: string, { lines, output }: Columns): Promise<LineStatistics[]> {
  const slice = sql`lines[${sql.lit(lines.from)}:${sql.lit(lines.from + lines.count - 1)}]`;
  const { rows } = await sql<{ place: number; matched: number; sum: number; least: number; most: number }>`
    select line.place, count(*) as matched, sum(line.value) as sum, min(line.value) as least, max(line.value) as most
    from simulation_result
    cross join lateral unnest(${slice}) with ordinality as line (value, place)
    where workspace_id = ${scope.workspace} and simulation_id = ${id} and line.value <> 0
    group by line.place`.execute(scope.db);
  const found = new Map(rows.map(({ place, ...row }) => [place, row]));
  const none = { matched: 0, sum: 0, least: 0, most: 0 };
  return output.lines.map((line, index) => ({ id: line.id, node: line.node, kind: line.kind, ...(found.get(index + 1) ?? none) }));
}
