import type { Document } from '@umbral/model';
import type { Transaction } from 'kysely';
import { isEditRecorded } from '../audit/edits.ts';
import { record } from '../audit/record.ts';
import { toJsonb } from '../database/jsonb.ts';
import type { Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { draftAt, lockModel, savedBy, staleRevision } from './revisions.ts';

/** How many revisions of a model's draft are kept. */
export const KEPT_REVISIONS = 200;

/** `restored`: the number of the version that the document is, if it is one. */
type Save = { id: string; baseRevision: number; saveId: string; document: Document; restored?: number };
export type Saved = { revision: number; savedAt: number };

/**
 * Makes the document the next revision, if the client started from the current one; else refuses and says what changed in between.
 * A save that is sent again because its answer was lost is known by its `saveId` and answered as the first time.
 */
export function saveDraft(scope: Scope, save: Save): Promise<Saved> {
  const { db, workspace, actor } = scope;
  return db.transaction().execute(async (trx) => {
    const model = await lockModel(trx, workspace, save.id);
    if (model.revision !== save.baseRevision) return alreadySaved(trx, save, model.revision);

    const revision = model.revision + 1;
    const { saved_at, recorded } = await trx
      .insertInto('draft')
      .values({
        workspace_id: workspace,
        model_id: save.id,
        revision,
        save_id: save.saveId,
        document: toJsonb(save.document),
        ...savedBy(actor),
      })
      .returning(['saved_at', isEditRecorded(scope, save.id).as('recorded')])
      .executeTakeFirstOrThrow();
    await trx.updateTable('scoring_model').set({ revision, updated_at: saved_at }).where('id', '=', save.id).execute();
    await trx
      .deleteFrom('draft')
      .where('model_id', '=', save.id)
      .where('revision', '<=', revision - KEPT_REVISIONS)
      .execute();
    const subject = { id: save.id, name: model.name };
    if (save.restored !== undefined) await record({ ...scope, db: trx }, 'draft.restored', subject, { number: save.restored, revision });
    else if (!recorded) await record({ ...scope, db: trx }, 'draft.edited', subject, { revision });
    return { revision, savedAt: saved_at.getTime() };
  });
}

/** The answer for a base revision that is not the current one: this very save was made before, or somebody else's was. */
async function alreadySaved(trx: Transaction<Tables>, save: Save, current: number): Promise<Saved> {
  const next = await draftAt(trx, save.id, save.baseRevision + 1);
  if (next?.save_id === save.saveId) return { revision: save.baseRevision + 1, savedAt: next.saved_at.getTime() };

  throw await staleRevision(trx, save.id, save.baseRevision, current);
}
