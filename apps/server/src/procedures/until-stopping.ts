import { Refusal } from '../problems/refusal.ts';

/** What a subscription tells, until the server stops: whoever listens is then told so, and asks again where a server is. */
export async function* untilStopping<Event>(events: AsyncIterable<Event>, stopping: AbortSignal): AsyncGenerator<Event> {
  let stop = () => {};
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new Refusal({ code: 'stopping', params: {} }));
  });
  stopped.catch(() => {});
  stopping.addEventListener('abort', stop);
  if (stopping.aborted) stop();
  const each = events[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await Promise.race([each.next(), stopped]);
      if (done) return;
      yield value;
    }
  } finally {
    stopping.removeEventListener('abort', stop);
    // Not waited for: it may be at rest between two events.
    each.return?.().catch(() => {});
  }
}
