import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';
import { readProgress, simulationNotFound } from './store.ts';

/** Results are removed so many at a time, so that no statement takes long. */
const REMOVED_AT_ONCE = 20_000;

/** Ends a run that has not ended; what is done of it stays. The slice under way finds out when it is finished, and is undone. */
export async function cancelSimulation(scope: Scope, id: string): Promise<{ id: string }> {
  await readProgress(scope, id);
  await scope.db
    .updateTable('simulation')
    .set({ state: 'cancelled', finished_at: sql<Date>`now()` })
    .where('workspace_id', '=', scope.workspace)
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .execute();
  return { id };
}

/** Removes a run with its results, for good; one that has not ended is cancelled first. */
export async function removeSimulation(scope: Scope, id: string): Promise<{ id: string }> {
  await cancelSimulation(scope, id);
  for (let removed = REMOVED_AT_ONCE; removed === REMOVED_AT_ONCE; ) {
    const { numAffectedRows } = await sql`
      delete from simulation_result where simulation_id = ${id} and lead_id = any(
        array(select lead_id from simulation_result where simulation_id = ${id} limit ${REMOVED_AT_ONCE})
      )`.execute(scope.db);
    removed = Number(numAffectedRows ?? 0);
  }
  const { db, workspace } = scope;
  const row = await db
    .deleteFrom('simulation')
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw simulationNotFound();
  return row;
}
