import { type Kysely, sql } from 'kysely';
import { record } from '../../audit/record.ts';
import type { Scope } from '../../database/scope.ts';
import type { Tables } from '../../database/tables.ts';
import { Refusal } from '../../problems/refusal.ts';
import { lockImport } from './rows.ts';

/** Gives up an import that was not finished; what arrived is swept. One that is gone already is no mistake. */
export function abandonImport(scope: Scope, id: string): Promise<{ id: string }> {
  return scope.db.transaction().execute(async (trx) => {
    const work = { ...scope, db: trx };
    const row = await lockImport(work, id, 'update');
    if (row?.contentId === null) throw new Refusal({ code: 'importFinished', params: {} });
    await trx.deleteFrom('sample_import').where('workspace_id', '=', scope.workspace).where('id', '=', id).execute();
    if (row) await record(work, 'import.abandoned', { id, name: row.name }, { mode: row.mode });
    return { id };
  });
}

/** Forgets imports of which nothing was heard for a day: those that nobody finished, and those that were. */
export async function clearOldImports(db: Kysely<Tables>): Promise<void> {
  const dayAgo = sql<Date>`now() - interval '1 day'`;
  await db
    .deleteFrom('sample_import')
    .where('created_at', '<', dayAgo)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('sample_batch').whereRef('import_id', '=', 'sample_import.id').where('arrived_at', '>', dayAgo))),
    )
    .execute();
}
