import type { Scope } from '../database/scope.ts';
import { type Saved, saveDraft } from '../models/save.ts';
import { requireModel, requireVersion } from './store.ts';

/** `revision`: of the draft that the person gives up for it. `saveId`: see `saveDraft`. */
type Restoration = { modelId: string; number: number; revision: number; saveId: string };

/** Makes what a version was drawn as the next revision of the draft. The revisions before it are kept like those before any save. */
export async function restoreVersion(scope: Scope, { modelId, number, revision, saveId }: Restoration): Promise<Saved> {
  await requireModel(scope, modelId);
  const { document } = await requireVersion(scope, modelId, number);
  return saveDraft(scope, { id: modelId, baseRevision: revision, saveId, document, restored: number });
}
