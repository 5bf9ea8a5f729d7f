import { isPassing } from '../../../server/problem.ts';
import { spread } from '../../../server/waits.ts';

const WAITS = [800, 3_000, 8_000];

const wait = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

/** Asks again, a few times, while the server or its database cannot be reached, or has no room. */
export async function persistently<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const pause of WAITS) {
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error)) throw error;
      await wait(spread(pause), signal);
    }
  }
  return ask();
}
