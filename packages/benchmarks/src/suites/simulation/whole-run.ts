import { setTimeout } from 'node:timers/promises';
import { NOW } from '../../leads/leads.ts';
import type { Running } from '../rest/processes.ts';
import type { Call } from '../rest/publish.ts';

const LOOK_EVERY = 200;

/** A simulation from its start to its end as whoever started it sees it: milliseconds, and the most memory that the server had meanwhile, in MB. */
export type WholeRun = { time: number; resident: number };

/** Runs a simulation on the real server, which stores a result with all lines for every lead. */
export async function runSimulation(
  server: Running,
  call: Call,
  modelId: unknown,
  sampleId: string,
  engine: 'sql' | 'workers',
): Promise<WholeRun> {
  const wanted = { modelId, source: { kind: 'draft', revision: 1 }, sampleId, moment: { kind: 'at', now: NOW }, engine };
  const begun = performance.now();
  const { id } = await call('simulations.start', wanted);
  let resident = 0;
  for (;;) {
    resident = Math.max(resident, (await server.ask('now')).resident);
    const { state, problem } = await call('simulations.get', { id }, 'GET');
    if (state === 'done') break;
    if (state !== 'queued' && state !== 'running') throw new Error(`The simulation ended: ${state} ${problem}`);
    await setTimeout(LOOK_EVERY);
  }
  const time = performance.now() - begun;
  await call('simulations.remove', { id });
  return { time, resident };
}
