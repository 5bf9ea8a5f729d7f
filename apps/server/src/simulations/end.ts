import { sql } from 'kysely';
import { record } from '../audit/record.ts';
import type { Scope } from '../database/scope.ts';
import { simulationNotFound } from './store.ts';

/** Results are removed so many at a time, so that no statement takes long. */
const REMOVED_AT_ONCE = 20_000;

/** Ends a run that has not ended; what is done of it stays. The slice under way finds out when it is finished, and is undone. */
export async function cancelSimulation(scope: Scope, id: string): Promise<{ id: string }> {
  const name = await nameOf(scope, id);
  return scope.db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('simulation')
      .set({ state: 'cancelled', finished_at: sql<Date>`now()` })
      .where('workspace_id', '=', scope.workspace)
      .where('id', '=', id)
      .where('state', 'in', ['queued', 'running'])
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await record({ ...scope, db: trx }, 'simulation.cancelled', { id, name }, {});
    return { id };
  });
}

/** Removes a run with its results, for good; one that has not ended is cancelled first. */
export async function removeSimulation(scope: Scope, id: string): Promise<{ id: string }> {
  await cancelSimulation(scope, id);
  return scope.db.transaction().execute(async (trx) => {
    const work = { ...scope, db: trx };
    const name = await nameOf(work, id);
    await removeResults(work, id);
    const row = await trx
      .deleteFrom('simulation')
      .where('workspace_id', '=', scope.workspace)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!row) throw simulationNotFound();
    await record(work, 'simulation.removed', { id, name }, {});
    return row;
  });
}

async function removeResults({ db }: Scope, id: string): Promise<void> {
  for (let removed = REMOVED_AT_ONCE; removed === REMOVED_AT_ONCE; ) {
    const { numAffectedRows } = await sql`
      delete from simulation_result where simulation_id = ${id} and lead_id = any(
        array(select lead_id from simulation_result where simulation_id = ${id} limit ${REMOVED_AT_ONCE})
      )`.execute(db);
    removed = Number(numAffectedRows ?? 0);
  }
}

/** A run goes by the name of its scoring model. */
async function nameOf({ db, workspace }: Scope, id: string): Promise<string> {
  const run = await db
    .selectFrom('simulation')
    .innerJoin('scoring_model', 'scoring_model.id', 'simulation.model_id')
    .select('name')
    .where('simulation.workspace_id', '=', workspace)
    .where('simulation.id', '=', id)
    .executeTakeFirst();
  if (!run) throw simulationNotFound();
  return run.name;
}
