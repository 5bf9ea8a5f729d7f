import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';
import { enqueue } from '../jobs/queue.ts';
import { type EventType, type Happening, linksOfLabel, linksOfVersion, messageOf } from './events.ts';
import { DELIVERIES } from './queue.ts';

/** Tells webhooks of a version. To be called in the transaction that makes it: what is rolled back is told nobody. */
export async function announceVersion(scope: Scope, model: string, number: number): Promise<void> {
  const webhooks = await listening(scope, 'version.published');
  if (webhooks.length === 0) return;
  const { name, revision, note, author, checksum, created_at } = await scope.db
    .selectFrom('version')
    .innerJoin('scoring_model', 'scoring_model.id', 'version.model_id')
    .select(['name', 'version.revision', 'note', 'author', 'checksum', 'version.created_at'])
    .where('version.workspace_id', '=', scope.workspace)
    .where('model_id', '=', model)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const version = { number, checksum, links: linksOfVersion(model, number), revision, note };
  const data = { model: { id: model, name }, version, by: author };
  await tell(scope, webhooks, { type: 'version.published', at: created_at, data });
}

/** Tells webhooks of a move of a label, the one with this revision; in the transaction that notes it. */
export async function announceMove(scope: Scope, model: string, label: string, revision: number): Promise<void> {
  const webhooks = await listening(scope, 'label.moved');
  if (webhooks.length === 0) return;
  const moves = await scope.db
    .selectFrom('label_move')
    .innerJoin('scoring_model', 'scoring_model.id', 'label_move.model_id')
    .leftJoin('version', (join) =>
      join.onRef('version.model_id', '=', 'label_move.model_id').onRef('version.number', '=', 'label_move.number'),
    )
    .select(['scoring_model.name', 'label_move.revision', 'label_move.author', 'moved_at', 'version.number', 'checksum'])
    .where('label_move.workspace_id', '=', scope.workspace)
    .where('label_move.model_id', '=', model)
    .where('label_move.name', '=', label)
    .where('label_move.revision', 'in', [revision - 1, revision])
    .execute();
  const placeAt = (number: number) => {
    const move = moves.find((each) => each.revision === number);
    if (!move || move.number === null || move.checksum === null) return null;
    return { number: move.number, checksum: move.checksum, links: linksOfVersion(model, move.number) };
  };
  const move = moves.find((each) => each.revision === revision);
  if (!move) throw new Error(`Move ${revision} of the label ${label} is missing.`);
  await tell(scope, webhooks, {
    type: 'label.moved',
    at: move.moved_at,
    data: {
      model: { id: model, name: move.name },
      label: { name: label, revision, links: linksOfLabel(model, label) },
      from: placeAt(revision - 1),
      to: placeAt(revision),
      by: move.author,
    },
  });
}

/** Tells one webhook that it is there, whatever it listens to. */
export const announcePing = (scope: Scope, webhook: string, by: string, at: Date): Promise<void> =>
  tell(scope, [webhook], { type: 'ping', at, data: { webhook: { id: webhook }, by } });

/** Who is to be told of an event. Held until the transaction ends, so that none is deleted before its delivery is written down. */
async function listening({ db, workspace }: Scope, event: EventType): Promise<string[]> {
  const rows = await db
    .selectFrom('webhook')
    .select('id')
    .where('workspace_id', '=', workspace)
    .where('active', '=', true)
    .where(sql<boolean>`${event} = any(events)`)
    .forKeyShare()
    .execute();
  return rows.map(({ id }) => id);
}

/** Writes down what is to be delivered and puts it into the queue, in one transaction with what happened. */
async function tell({ db, workspace }: Scope, webhooks: readonly string[], happening: Happening): Promise<void> {
  const { id, event, payload } = messageOf(workspace, happening);
  const rows = await db
    .insertInto('webhook_delivery')
    .values(webhooks.map((webhook) => ({ workspace_id: workspace, webhook_id: webhook, message_id: id, event, payload })))
    .returning(['id', 'turn'])
    .execute();
  await enqueue(
    db,
    DELIVERIES,
    rows.map((row) => ({ delivery: row.id, turn: row.turn })),
  );
}
