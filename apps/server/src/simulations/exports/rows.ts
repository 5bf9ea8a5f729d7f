import { sql } from 'kysely';
import type { Scope } from '../../database/scope.ts';
import { nameOfLead } from '../../samples/names.ts';
import type { ExportedRow } from './columns.ts';

const PAGE = 1_000;

/**
 * The results of a run, page by page in the order of its leads; the next page is read when it is asked for, and no connection is held between
 * them. Throws when there are not so many as there should be, because somebody removed the run meanwhile: half a file must not look whole.
 */
export async function* pagesOfResults({ db, workspace }: Scope, id: string, count: number): AsyncGenerator<ExportedRow[]> {
  let [after, read] = [0, 0];
  for (;;) {
    const { rows } = await sql<ExportedRow & { lead_id: number }>`
      select lead_id, result.external_id, ${nameOfLead} as name, result.outcome, moment, scores, bands, grades, lines
      from simulation_result as result
      left join lead on lead.id = lead_id and lead.workspace_id = ${workspace}
      where result.workspace_id = ${workspace} and simulation_id = ${id} and lead_id > ${after}
      order by lead_id
      limit ${PAGE}`.execute(db);
    if (rows.length > 0) yield rows;
    read += rows.length;
    after = rows.at(-1)?.lead_id ?? after;
    if (rows.length === PAGE) continue;
    if (read < count) throw new Error(`The simulation ${id} has gone while it was read.`);
    return;
  }
}
