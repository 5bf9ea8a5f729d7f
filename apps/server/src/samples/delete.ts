import type { Scope } from '../database/scope.ts';

/** Deletes a sample with all that is in it. Events go first and by themselves: cascading to them lead by lead takes much longer. */
export const deleteSample = ({ db, workspace }: Scope, id: string): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await trx.deleteFrom('event').where('workspace_id', '=', workspace).where('sample_id', '=', id).execute();
    await trx.deleteFrom('sample').where('workspace_id', '=', workspace).where('id', '=', id).execute();
  });
