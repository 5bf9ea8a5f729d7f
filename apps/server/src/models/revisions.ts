import { diffDocuments } from '@umbral/model';
import type { Kysely, Transaction } from 'kysely';
import type { Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../problems/refusal.ts';
import { readDocumentStored } from './read.ts';

/** Takes hold of a model until the transaction ends, so that nobody saves, publishes or moves a label meanwhile. */
export async function lockModel(trx: Transaction<Tables>, workspace: string, id: string): Promise<{ revision: number }> {
  const model = await trx
    .selectFrom('scoring_model')
    .select('revision')
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!model) throw new Refusal({ code: 'notFound', params: { what: 'model' } });
  return model;
}

/** A revision of a draft, if it is still kept. */
export const draftAt = (db: Kysely<Tables>, model: string, revision: number) =>
  db
    .selectFrom('draft')
    .select(['save_id', 'document', 'saved_at'])
    .where('model_id', '=', model)
    .where('revision', '=', revision)
    .executeTakeFirst();

/** The refusal for somebody who started from revision `base` while the draft went on to `current`: what it is now, and what changed. */
export async function staleRevision(db: Scope['db'], model: string, base: number, current: number): Promise<Refusal> {
  const latest = await draftAt(db, model, current);
  if (!latest) throw new Error(`The current draft of model ${model} is missing.`);
  const document = readDocumentStored(latest.document);
  const known = await draftAt(db, model, base);
  const changes = known ? diffDocuments(readDocumentStored(known.document), document) : null;
  return new Refusal({ code: 'staleRevision', params: { revision: current, savedAt: latest.saved_at.getTime(), document, changes } });
}
