import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { record } from '../audit/record.ts';
import { tell } from '../database/bulletin.ts';
import type { Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { lockModel } from '../models/revisions.ts';
import { Refusal } from '../problems/refusal.ts';
import { announceMove } from '../webhooks/announce.ts';
import { type Author, authorColumns, authorIn } from './author.ts';
import { requireModel } from './store.ts';

/** How many labels a scoring model may have at a time. */
const MOST_LABELS = 20;

/** A label points at the version `number`; `revision` grows with each of its moves. `author` moved it last; null before people signed in. */
export type LabelPlace = { name: string; number: number; revision: number; author: Author | null; movedAt: number };
/** `revision`: of the label as the person saw it; 0 where they saw none of this name. */
type Named = { modelId: string; name: string; revision: number; author: Author };

const labelsOf = ({ db, workspace }: Scope, model: string) =>
  db
    .selectFrom('label')
    .select(['label.name', 'label.number', 'label.revision'])
    .where('label.workspace_id', '=', workspace)
    .where('label.model_id', '=', model);

/** The labels of a scoring model, by name. */
export async function listLabels(scope: Scope, model: string): Promise<LabelPlace[]> {
  await requireModel(scope, model);
  const rows = await labelsOf(scope, model)
    .innerJoin('label_move', (join) =>
      join
        .onRef('label_move.model_id', '=', 'label.model_id')
        .onRef('label_move.name', '=', 'label.name')
        .onRef('label_move.revision', '=', 'label.revision'),
    )
    .select(['label_move.author', 'label_move.author_id', 'label_move.moved_at'])
    .orderBy('label.name')
    .execute();
  return rows.map(({ moved_at, name, number, revision, ...row }) => ({
    name,
    number,
    revision,
    author: authorIn(row),
    movedAt: moved_at.getTime(),
  }));
}

/** Sets a label on a version, or moves it there; refuses if somebody moved it since the person looked. */
export function moveLabel(asked: Scope, sent: Named & { number: number }): Promise<LabelPlace> {
  return asked.db.transaction().execute(async (trx) => {
    const scope = { ...asked, db: trx };
    const { others, subject, from } = await requireFresh(scope, sent);
    if (others >= MOST_LABELS) throw new Refusal({ code: 'tooManyLabels', params: { limit: MOST_LABELS } });
    await requireNumber(scope, sent.modelId, sent.number);
    const { revision, movedAt } = await writeMove(scope, sent, sent.number);
    const place = { number: sent.number, revision, moved_at: movedAt };
    await trx
      .insertInto('label')
      .values({ workspace_id: scope.workspace, model_id: sent.modelId, name: sent.name, number: sent.number, revision })
      .onConflict((conflict) => conflict.columns(['model_id', 'name']).doUpdateSet(place))
      .execute();
    await record(scope, 'label.moved', subject, { label: sent.name, from, number: sent.number });
    return { name: sent.name, number: sent.number, revision, author: sent.author, movedAt: movedAt.getTime() };
  });
}

/** Takes a label away, with the same care; what it pointed at stays. */
export function removeLabel(asked: Scope, sent: Named): Promise<{ name: string }> {
  return asked.db.transaction().execute(async (trx) => {
    const scope = { ...asked, db: trx };
    const { subject, from } = await requireFresh(scope, sent);
    const { numDeletedRows } = await trx
      .deleteFrom('label')
      .where('workspace_id', '=', scope.workspace)
      .where('model_id', '=', sent.modelId)
      .where('name', '=', sent.name)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new Refusal({ code: 'notFound', params: { what: 'label' } });
    await writeMove(scope, sent, null);
    await record(scope, 'label.removed', subject, { label: sent.name, from });
    return { name: sent.name };
  });
}

/** Holds the model, and with it all its labels. `others`: how many it has besides this one. `from`: the version that this one points at. */
async function requireFresh(scope: Scope & { db: Transaction<Tables> }, sent: Named) {
  const { name: model } = await lockModel(scope.db, scope.workspace, sent.modelId);
  const labels = await labelsOf(scope, sent.modelId).execute();
  const { number, revision } = labels.find(({ name }) => name === sent.name) ?? { number: null, revision: 0 };
  if (revision !== sent.revision) throw new Refusal({ code: 'staleLabel', params: { name: sent.name, number, revision } });
  return { others: labels.filter(({ name }) => name !== sent.name).length, subject: { id: sent.modelId, name: model }, from: number };
}

async function requireNumber({ db, workspace }: Scope, model: string, number: number): Promise<void> {
  const version = db.selectFrom('version').select('id').where('workspace_id', '=', workspace).where('model_id', '=', model);
  if (!(await version.where('number', '=', number).executeTakeFirst()))
    throw new Refusal({ code: 'notFound', params: { what: 'version' } });
}

/** Notes a move, numbered after the last one of this name, whether or not the label was removed in between. */
async function writeMove(scope: Scope, { modelId, name, author }: Named, number: number | null) {
  const last = sql<number>`(select coalesce(max(revision), 0) + 1 from label_move where model_id = ${modelId} and name = ${name})`;
  const row = await scope.db
    .insertInto('label_move')
    .values({ workspace_id: scope.workspace, model_id: modelId, name, revision: last, number, ...authorColumns(author) })
    .returning(['revision', 'moved_at'])
    .executeTakeFirstOrThrow();
  await announceMove(scope, modelId, name, row.revision);
  await tell(scope.db, 'served', { workspace: scope.workspace, model: modelId });
  return { revision: row.revision, movedAt: row.moved_at };
}
