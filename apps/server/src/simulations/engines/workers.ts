import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { Run, SliceEngine } from './engine.ts';
import { pagesOfLeads } from './pages.ts';
import { ThreadPool } from './threads/pool.ts';
import type { PageResults } from './threads/score-page.ts';

/** Scoring takes half as long as reading and inserting, so that a second thread would wait; each costs more than a hundred megabytes. */
const THREADS = 1;
/** Pages of a slice: enough that reading goes on while one is scored. */
const PAGES = 3;
const IDLE = 30_000;
/** Megabytes of a thread: for the objects of a page several times over. The young ones count, since a page's objects live as long as it does. */
const HEAP = { old: 160, young: 16 };

/** A page without its rows, which are a hundred times as long. */
type Scored = { ids: readonly number[]; results: PageResults };

/** The evaluator in threads of this server. The threads begin when there is something to do, and end when there is not. */
export function openWorkers(): { slice: SliceEngine; close: () => Promise<void> } {
  const pool = new ThreadPool({ most: THREADS, idle: IDLE, heap: HEAP });
  return {
    slice: async (trx, run, after) => {
      const scored: Promise<Scored>[] = [];
      const task = { run: run.id, ruleSet: JSON.stringify(run.ruleSet), moment: run.moment };
      for await (const { ids, rows } of pagesOfLeads(trx, run, after)) {
        const scoring = pool.score({ ...task, rows }).then((results) => ({ ids, results }));
        // Should reading fail first, nobody waits for it any more.
        scoring.catch(() => {});
        scored.push(scoring);
        if (scored.length === PAGES) break;
      }
      const slice = { position: after, leads: 0 };
      for (const { ids, results } of await Promise.all(scored)) {
        slice.leads += await insertResults(trx, run, ids, results);
        slice.position = ids.at(-1) ?? slice.position;
      }
      return slice;
    },
    close: () => pool.close(),
  };
}

/** Inserts what a page came to by one statement; the rest of a result is the lead's own. Says of how many leads. */
async function insertResults(trx: Transaction<Tables>, run: Run, ids: readonly number[], made: PageResults): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into simulation_result
      (workspace_id, simulation_id, lead_id, external_id, moment, outcome, outcome_at, scores, bands, grades, lines)
    select lead.workspace_id, ${run.id}::uuid, lead.id, lead.external_id, made.moment, lead.outcome, lead.outcome_at,
      made.scores::double precision[], made.bands::text[], made.grades::text[], made.lines::double precision[]
    from unnest(
      ${ids}::bigint[], ${made.moments}::double precision[], ${made.scores}::text[], ${made.bands}::text[], ${made.grades}::text[],
      ${made.lines}::text[]
    ) as made (lead_id, moment, scores, bands, grades, lines)
    join lead on lead.id = made.lead_id
    where lead.workspace_id = ${run.workspace} and lead.sample_id = ${run.contentId}`.execute(trx);
  return Number(numAffectedRows ?? 0);
}
