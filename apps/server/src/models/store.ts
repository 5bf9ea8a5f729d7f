import { randomUUID } from 'node:crypto';
import type { Document } from '@umbral/model';
import { sql, type Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { record } from '../audit/record.ts';
import { tell } from '../database/bulletin.ts';
import { toJsonb } from '../database/jsonb.ts';
import type { Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../problems/refusal.ts';
import { readDocumentStored } from './read.ts';
import { lockModel, savedBy } from './revisions.ts';

/** `labels`: by name, each with the version that it points at. */
export type ModelSummary = {
  id: string;
  name: string;
  revision: number;
  nodeCount: number;
  versionCount: number;
  labels: { name: string; number: number }[];
  updatedAt: number;
};
export type OpenedModel = { id: string; name: string; revision: number; document: Document; savedAt: number };

const notFound = () => new Refusal({ code: 'notFound', params: { what: 'model' } });

/** A model and its current draft, unless it was removed. */
const withDraft = ({ db, workspace }: Scope) =>
  db
    .selectFrom('scoring_model as model')
    .innerJoin('draft', (join) => join.onRef('draft.model_id', '=', 'model.id').onRef('draft.revision', '=', 'model.revision'))
    .where('model.workspace_id', '=', workspace)
    .where('model.deleted_at', 'is', null);

/** All models that were not removed, the one that changed last first. */
export async function listModels(scope: Scope): Promise<ModelSummary[]> {
  const rows = await withDraft(scope)
    .select(['model.id', 'model.name', 'model.revision', 'draft.node_count', 'model.updated_at'])
    .select((part) => [
      // Versions are numbered without gaps.
      part
        .selectFrom('version')
        .whereRef('version.model_id', '=', 'model.id')
        .select(({ fn }) => fn.max('version.number').as('newest'))
        .as('versions'),
      jsonArrayFrom(
        part.selectFrom('label').whereRef('label.model_id', '=', 'model.id').select(['label.name', 'label.number']).orderBy('label.name'),
      ).as('labels'),
    ])
    .orderBy('model.updated_at', 'desc')
    .orderBy('model.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    revision: row.revision,
    nodeCount: row.node_count,
    versionCount: row.versions ?? 0,
    labels: row.labels,
    updatedAt: row.updated_at.getTime(),
  }));
}

/** A new model whose first draft is the document. */
export function createModel(scope: Scope, name: string, document: Document): Promise<{ id: string; revision: number }> {
  const { db, workspace, actor } = scope;
  return db.transaction().execute(async (trx) => {
    const { id, revision } = await trx
      .insertInto('scoring_model')
      .values({ workspace_id: workspace, name, revision: 1, deleted_at: null })
      .returning(['id', 'revision'])
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('draft')
      .values({ workspace_id: workspace, model_id: id, revision, save_id: randomUUID(), document: toJsonb(document), ...savedBy(actor) })
      .execute();
    await record({ ...scope, db: trx }, 'model.created', { id, name }, {});
    return { id, revision };
  });
}

/** A model with its current draft, opened in the present version of the document's format. */
export async function getModel(scope: Scope, id: string): Promise<OpenedModel> {
  const row = await withDraft(scope)
    .select(['model.id', 'model.name', 'model.revision', 'draft.document', 'draft.saved_at'])
    .where('model.id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return {
    id: row.id,
    name: row.name,
    revision: row.revision,
    document: readDocumentStored(row.document),
    savedAt: row.saved_at.getTime(),
  };
}

const update = ({ db, workspace }: Scope, id: string) =>
  db.updateTable('scoring_model').where('workspace_id', '=', workspace).where('id', '=', id);

export function renameModel(scope: Scope, id: string, name: string): Promise<{ id: string; name: string }> {
  return scope.db.transaction().execute(async (trx) => {
    const work = { ...scope, db: trx };
    const { name: before } = await lockModel(trx, scope.workspace, id);
    await update(work, id).set({ name, updated_at: sql<Date>`now()` }).execute();
    if (name !== before) await record(work, 'model.renamed', { id, name }, { before });
    return { id, name };
  });
}

/**
 * Takes a model off the list; it stays in the database and `restoreModel` brings it back. Doing it twice is no mistake. There is no way to
 * delete one for good: the database refuses it for a model that has versions.
 */
export const removeModel = (scope: Scope, id: string): Promise<{ id: string; name: string }> => setRemoved(scope, id, true);

/** Undoes `removeModel`. */
export const restoreModel = (scope: Scope, id: string): Promise<{ id: string; name: string }> => setRemoved(scope, id, false);

function setRemoved(scope: Scope, id: string, removed: boolean): Promise<{ id: string; name: string }> {
  return scope.db.transaction().execute(async (trx) => {
    const work = { ...scope, db: trx };
    const { name, wasRemoved } = await holdRemoved(work, id);
    if (removed === wasRemoved) return { id, name };
    await update(work, id)
      .set({ deleted_at: removed ? sql<Date>`now()` : null })
      .execute();
    await tell(trx, 'served', { workspace: scope.workspace, model: id });
    await record(work, removed ? 'model.removed' : 'model.restored', { id, name }, {});
    return { id, name };
  });
}

/** A model until the transaction ends, also one that was removed. */
async function holdRemoved({ db, workspace }: Scope & { db: Transaction<Tables> }, id: string) {
  const model = await db
    .selectFrom('scoring_model')
    .select(['name', sql<boolean>`deleted_at is not null`.as('wasRemoved')])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!model) throw notFound();
  return model;
}
