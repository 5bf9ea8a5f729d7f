import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { startWorker, type Worker } from '../../jobs/worker.ts';
import { sqlSlice } from '../engines/sql.ts';
import { openWorkers } from '../engines/workers.ts';
import { TURNS } from './queue.ts';
import { takeTurn } from './take-turn.ts';

/** How a server takes turns. Times in milliseconds, but for `lease` and `upkeep`: see `QueueOptions`. `turn`: how long one is. */
const PACE = { most: 2, pause: 300, grace: 5_000, lease: 60, upkeep: 15, turn: 2_000 };

export type Start = { report: (error: unknown) => void; pace?: Partial<typeof PACE> };

/** Runs the simulations that are waiting, beside other servers, until `stop`; the slices under way are finished, the rest goes on elsewhere or later. */
export async function startSimulations(db: Kysely<Tables>, { report, pace }: Start): Promise<Worker> {
  const { turn, ...rest } = { ...PACE, ...pace };
  const workers = openWorkers();
  const options = { engines: { workers: workers.slice, sql: sqlSlice }, length: turn, report };
  const worker = await startWorker(db, TURNS, { ...rest, report, handle: (job) => takeTurn(db, job, options) });
  const stop = async () => {
    await worker.stop();
    await workers.close();
  };
  return { stop };
}
