import { server } from '../../../server/client.ts';
import { isOffline, problemOf } from '../../../server/problem.ts';
import type { Importer } from './importer.ts';
import type { Assembled } from './protocol.ts';

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
async function persistently<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
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

/** Sends an assembled sample to the server, batch by batch. After a failure `run` goes on with the batch that failed, under its number. */
export class Upload {
  readonly assembled: Assembled;
  /** Leads that the server has. */
  sent = 0;
  readonly #importer: Importer;
  readonly #name: string;
  #id: string | null = null;
  #batch = 0;

  constructor(importer: Importer, name: string, assembled: Assembled) {
    this.#importer = importer;
    this.#name = name;
    this.assembled = assembled;
  }

  /** Sends what is left, and finishes the sample; answers with its id. */
  async run(onProgress: (sent: number) => void, signal: AbortSignal): Promise<string> {
    const { fields, events, asOf, leadCount, report } = this.assembled;
    this.#id ??= (await persistently(() => server.samples.begin.mutate({ name: this.#name, fields, events, asOf }, { signal }), signal)).id;
    const id = this.#id;
    while (this.sent < leadCount) {
      const leads = await this.#importer.batchFrom(this.sent);
      const batch = this.#batch;
      await persistently(() => server.samples.append.mutate({ id, batch, leads }, { signal }), signal);
      this.#batch++;
      this.sent += leads.length;
      onProgress(this.sent);
    }
    await persistently(() => server.samples.finish.mutate({ id, leadCount, eventCount: report.events, report }, { signal }), signal);
    return id;
  }

  /** Has the server forget what it got. If that fails too, the server clears it within a day. */
  abandon(): void {
    if (this.#id !== null) server.samples.abandon.mutate({ id: this.#id }).catch(() => {});
  }
}
