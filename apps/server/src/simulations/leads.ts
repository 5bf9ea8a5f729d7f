import type { RuleSet } from '@umbral/compiler';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Scope } from '../database/scope.ts';
import { nameOfLead, namesInContent } from '../samples/names.ts';
import { bandOf, type Columns, columnsOf, scoreOf } from './results.ts';
import { readRun } from './store.ts';

/**
 * Which results are meant. `bands`: any of these, null among them for leads outside the audience; null for all. `from`, `to`: of the score, both
 * included. `search`: a part of the lead's id or its name, without case.
 */
type Filter = {
  bands: (string | null)[] | null;
  from: number | null;
  to: number | null;
  outcome: boolean | null | 'any';
  search: string;
};
export type LeadsWanted = {
  id: string;
  score: string;
  sort: 'score' | 'lead' | 'outcome';
  descending: boolean;
  filter: Filter;
  offset: number;
  limit: number;
};

/** One lead's result. `bands` and `grades` by the keys of scores and matrices. `lines`: those of the score that had an effect. */
type ResultRow = {
  lead: string;
  name: string | null;
  outcome: boolean | null;
  moment: number;
  scores: Record<string, number | null>;
  bands: Record<string, string | null>;
  grades: Record<string, string | null>;
  lines: { id: string; value: number }[];
};
export type ResultPage = { total: number; rows: ResultRow[] };

/** Results of a run, page by page. Whichever way they are sorted, leads that are not scored come last. */
export async function listResults(scope: Scope, wanted: LeadsWanted): Promise<ResultPage> {
  const { outputs, contentId, done } = await readRun(scope, wanted.id);
  const columns = columnsOf(outputs, wanted.score);
  const conditions = conditionsOf(scope, contentId, columns, wanted.filter);
  const found = resultsWhere(scope, wanted.id, conditions);
  const rows = await (wanted.sort === 'score' ? sortedByScore(scope, found, columns, wanted) : sortedPage(scope, found, wanted));
  const total = conditions.length === 0 ? done : await countOf(found);
  const names = await namesInContent(
    scope,
    contentId,
    rows.map((row) => row.external_id),
  );
  return { total, rows: rows.map((row) => resultRow(row, names.get(row.external_id) ?? null, outputs, columns)) };
}

/** The result of one lead, by the lead's own id; null where the run has none of it. */
export async function findResult(
  scope: Scope,
  { id, score, lead }: { id: string; score: string; lead: string },
): Promise<ResultRow | null> {
  const { outputs, contentId } = await readRun(scope, id);
  const columns = columnsOf(outputs, score);
  const row = await resultsWhere(scope, id, []).where('external_id', '=', lead).select(COLUMNS).limit(1).executeTakeFirst();
  if (!row) return null;
  const names = await namesInContent(scope, contentId, [lead]);
  return resultRow(row, names.get(lead) ?? null, outputs, columns);
}

const COLUMNS = ['external_id', 'outcome', 'moment', 'scores', 'bands', 'grades', 'lines'] as const;

const resultsWhere = ({ db, workspace }: Scope, id: string, conditions: readonly Expression<SqlBool>[]) =>
  db
    .selectFrom('simulation_result')
    .where('workspace_id', '=', workspace)
    .where('simulation_id', '=', id)
    .where((eb) => eb.and([...conditions]));
type Found = ReturnType<typeof resultsWhere>;

