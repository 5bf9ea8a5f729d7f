import { type Kysely, sql } from 'kysely';
import { momentIn } from '../database/moment.ts';
import type { Tables } from '../database/tables.ts';
import { enqueue } from '../jobs/queue.ts';
import type { Job } from '../jobs/worker.ts';
import type { Backoff } from './backoff.ts';
import { type Outcome, type PostOptions, post } from './post.ts';
import { DELIVERIES, DeliveryJob } from './queue.ts';
import { signedHeaders } from './secret.ts';

const GONE = 410;
/** A webhook that took nothing for so long is switched off. */
const FAILING_FOR = sql`interval '5 days'`;

/** `backoff`: the wait after each attempt that failed. */
export type DeliveryOptions = PostOptions & { backoff: Backoff };

/** Makes one attempt to deliver, and writes down in one transaction what came of it, when the next one is due, and that this job is done. */
export async function deliver(db: Kysely<Tables>, { data, done, signal }: Job, options: DeliveryOptions): Promise<void> {
  const job = DeliveryJob.parse(data);
  const due = await dueDelivery(db, job);
  if (!due) return done(db);
  const began = new Date();
  const from = performance.now();
  const outcome = due.active ? await send(due, began, signal, options) : OFF;
  const duration = Math.round(performance.now() - from);
  await db.transaction().execute(async (trx) => {
    // Meanwhile it may have been deleted, or somebody may have asked for it anew.
    if (await dueDelivery(trx, job, true)) {
      await note(trx, due, { at: began, duration, outcome });
      await (outcome.failure === null ? succeed(trx, due) : fail(trx, due, outcome, options.backoff));
    }
    await done(trx);
  });
}

const OFF: Outcome = { status: null, answer: '', failure: 'webhookOff', wait: null };

type Due = NonNullable<Awaited<ReturnType<typeof dueDelivery>>>;

/** The delivery that a job means, unless it is gone or another job has taken its place. `hold`: until the transaction ends. */
async function dueDelivery(db: Kysely<Tables>, { delivery, turn }: DeliveryJob, hold = false) {
  const query = db
    .selectFrom('webhook_delivery as delivery')
    .innerJoin('webhook', 'webhook.id', 'delivery.webhook_id')
    .select(['delivery.id', 'delivery.workspace_id', 'webhook_id', 'message_id', 'payload', 'turn', 'tries', 'url', 'secret', 'active'])
    .select(sql<string | null>`case when previous_until > now() then previous_secret end`.as('previousSecret'))
    .where('delivery.id', '=', delivery)
    .where('turn', '=', turn)
    .where('state', '=', 'pending');
  return (hold ? query.forUpdate('delivery') : query).executeTakeFirst();
}

function send(due: Due, now: Date, signal: AbortSignal, options: DeliveryOptions): Promise<Outcome> {
  const secrets = due.previousSecret === null ? [due.secret] : [due.secret, due.previousSecret];
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Umbral-Webhooks/1',
    ...signedHeaders({ id: due.message_id, payload: due.payload }, secrets, now),
  };
  return post({ url: due.url, headers, body: due.payload, signal }, options);
}

type Attempt = { at: Date; duration: number; outcome: Outcome };

async function note(trx: Kysely<Tables>, { id, workspace_id }: Due, { at, duration, outcome }: Attempt): Promise<void> {
  const { status, answer, failure } = outcome;
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from webhook_attempt where delivery_id = ${id})`;
  await trx
    .insertInto('webhook_attempt')
    .values({ workspace_id, delivery_id: id, number, at, duration, status, answer, failure })
    .execute();
}

async function succeed(trx: Kysely<Tables>, { id, webhook_id, tries }: Due): Promise<void> {
  await trx
    .updateTable('webhook_delivery')
    .set({ state: 'delivered', tries: tries + 1, next_at: null })
    .where('id', '=', id)
    .execute();
  await trx
    .updateTable('webhook')
    .set({ failing_since: null })
    .where('id', '=', webhook_id)
    .where('failing_since', 'is not', null)
    .execute();
}

async function fail(trx: Kysely<Tables>, due: Due, { status, failure, wait: asked }: Outcome, backoff: Backoff): Promise<void> {
  const isOn = failure !== 'webhookOff' && (await keepOn(trx, due.webhook_id, status === GONE));
  const wait = isOn ? backoff(due.tries + 1) : null;
  // Who asks for less time than it gets anyway gets that.
  const at = wait === null ? null : await momentIn(trx, Math.max(wait, asked ?? 0));
  const turn = due.turn + 1;
  await trx
    .updateTable('webhook_delivery')
    .set({ state: at ? 'pending' : 'failed', turn, tries: due.tries + 1, next_at: at })
    .where('id', '=', due.id)
    .execute();
  if (at) await enqueue(trx, DELIVERIES, [{ delivery: due.id, turn }], at);
}

/** Notes on the webhook that it failed, and switches it off if it is gone or has failed for long; whether it is still on. */
async function keepOn(trx: Kysely<Tables>, webhook: string, isGone: boolean): Promise<boolean> {
  const { active } = await trx
    .updateTable('webhook')
    .set({ failing_since: sql<Date>`coalesce(failing_since, now())` })
    .where('id', '=', webhook)
    .returning('active')
    .executeTakeFirstOrThrow();
  if (!active) return false;
  const off = trx
    .updateTable('webhook')
    .set({ active: false, off_reason: isGone ? 'gone' : 'failing' })
    .where('id', '=', webhook);
  const query = isGone ? off : off.where('failing_since', '<', sql<Date>`now() - ${FAILING_FOR}`);
  return (await query.returning('id').executeTakeFirst()) === undefined;
}
