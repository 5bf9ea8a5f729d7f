import { type RawBuilder, sql } from 'kysely';
import type { Work } from '../import/rows.ts';
import type { ValuesProfile } from './profile.ts';

const MOST = { values: 20, steps: 24 };

/**
 * A table of the transaction: every value with how often it is there, by `owner` ('' for leads, else the kind of event) and key. Lists count
 * for each of their items. `holders`: leads or events that have it as their only or first value, so that they add up.
 */
export async function makeCellTable({ db }: Work): Promise<void> {
  await sql`create temporary table cell (
    owner text, key text, kind text, plain text, value text, count bigint, holders bigint
  ) on commit drop`.execute(db);
}

/** Counts the values of leads, of which some may be lists. `rows`: selects the `owner` and its object, `held`. */
export async function countLists({ db }: Work, rows: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into cell
    select owner, part.key, jsonb_typeof(item.value), lower(item.value #>> '{}'), min(item.value #>> '{}'), count(*),
      count(*) filter (where item.place = 1)
    from (${rows}) as held
    cross join lateral jsonb_each(held.held) as part
    cross join lateral jsonb_path_query(part.value, '$[*]') with ordinality as item(value, place)
    where jsonb_typeof(item.value) <> 'null'
    group by 1, 2, 3, 4`.execute(db);
}

/** The same where no value is a list, which is faster. */
export async function countPlain({ db }: Work, rows: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into cell
    select owner, part.key, jsonb_typeof(part.value), lower(part.value #>> '{}'), min(part.value #>> '{}'), count(*), count(*)
    from (${rows}) as held
    cross join lateral jsonb_each(held.held) as part
    where jsonb_typeof(part.value) <> 'null'
    group by 1, 2, 3, 4`.execute(db);
}

type Row = { owner: string; key: string };
type Summary = Row & { filled: number; distinct: number };
type Value = Row & { value: string; count: number };
type SpreadRow = Row & { least: number; most: number; mean: number; first: number; median: number; third: number };
type Step = Row & { step: number; count: number };

/** What was counted, by owner and key. `isSpread`: of a key, whether it holds numbers or moments. */
export type Counted = { of: (owner: string, key: string, isSpread: boolean) => ValuesProfile };

const nameOf = ({ owner, key }: Row) => `${owner} ${key}`;

/** Reads the table of cells; how much comes back does not grow with the sample. */
export async function readCells({ db }: Work): Promise<Counted> {
  const summaries = await sql<Summary>`
    select owner, key, sum(holders)::bigint as filled, count(*) as distinct from cell group by owner, key`.execute(db);
  const values = await sql<Value>`
    select owner, key, value, count
    from (
      select *, row_number() over (partition by owner, key order by count desc, plain) as rank from cell where kind <> 'number'
    ) as ranked
    where rank <= ${MOST.values}
    order by owner, key, rank`.execute(db);
  const spreads = await sql<SpreadRow>`
    with numbers as (select owner, key, plain::double precision as number, count from cell where kind = 'number'),
    running as (
      select *, sum(count) over (partition by owner, key order by number) as so_far, sum(count) over (partition by owner, key) as all_of_it
      from numbers
    )
    select owner, key, min(number) as least, max(number) as most,
      -- Divided first: the sum of many large numbers may be more than a number can be.
      sum(number * (count / all_of_it)::double precision) as mean,
      min(number) filter (where so_far >= all_of_it * 0.25) as first,
      min(number) filter (where so_far >= all_of_it * 0.5) as median,
      min(number) filter (where so_far >= all_of_it * 0.75) as third
    from running
    group by owner, key`.execute(db);
  const steps = await sql<Step>`
    with numbers as (select owner, key, plain::double precision as number, count from cell where kind = 'number'),
    bounds as (select owner, key, min(number) as least, max(number) as most from numbers group by owner, key)
    select owner, key, least(width_bucket(number, least, most, ${MOST.steps}), ${MOST.steps}) - 1 as step, sum(count)::bigint as count
    from numbers join bounds using (owner, key)
    where least < most
    group by 1, 2, 3`.execute(db);
  return counted(summaries.rows, values.rows, spreads.rows, steps.rows);
}

function counted(summaries: Summary[], values: Value[], spreads: SpreadRow[], steps: Step[]): Counted {
  const summaryOf = new Map(summaries.map((row) => [nameOf(row), row]));
  const valuesOf = grouped(values);
  const spreadOf = new Map(spreads.map((row) => [nameOf(row), row]));
  const stepsOf = grouped(steps);
  return {
    of: (owner, key, isSpread) => {
      const name = nameOf({ owner, key });
      const spread = isSpread ? spreadOf.get(name) : undefined;
      return {
        key,
        filled: summaryOf.get(name)?.filled ?? 0,
        distinct: summaryOf.get(name)?.distinct ?? 0,
        values: isSpread ? [] : (valuesOf.get(name) ?? []).map(({ value, count }) => ({ value, count })),
        spread: spread ? spreadFrom(spread, stepsOf.get(name) ?? []) : null,
      };
    },
  };
}

function grouped<R extends Row>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(nameOf(row));
    if (group) group.push(row);
    else groups.set(nameOf(row), [row]);
  }
  return groups;
}

function spreadFrom({ least, most, mean, first, median, third }: SpreadRow, steps: readonly Step[]): ValuesProfile['spread'] {
  const counts = least < most ? Array.from({ length: MOST.steps }, (_, step) => steps.find((each) => each.step === step)?.count ?? 0) : [];
  return { least, most, mean, quartiles: [first, median, third], histogram: { from: least, width: (most - least) / MOST.steps, counts } };
}
