import { setTimeout } from 'node:timers/promises';
import type { Scope } from '../database/scope.ts';
import type { SimulationProgress } from './simulation.ts';
import { readProgress } from './store.ts';

/** Milliseconds between looks, while somebody listens. Any server may be the one that runs it, so the row is what tells. */
const EVERY = 300;

/** Tells how far a run is, at once and whenever that has changed, until it has ended or `signal` aborts. Refuses one that is not there. */
export async function* watchProgress(scope: Scope, id: string, signal: AbortSignal | undefined): AsyncGenerator<SimulationProgress> {
  for (let told = ''; !signal?.aborted; ) {
    const progress = await readProgress(scope, id);
    const now = JSON.stringify(progress);
    if (now !== told) yield progress;
    told = now;
    if (progress.finishedAt !== null) return;
    await setTimeout(EVERY, null, signal ? { signal } : {}).catch(() => {});
  }
}
