import { setTimeout as waited } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type PgBoss from 'pg-boss';
import type { Tables } from '../database/tables.ts';
import { traced } from '../observing/traces.ts';
import { finish, openQueue, type QueueOptions } from './queue.ts';

/**
 * A job under way. `done` takes it off the queue within a transaction. `stopping` aborts when the server is asked to stop: who can leave
 * the rest to a later job does; `signal` when it cannot wait any longer.
 */
export type Job = { data: unknown; done: (trx: Kysely<Tables>) => Promise<void>; stopping: AbortSignal; signal: AbortSignal };

/** `most`: jobs at a time on this server. `pause`: milliseconds between looks for new ones. `grace`: milliseconds they get when it stops. */
export type WorkerOptions = QueueOptions & { most: number; pause: number; grace: number; handle: (job: Job) => Promise<void> };

export type Worker = { stop: () => Promise<void> };

/** Milliseconds between attempts to put a job back that was not done. */
const AGAIN = 500;
/** Of its lease, how much a server takes a job for its own: clocks differ. */
const OF_LEASE = 0.9;

/**
 * Handles the jobs of a queue, beside other servers on the same database: each job is taken by one of them. A job whose handling fails,
 * or whose server dies, is handled again.
 */
export async function startWorker(db: Kysely<Tables>, queue: string, options: WorkerOptions): Promise<Worker> {
  const boss = await openQueue(db, queue, options);
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  const impatient = new AbortController();
  let wake = () => {};

  /** Puts a job back into the queue as soon as the database is there to do so, as long as nobody else can have it. */
  const giveBack = async (id: string, until: number) => {
    const isBack = () =>
      boss.fail(queue, id).then(
        () => true,
        () => false,
      );
    while (!(await isBack()) && !stopping.signal.aborted && performance.now() + AGAIN < until)
      await waited(AGAIN, undefined, { signal: stopping.signal }).catch(() => {});
  };
  const handle = async ({ id, data }: PgBoss.Job) => {
    const until = performance.now() + OF_LEASE * options.lease * 1_000;
    try {
      const done = (trx: Kysely<Tables>) => finish(boss, trx, queue, id);
      await traced(`job ${queue}`, () => options.handle({ data, done, stopping: stopping.signal, signal: impatient.signal }));
    } catch (error) {
      if (!impatient.signal.aborted) options.report(error);
      // If not even this is possible, the lease ends some day.
      await giveBack(id, until);
    }
  };
  const begin = (job: PgBoss.Job) => {
    const handling: Promise<void> = handle(job).then(() => {
      underWay.delete(handling);
      wake();
    });
    underWay.add(handling);
  };
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, options.pause);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async () => {
    while (!stopping.signal.aborted) {
      const free = options.most - underWay.size;
      const jobs = free > 0 ? await boss.fetch<object>(queue, { batchSize: free, priority: false }) : [];
      for (const job of jobs) begin(job);
      if ((free === 0 || jobs.length < free) && !stopping.signal.aborted) await rest();
    }
  };
  const running = run();

  const stop = async () => {
    stopping.abort();
    wake();
    await running;
    const timer = setTimeout(() => impatient.abort(), options.grace);
    await Promise.all(underWay);
    clearTimeout(timer);
    await boss.stop({ close: false });
  };
  return { stop };
}
