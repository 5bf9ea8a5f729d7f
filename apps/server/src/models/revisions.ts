import { diffDocuments } from '@umbral/model';
import type { Kysely, Transaction } from 'kysely';
import type { Actor, Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../problems/refusal.ts';
import { readDocumentStored } from './read.ts';

/** Takes hold of a model until the transaction ends, so that nobody saves, publishes or moves a label meanwhile. */
export async function lockModel(trx: Transaction<Tables>, workspace: string, id: string): Promise<{ name: string; revision: number }> {
  const model = await trx
    .selectFrom('scoring_model')
    .select(['name', 'revision'])
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

/** What a revision keeps of who saved it. */
export const savedBy = ({ kind, id, name }: Actor): { author: string | null; author_id: string | null } =>
  kind === 'person' ? { author: name, author_id: id } : { author: null, author_id: null };

/** The people who saved a draft after a revision, as far as its revisions are kept. */
async function authorsSince(db: Kysely<Tables>, model: string, revision: number): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .selectFrom('draft')
    .select((row) => ['author_id as id', row.fn.max('author').as('name')])
    .where('model_id', '=', model)
    .where('revision', '>', revision)
    .where('author_id', 'is not', null)
    .groupBy('author_id')
    .orderBy('name')
    .execute();
  return rows.flatMap(({ id, name }) => (id === null || name === null ? [] : [{ id, name }]));
}

/** The number of a model's newest draft; refuses models that are not there. */
export async function newestRevision({ db, workspace }: Scope, model: string): Promise<number> {
  const found = await db
    .selectFrom('scoring_model')
    .select('revision')
    .where('workspace_id', '=', workspace)
    .where('id', '=', model)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!found) throw new Refusal({ code: 'notFound', params: { what: 'model' } });
  return found.revision;
}

/** What a draft is now, for somebody who has an older revision of it; null where theirs is the newest. */
export async function newerThan(scope: Scope, model: string, revision: number) {
  const { db } = scope;
  const newest = await newestRevision(scope, model);
  if (newest <= revision) return null;
  const latest = await draftAt(db, model, newest);
  if (!latest) throw new Error(`The current draft of model ${model} is missing.`);
  return {
    revision: newest,
    savedAt: latest.saved_at.getTime(),
    document: readDocumentStored(latest.document),
    authors: await authorsSince(db, model, revision),
  };
}

/** The refusal for somebody who started from revision `base` while the draft went on to `current`: what it is now, and what changed. */
export async function staleRevision(db: Scope['db'], model: string, base: number, current: number): Promise<Refusal> {
  const latest = await draftAt(db, model, current);
  if (!latest) throw new Error(`The current draft of model ${model} is missing.`);
  const document = readDocumentStored(latest.document);
  const known = await draftAt(db, model, base);
  const changes = known ? diffDocuments(readDocumentStored(known.document), document) : null;
  const authors = await authorsSince(db, model, base);
  return new Refusal({
    code: 'staleRevision',
    params: { revision: current, savedAt: latest.saved_at.getTime(), document, authors, changes },
  });
}
