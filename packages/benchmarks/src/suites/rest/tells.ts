/**
 * Loaded into a server that is measured: tells its starter, when asked, what it cost so far. The server itself knows nothing of it.
 *
 *     node --expose-gc --import tells.ts server.ts
 */
import { isMainThread } from 'node:worker_threads';

const MEGABYTE = 2 ** 20;
const MICROSECONDS = 1e6;

/**
 * `processor`: the seconds that it has computed. Memory in MB: `held` is what is in use, in the heap and in buffers; `resident` what the
 * system gave the process.
 */
export type Told = { processor: number; held: number; resident: number };

/** What is asked: just so, or after everything that nobody needs was collected. */
export type Question = 'now' | 'collected';

function tell(): Told {
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { processor: (user + system) / MICROSECONDS, held: (heapUsed + external) / MEGABYTE, resident: rss / MEGABYTE };
}

if (isMainThread && process.send) {
  process.on('message', (question: Question) => {
    if (question === 'collected') globalThis.gc?.();
    process.send?.(tell());
  });
}
