import { isOffline, problemOf } from '../../../server/problem.ts';

const WAITS = [400, 1_500, 4_000];

const isPassing = (error: unknown) => isOffline(error) || problemOf(error).code === 'databaseUnreachable';

const wait = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

/** Asks again, a few times, while the server or its database cannot be reached. */
export async function persistently<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const pause of WAITS) {
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error)) throw error;
      await wait(pause, signal);
    }
  }
  return ask();
}
