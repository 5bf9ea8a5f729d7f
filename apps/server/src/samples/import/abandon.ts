import type { Scope } from '../../database/scope.ts';
import { Refusal } from '../../problems/refusal.ts';
import { lockImport } from './rows.ts';

/** Gives up an import that was not finished; what arrived is swept. One that is gone already is no mistake. */
export function abandonImport(scope: Scope, id: string): Promise<{ id: string }> {
  return scope.db.transaction().execute(async (trx) => {
    const row = await lockImport({ ...scope, db: trx }, id, 'update');
    if (row && row.contentId === null) throw new Refusal({ code: 'importFinished', params: {} });
    await trx.deleteFrom('sample_import').where('workspace_id', '=', scope.workspace).where('id', '=', id).execute();
    return { id };
  });
}
