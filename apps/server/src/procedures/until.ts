import { Refusal } from '../problems/refusal.ts';

/** Calls `end` when it is over, with why; returns what gives up waiting for that. */
type Ending = (end: (why: unknown) => void) => () => void;

/** What a subscription tells, until an ending: whoever listens is then told why. */
async function* until<Event>(events: AsyncIterable<Event>, ending: Ending): AsyncGenerator<Event> {
  let end = (_why: unknown) => {};
  const ended = new Promise<never>((_resolve, reject) => {
    end = reject;
  });
  ended.catch(() => {});
  const giveUp = ending(end);
  const each = events[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await Promise.race([each.next(), ended]);
      if (done) return;
      yield value;
    }
  } finally {
    giveUp();
    // Not waited for: it may be at rest between two events.
    each.return?.().catch(() => {});
  }
}

/** What a subscription tells, until the server stops: whoever listens then asks again where a server is. */
export const untilStopping = <Event>(events: AsyncIterable<Event>, stopping: AbortSignal): AsyncGenerator<Event> =>
  until(events, (end) => {
    const stop = () => end(new Refusal({ code: 'stopping', params: {} }));
    stopping.addEventListener('abort', stop);
    if (stopping.aborted) stop();
    return () => stopping.removeEventListener('abort', stop);
  });

/** What a subscription tells, until whoever listens would be refused by `look`, which is asked every so many milliseconds. */
export const untilRefused = <Event>(events: AsyncIterable<Event>, look: () => Promise<void>, every: number): AsyncGenerator<Event> =>
  until(events, (end) => {
    const refused = (error: unknown) => {
      // A database that does not answer just now refuses nobody.
      if (error instanceof Refusal) end(error);
    };
    const looking = setInterval(() => void look().catch(refused), every);
    return () => clearInterval(looking);
  });
