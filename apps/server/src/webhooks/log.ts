import { sql } from 'kysely';
import { record } from '../audit/record.ts';
import type { Scope } from '../database/scope.ts';
import { enqueue } from '../jobs/queue.ts';
import { Refusal } from '../problems/refusal.ts';
import { receiverOf } from './address.ts';
import { announcePing } from './announce.ts';
import { FAILURES, type Failure } from './failure.ts';
import { DELIVERIES } from './queue.ts';
import { requireWebhook } from './store.ts';

/** `number`: from 1, through all turns. `duration`: milliseconds. `answer`: how it begins. `failure` null: the message was taken. */
type AttemptSummary = { number: number; at: number; duration: number; status: number | null; failure: Failure | null; answer: string };

/** A message to one webhook. Moments in epoch milliseconds; `nextAt`: when it is tried next, while it is pending. */
export type DeliverySummary = {
  id: number;
  messageId: string;
  event: 'version.published' | 'label.moved' | 'ping';
  state: 'pending' | 'delivered' | 'failed';
  createdAt: number;
  nextAt: number | null;
  attempts: number;
  last: Pick<AttemptSummary, 'at' | 'status' | 'failure'> | null;
};
export type DeliveryPage = { deliveries: DeliverySummary[]; next: number | null };
export type OpenedDelivery = DeliverySummary & { payload: string; log: AttemptSummary[] };

/** So many attempts of one delivery are shown, the newest ones. */
const MOST_ATTEMPTS = 50;

const summaries = ({ db, workspace }: Scope) =>
  db
    .selectFrom('webhook_delivery as delivery')
    .leftJoinLateral(
      (join) =>
        join
          .selectFrom('webhook_attempt')
          .select(['number', 'at', 'status', 'failure'])
          .whereRef('delivery_id', '=', 'delivery.id')
          .orderBy('number', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['id', 'message_id', 'event', 'state', 'created_at', 'next_at', 'last.number', 'last.at', 'last.status', 'last.failure'])
    .where('workspace_id', '=', workspace);

type Row = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

const failureNamed = (name: string | null): Failure | null => FAILURES.find((each) => each === name) ?? null;

const summaryOf = (row: Row): DeliverySummary => ({
  id: row.id,
  messageId: row.message_id,
  event: row.event,
  state: row.state,
  createdAt: row.created_at.getTime(),
  nextAt: row.next_at?.getTime() ?? null,
  attempts: row.number ?? 0,
  last: row.at && { at: row.at.getTime(), status: row.status, failure: failureNamed(row.failure) },
});

const notFound = () => new Refusal({ code: 'notFound', params: { what: 'delivery' } });

/** The deliveries of a webhook before the one of id `after` (null: all), the newest first. */
export async function listDeliveries(scope: Scope, webhook: string, after: number | null, limit: number): Promise<DeliveryPage> {
  await requireWebhook(scope, webhook);
  const query = summaries(scope).where('webhook_id', '=', webhook).orderBy('id', 'desc');
  const rows = await (after === null ? query : query.where('id', '<', after)).limit(limit + 1).execute();
  const page = rows.slice(0, limit);
  return { deliveries: page.map(summaryOf), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** A delivery with what was sent and every attempt, the newest first. */
export async function getDelivery(scope: Scope, id: number): Promise<OpenedDelivery> {
  const row = await summaries(scope).select('payload').where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  const attempts = await scope.db
    .selectFrom('webhook_attempt')
    .select(['number', 'at', 'duration', 'status', 'failure', 'answer'])
    .where('delivery_id', '=', id)
    .orderBy('number', 'desc')
    .limit(MOST_ATTEMPTS)
    .execute();
  const log = attempts.map((each) => ({ ...each, at: each.at.getTime(), failure: failureNamed(each.failure) }));
  return { ...summaryOf(row), payload: row.payload, log };
}

/** Sends a message of no consequence to a webhook, at once. */
export async function sendPing(asked: Scope, webhook: string, by: string): Promise<{ id: string }> {
  return asked.db.transaction().execute(async (trx) => {
    const scope = { ...asked, db: trx };
    const { url } = await requireOn(scope, webhook);
    await announcePing(scope, webhook, by, new Date());
    await record(scope, 'webhook.tested', { id: webhook, name: receiverOf(url) }, {});
    return { id: webhook };
  });
}

/** Sends a message again, at once and with all its attempts anew: also one that was taken, or one that is waiting for its next attempt. */
export async function redeliver(asked: Scope, id: number): Promise<DeliverySummary> {
  return asked.db.transaction().execute(async (trx) => {
    const scope = { ...asked, db: trx };
    const row = await trx
      .updateTable('webhook_delivery')
      .set({ state: 'pending', turn: sql`turn + 1`, tries: 0, next_at: sql`now()` })
      .where('workspace_id', '=', asked.workspace)
      .where('id', '=', id)
      .returning(['turn', 'webhook_id'])
      .executeTakeFirst();
    if (!row) throw notFound();
    const { url } = await requireOn(scope, row.webhook_id);
    await enqueue(trx, DELIVERIES, [{ delivery: id, turn: row.turn }]);
    await record(scope, 'webhook.redelivered', { id: row.webhook_id, name: receiverOf(url) }, { delivery: id });
    return summaryOf(await summaries(scope).where('id', '=', id).executeTakeFirstOrThrow());
  });
}

async function requireOn(scope: Scope, webhook: string): Promise<{ url: string }> {
  // Held like those of an event, so that it is not deleted in between.
  await scope.db.selectFrom('webhook').select('id').where('id', '=', webhook).forKeyShare().execute();
  const { active, url } = await requireWebhook(scope, webhook);
  if (!active) throw new Refusal({ code: 'webhookOff', params: {} });
  return { url };
}
