import { record } from '../../audit/record.ts';
import type { Scope } from '../../database/scope.ts';
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
