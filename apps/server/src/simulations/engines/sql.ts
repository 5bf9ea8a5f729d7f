import { compile, emitSql, type RuleSet } from '@umbral/compiler';
import { CompiledQuery, sql, type Transaction } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Tables } from '../../database/tables.ts';
import type { Run, SliceEngine } from './engine.ts';
import { inSlice, momentSql, type SliceParameters, storageOf } from './storage.ts';

/** A slice is full by its leads or by their events, so that it takes seconds whatever the sample. */
const FULL = { leads: 50_000, events: 1_000_000 };
/** What a statement may aggregate and sort in: a full slice takes 96 MB, and a sort that goes to disk costs a tenth more. */
const MEMORY = '128MB';
const DAY = 86_400_000;

/** Statements of as many runs as take turns. */
const statements = new LRUCache<string, string>({ max: 16 });

/** Where the data is: one statement scores a slice and inserts its results. */
export const sqlSlice: SliceEngine = async (trx, run, after) => {
  const last = await lastOfSlice(trx, run, after);
  if (last === null) return { position: after, leads: 0 };
  // Events are read in the order of their leads, so that none has to be looked up among fifty thousand half-done sums.
  await sql`select set_config('work_mem', ${MEMORY}, true), set_config('enable_hashagg', 'off', true)`.execute(trx);
  const { numAffectedRows } = await trx.executeQuery(sliceQuery(run, after, last));
  return { position: last, leads: Number(numAffectedRows ?? 0) };
};

/** The statement that scores the leads after one until another, with its parameters. */
export function sliceQuery(run: Run, from: number, to: number): CompiledQuery {
  const { id, workspace, contentId, moment } = run;
  const at = moment.kind === 'at' ? { moment: moment.now } : { moment: moment.until, millisecondsBefore: moment.daysBefore * DAY };
  const { millisecondsBefore, ...all }: SliceParameters = { workspace, content: contentId, from, to, simulation: id, ...at };
  const before = millisecondsBefore === undefined ? [] : [millisecondsBefore];
  const parameters = [all.moment, all.workspace, all.content, all.from, all.to, all.simulation, ...before];
  return CompiledQuery.raw(statementOf(run), parameters);
}

function statementOf(run: Run): string {
  const known = statements.get(run.id);
  if (known !== undefined) return known;
  const { program, ruleSet } = compile(run.document);
  if (layoutOf(ruleSet) !== layoutOf(run.ruleSet))
    throw new Error(`The document of the simulation ${run.id} no longer compiles to its rule set.`);
  const scores = emitSql(program, 'postgres', storageOf(run.moment), { arrays: true });
  const statement = `insert into simulation_result
  (workspace_id, simulation_id, lead_id, external_id, moment, outcome, outcome_at, scores, bands, grades, lines)
select lead.workspace_id, $6::uuid, lead.id, lead.external_id, ${momentSql(run.moment)}, lead.outcome, lead.outcome_at,
  scored.scores, scored.bands, scored.grades, scored.lines
from (select * from lead where ${inSlice('id')}) as lead
join (${scores}) as scored on scored.lead = lead.id`;
  statements.set(run.id, statement);
  return statement;
}

/** What the arrays of a result follow. */
const layoutOf = ({ outputs }: RuleSet): string =>
  JSON.stringify([
    outputs.scores.map(({ key, lines }) => [key, lines.map(({ kind, node }) => [kind, node])]),
    outputs.bands.map(({ score }) => score),
    outputs.grades.map(({ key }) => key),
  ]);

/** The last lead of the slice that comes after one; null if there is none. */
async function lastOfSlice(trx: Transaction<Tables>, { workspace, contentId }: Run, after: number): Promise<number | null> {
  const { rows } = await sql<{ last: number | null }>`
    select least(
      (
        select max(id)
        from (
          select id from lead
          where workspace_id = ${workspace} and sample_id = ${contentId} and id > ${after}
          order by id
          limit ${FULL.leads}
        ) as slice
      ),
      (
        select lead_id from event
        where sample_id = ${contentId} and lead_id > ${after}
        order by lead_id
        offset ${FULL.events}
        limit 1
      )
    ) as last`.execute(trx);
  return rows[0]?.last ?? null;
}
