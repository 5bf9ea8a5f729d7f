import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { startWorker, type Worker } from '../jobs/worker.ts';
import type { AddressRules } from './address.ts';
import { type Backoff, backoff } from './backoff.ts';
import { deliver } from './deliver.ts';
import type { Resolver } from './post.ts';
import { DELIVERIES } from './queue.ts';

/** How the deliveries of one server are made. Times in milliseconds, but for `lease` and `upkeep`: see `QueueOptions`. */
const PACE = { most: 16, patience: 15_000, pause: 1_000, grace: 5_000, lease: 60, upkeep: 30 };
/** Deliveries that are done with are kept so long. */
const KEPT_FOR = sql`interval '30 days'`;
const TIDY_EVERY = 6 * 3_600_000;

export type Start = {
  rules: AddressRules;
  report: (error: unknown) => void;
  pace?: Partial<typeof PACE>;
  backoff?: Backoff;
  resolve?: Resolver;
};

/** Delivers what is waiting, now and from now on, until `stop`; what is then under way gets a moment, and is else sent by the next start. */
export async function startDeliveries(
  db: Kysely<Tables>,
  { rules, report, pace, backoff: wait = backoff(), resolve }: Start,
): Promise<Worker> {
  const { patience, ...rest } = { ...PACE, ...pace };
  const options = { rules, patience, backoff: wait, ...(resolve ? { resolve } : {}) };
  await clearOldDeliveries(db);
  const worker = await startWorker(db, DELIVERIES, { ...rest, report, handle: (job) => deliver(db, job, options) });
  const tidying = setInterval(() => void clearOldDeliveries(db).catch(report), TIDY_EVERY).unref();
  const stop = async () => {
    clearInterval(tidying);
    await worker.stop();
  };
  return { stop };
}

/** Forgets what was done with long ago, so that the log does not grow for ever. */
export async function clearOldDeliveries(db: Kysely<Tables>): Promise<void> {
  await db
    .deleteFrom('webhook_delivery')
    .where('state', '<>', 'pending')
    .where('created_at', '<', sql<Date>`now() - ${KEPT_FOR}`)
    .execute();
}
