import { sql, type Transaction } from 'kysely';
import { record } from '../audit/record.ts';
import type { Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../problems/refusal.ts';
import { type AddressRules, faultOf, receiverOf } from './address.ts';
import type { EventType } from './events.ts';
import { makeSecret } from './secret.ts';

const MOST_WEBHOOKS = 20;
/** So long the secret before a rotation goes on signing too. */
const BOTH_FOR = sql`interval '24 hours'`;

/** What a person says of a webhook. */
export type WebhookFields = { url: string; description: string; events: EventType[]; active: boolean };

/**
 * A webhook as people see it: everything but its secrets. Moments in epoch milliseconds. `offReason`: why the server switched it off.
 * `previousUntil`: until when the secret before the last rotation signs too. `last`: its newest delivery.
 */
export type WebhookSummary = WebhookFields & {
  id: string;
  createdAt: number;
  createdBy: string | null;
  offReason: 'gone' | 'failing' | null;
  failingSince: number | null;
  previousUntil: number | null;
  last: { state: 'pending' | 'delivered' | 'failed'; createdAt: number } | null;
};

const COLUMNS = ['webhook.id', 'url', 'description', 'events', 'active', 'off_reason', 'failing_since', 'webhook.created_at'] as const;

const kept = ({ db, workspace }: Scope) =>
  db
    .selectFrom('webhook')
    .leftJoinLateral(
      (join) =>
        join
          .selectFrom('webhook_delivery')
          .select(['state', 'created_at as toldAt'])
          .whereRef('webhook_id', '=', 'webhook.id')
          .orderBy('webhook_delivery.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(COLUMNS)
    .select(['last.state', 'last.toldAt'])
    .select(sql<Date | null>`case when previous_until > now() then previous_until end`.as('previousUntil'))
    .select('created_by_name as createdBy')
    .where('workspace_id', '=', workspace);

type Row = Awaited<ReturnType<ReturnType<typeof kept>['execute']>>[number];

const summaryOf = (row: Row): WebhookSummary => ({
  id: row.id,
  url: row.url,
  description: row.description,
  events: row.events,
  active: row.active,
  createdAt: row.created_at.getTime(),
  createdBy: row.createdBy,
  offReason: row.off_reason,
  failingSince: row.failing_since?.getTime() ?? null,
  previousUntil: row.previousUntil?.getTime() ?? null,
  last: row.state && row.toldAt ? { state: row.state, createdAt: row.toldAt.getTime() } : null,
});

const notFound = () => new Refusal({ code: 'notFound', params: { what: 'webhook' } });

/** All webhooks, the oldest first. */
export async function listWebhooks(scope: Scope): Promise<WebhookSummary[]> {
  const rows = await kept(scope).orderBy('webhook.created_at').orderBy('webhook.id').execute();
  return rows.map(summaryOf);
}

/** The webhook of this id; refuses one that is not there. */
export async function requireWebhook(scope: Scope, id: string): Promise<WebhookSummary> {
  const row = await kept(scope).where('webhook.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return summaryOf(row);
}

function requireAddress(url: string, rules: AddressRules): void {
  const fault = faultOf(url, rules);
  if (fault) throw new Refusal({ code: 'webhookAddress', params: { fault } });
}

/** Makes a webhook. Its secret is in the answer and in no other. */
export async function createWebhook(
  scope: Scope,
  { url, description, events, active }: WebhookFields,
  rules: AddressRules,
): Promise<{ secret: string; webhook: WebhookSummary }> {
  requireAddress(url, rules);
  const { actor } = scope;
  const secret = makeSecret();
  const id = await scope.db.transaction().execute(async (trx) => {
    // Held, so that of two that are made at once the second one is counted too.
    await trx.selectFrom('workspace').select('id').where('id', '=', scope.workspace).forNoKeyUpdate().executeTakeFirstOrThrow();
    const { count } = await trx
      .selectFrom('webhook')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('workspace_id', '=', scope.workspace)
      .executeTakeFirstOrThrow();
    if (count >= MOST_WEBHOOKS) throw new Refusal({ code: 'tooManyWebhooks', params: { limit: MOST_WEBHOOKS } });
    const row = await trx
      .insertInto('webhook')
      .values({
        workspace_id: scope.workspace,
        url,
        description,
        secret,
        events,
        active,
        created_by: actor.id,
        created_by_name: actor.name,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await record({ ...scope, db: trx }, 'webhook.created', { id: row.id, name: receiverOf(url) }, { tells: events, active });
    return row.id;
  });
  return { secret, webhook: await requireWebhook(scope, id) };
}

/** Changes what a person says of a webhook. Switching it on again forgets why it was off. */
export async function updateWebhook(scope: Scope, id: string, fields: WebhookFields, rules: AddressRules): Promise<WebhookSummary> {
  requireAddress(fields.url, rules);
  const isSwitchedOn = sql<boolean>`${fields.active} and not active`;
  await scope.db.transaction().execute(async (trx) => {
    const work = { ...scope, db: trx };
    const before = await holdWebhook(work, id);
    await trx
      .updateTable('webhook')
      .set({
        ...fields,
        off_reason: sql`case when ${fields.active} then null else off_reason end`,
        failing_since: sql`case when ${isSwitchedOn} then null else failing_since end`,
      })
      .where('id', '=', id)
      .execute();
    const changed = (['url', 'description', 'events', 'active'] as const).filter((name) => String(fields[name]) !== String(before[name]));
    const { url, events, active } = fields;
    if (changed.length > 0) await record(work, 'webhook.changed', { id, name: receiverOf(url) }, { changed, tells: events, active });
  });
  return requireWebhook(scope, id);
}

/** Gives a webhook a new secret, in the answer and in no other. The one before signs too for a day, so that receivers can change over. */
export function rotateSecret(scope: Scope, id: string): Promise<{ secret: string }> {
  const secret = makeSecret();
  return scope.db.transaction().execute(async (trx) => {
    const work = { ...scope, db: trx };
    const { url } = await holdWebhook(work, id);
    await trx
      .updateTable('webhook')
      .set({ secret, previous_secret: sql`secret`, previous_until: sql`now() + ${BOTH_FOR}` })
      .where('id', '=', id)
      .execute();
    await record(work, 'webhook.rotated', { id, name: receiverOf(url) }, {});
    return { secret };
  });
}

/** Deletes a webhook with its log; what was still to be delivered is not. */
export function deleteWebhook(scope: Scope, id: string): Promise<{ id: string }> {
  return scope.db.transaction().execute(async (trx) => {
    const work = { ...scope, db: trx };
    const { url } = await holdWebhook(work, id);
    await trx.deleteFrom('webhook').where('workspace_id', '=', scope.workspace).where('id', '=', id).execute();
    await record(work, 'webhook.deleted', { id, name: receiverOf(url) }, {});
    return { id };
  });
}

/** A webhook until the transaction ends, as it was before. */
async function holdWebhook({ db, workspace }: Scope & { db: Transaction<Tables> }, id: string): Promise<WebhookFields> {
  const webhook = await db
    .selectFrom('webhook')
    .select(['url', 'description', 'events', 'active'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!webhook) throw notFound();
  return webhook;
}
