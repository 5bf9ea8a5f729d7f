import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { enqueue, openQueue } from '../jobs/queue.ts';
import { TURNS } from '../simulations/run/queue.ts';
import { DELIVERIES } from '../webhooks/queue.ts';

const UPKEEP = { lease: 60, upkeep: 60 };

/** Puts into the job queue what the tables say is still to be done: a backup holds no queue. */
export async function enqueueWaiting(
  db: Kysely<Tables>,
  report: (error: unknown) => void,
): Promise<{ deliveries: number; simulations: number }> {
  for (const queue of [DELIVERIES, TURNS]) await (await openQueue(db, queue, { ...UPKEEP, report })).stop({ graceful: false });
  return db.transaction().execute(async (trx) => {
    const deliveries = await trx
      .selectFrom('webhook_delivery')
      .select(['id as delivery', 'turn', 'next_at'])
      .where('state', '=', 'pending')
      .execute();
    for (const { next_at, ...job } of deliveries) await enqueue(trx, DELIVERIES, [job], next_at);
    const simulations = await trx
      .selectFrom('simulation')
      .select(['id as simulation', 'turn'])
      .where('state', 'in', ['queued', 'running'])
      .execute();
    await enqueue(trx, TURNS, simulations);
    return { deliveries: deliveries.length, simulations: simulations.length };
  });
}
