import { CompiledQuery, type Kysely, sql } from 'kysely';
import PgBoss from 'pg-boss';
import { grantQueue, oneServerAtATime } from '../database/isolation/grants.ts';
import type { Tables } from '../database/tables.ts';

/** Its tables are pg-boss' own, in a schema of their own; it brings them up to date itself. */
const SCHEMA = 'pgboss';

/** The queue works on our connections, so that a job can be put into it within any of our transactions. */
const through = (db: Kysely<Tables>): PgBoss.Db => ({
  executeSql: async (text, values = []) => ({ rows: (await db.executeQuery(CompiledQuery.raw(text, values))).rows }),
});

/** The same where pg-boss opens transactions by itself: one that fails must not stay open on a connection that goes back to the pool. */
const byItself = (db: Kysely<Tables>): PgBoss.Db => ({
  executeSql: (text, values) =>
    db.connection().execute(async (connection) => {
      try {
        return await through(connection).executeSql(text, values ?? []);
      } catch (error) {
        await sql`rollback`.execute(connection).catch(() => {});
        throw error;
      }
    }),
});

/** Puts jobs into queues; needs no start, for it only writes rows through the connection that it is given. */
const sender = new PgBoss({
  schema: SCHEMA,
  db: { executeSql: () => Promise.reject(new Error('A job is put into a queue within a transaction.')) },
});

/** Puts jobs into a queue: they are there when the transaction is, and only then. `at`: not before (null: at once). */
export async function enqueue(trx: Kysely<Tables>, queue: string, jobs: readonly object[], at: Date | null = null): Promise<void> {
  const rows = jobs.map((data) => ({ name: queue, data, ...(at ? { startAfter: at } : {}) }));
  if (rows.length > 0) await sender.insert(rows, { db: through(trx) });
}

/** `lease`: seconds after which a job whose server is gone is given to another. `upkeep`: seconds between looks for such jobs. */
export type QueueOptions = { lease: number; upkeep: number; report: (error: unknown) => void };

/** Brings the tables of the queue up to date, makes the queue, and looks after it until `stop`. */
export async function openQueue(db: Kysely<Tables>, queue: string, { lease, upkeep, report }: QueueOptions): Promise<PgBoss> {
  const boss = new PgBoss({ schema: SCHEMA, db: byItself(db), schedule: false, maintenanceIntervalSeconds: upkeep });
  boss.on('error', report);
  // A job that was interrupted is taken up again however often that happens; who handles it decides when it has been tried enough.
  const options = { name: queue, retryLimit: 1_000_000, retryDelay: 1, expireInSeconds: lease };
  await oneServerAtATime(db, async (trx) => {
    await boss.start();
    await boss.createQueue(queue, options);
    await boss.updateQueue(queue, options);
    await grantQueue(trx);
  });
  return boss;
}

/** Takes a job off the queue as part of the transaction that writes what came of it. */
export const finish = (boss: PgBoss, trx: Kysely<Tables>, queue: string, job: string): Promise<void> =>
  boss.complete(queue, job, {}, { db: through(trx) });
