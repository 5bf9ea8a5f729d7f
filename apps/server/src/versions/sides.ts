import { compile, type RuleSet } from '@umbral/compiler';
import type { Document } from '@umbral/model';
import type { Scope } from '../database/scope.ts';
import { staleRevision } from '../models/revisions.ts';
import { getModel } from '../models/store.ts';
import { type Made, requireModel, requireVersion } from './store.ts';

/** A version by its number, or the draft as it is now. */
type Side = number | 'draft';

/** Two to compare. `revision`: what the draft, if it is one of them, has to be still; null if any will do. */
export type Sides = { modelId: string; before: Side; after: Side; revision: number | null };

/** `made`: null for the draft. */
type Opened = { made: Made | null; document: Document; ruleSet: RuleSet };

/** What two sides were drawn and compiled as. An unfinished draft is compiled as far as it is sound. */
export async function openSides(scope: Scope, { modelId, before, after, revision }: Sides): Promise<{ before: Opened; after: Opened }> {
  await requireModel(scope, modelId);
  return { before: await openSide(scope, modelId, before, revision), after: await openSide(scope, modelId, after, revision) };
}

async function openSide(scope: Scope, modelId: string, side: Side, revision: number | null): Promise<Opened> {
  if (side !== 'draft') return requireVersion(scope, modelId, side);
  const draft = await getModel(scope, modelId);
  if (revision !== null && draft.revision !== revision) throw await staleRevision(scope.db, modelId, revision, draft.revision);
  return { made: null, document: draft.document, ruleSet: compile(draft.document).ruleSet };
}