const countOf = async (found: Found): Promise<number> =>
  (await found.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;

type Sorting = Pick<LeadsWanted, 'id' | 'sort' | 'descending' | 'offset' | 'limit'>;

/** Only which leads they are is sorted: results are so wide that sorting all of them would take many times as long. */
function sortedPage(
  scope: Scope,
  found: Found,
  { id, sort, descending, offset, limit }: Sorting,
  by = sort === 'lead' ? sql`external_id` : sql`outcome`,
): Promise<Row[]> {
  const direction = descending ? sql`desc` : sql`asc`;
  const inOrder = <T extends Found>(query: T) =>
    query
      .orderBy(sort === 'outcome' ? sql`${by} ${direction} nulls last` : sql`${by} ${direction}`)
      .orderBy('lead_id', descending ? 'desc' : 'asc') as T;
  const page = inOrder(found).offset(offset).limit(limit).select('lead_id');
  return inOrder(resultsWhere(scope, id, []).where('lead_id', 'in', page))
    .select(COLUMNS)
    .execute();
}

/** The leads that are scored, and then the others: so the index is right for both directions. */
async function sortedByScore(scope: Scope, found: Found, columns: Columns, wanted: LeadsWanted): Promise<Row[]> {
  const score = scoreOf(columns);
  const scored = found.where(score, 'is not', null);
  const rows = await sortedPage(scope, scored, wanted, score);
  if (rows.length === wanted.limit) return rows;
  const offset = Math.max(0, wanted.offset - (await countOf(scored)));
  return [
    ...rows,
    ...(await sortedPage(scope, found.where(score, 'is', null), { ...wanted, offset, limit: wanted.limit - rows.length }, score)),
  ];
}

const literally = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');

function conditionsOf(scope: Scope, contentId: string, columns: Columns, filter: Filter): Expression<SqlBool>[] {
  const { bands, from, to, outcome, search } = filter;
  const conditions: Expression<SqlBool>[] = [];
  if (bands) {
    const among = sql<SqlBool>`${bandOf(columns)} = any(${bands.filter((each) => each !== null)}::text[])`;
    conditions.push(bands.includes(null) ? sql<SqlBool>`(${among} or ${bandOf(columns)} is null)` : among);
  }
  if (from !== null) conditions.push(sql<SqlBool>`${scoreOf(columns)} >= ${from}::float8`);
  if (to !== null) conditions.push(sql<SqlBool>`${scoreOf(columns)} <= ${to}::float8`);
  if (outcome !== 'any') conditions.push(outcome === null ? sql<SqlBool>`outcome is null` : sql<SqlBool>`outcome = ${outcome}`);
  if (search !== '') conditions.push(matching(scope, contentId, `%${literally(search)}%`));
  return conditions;
}

/** By id, or by a name, of which only the content's leads know. */
const matching = ({ workspace }: Scope, contentId: string, pattern: string) => sql<SqlBool>`(
  external_id ilike ${pattern}
  or lead_id in (
    select id from lead where workspace_id = ${workspace} and sample_id = ${contentId} and ${nameOfLead} ilike ${pattern}
  )
)`;

type Row = {
  external_id: string;
  outcome: boolean | null;
  moment: number;
  scores: (number | null)[];
  bands: (string | null)[];
  grades: (string | null)[];
  lines: number[];
};

const byKey = <T>(keys: readonly string[], values: readonly T[], none: T): Record<string, T> =>
  Object.fromEntries(keys.map((key, index) => [key, values[index] ?? none]));

function resultRow(row: Row, name: string | null, outputs: RuleSet['outputs'], { lines, output }: Columns): ResultRow {
  return {
    lead: row.external_id,
    name,
    outcome: row.outcome,
    moment: row.moment,
    scores: byKey(
      outputs.scores.map(({ key }) => key),
      row.scores,
      null,
    ),
    bands: byKey(
      outputs.bands.map(({ score }) => score),
      row.bands,
      null,
    ),
    grades: byKey(
      outputs.grades.map(({ key }) => key),
      row.grades,
      null,
    ),
    lines: linesOf(row.lines, lines.from, output.lines),
  };
}

/** The lines of a score that had an effect, of all lines of a result. */
const linesOf = (all: readonly number[], from: number, lines: readonly { id: string }[]): { id: string; value: number }[] =>
  lines.flatMap(({ id }, index) => {
    const value = all[from - 1 + index] ?? 0;
    return value === 0 ? [] : [{ id, value }];
  });
