import type { Page } from 'playwright-core';

/** What the page asked of a worker, and how long the answer took; moments are the page's. */
type Call = { worker: string; method: string; asked: number; milliseconds: number };

declare global {
  interface Window {
    umbralCalls: Call[];
    umbralWorkers: Record<string, string>;
  }
}

/** From the next page on, notes every call of a worker. */
export async function watchCalls(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.umbralCalls = [];
    window.umbralWorkers = {};
    const Native = window.Worker;
    window.Worker = class extends Native {
      readonly #name: string;
      readonly #open = new Map<string, { method: string; asked: number }>();

      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.#name = /([a-z]+)-worker/.exec(String(url))?.[1] ?? String(url);
        window.umbralWorkers[this.#name] = String(url);
        this.addEventListener('message', ({ data }) => {
          const call = this.#open.get(data?.id);
          if (!call) return;
          this.#open.delete(data.id);
          window.umbralCalls.push({ worker: this.#name, ...call, milliseconds: performance.now() - call.asked });
        });
      }

      override postMessage(message: unknown, transfer?: Transferable[] | StructuredSerializeOptions): void {
        const { id, path } = message as { id?: string; path?: string[] };
        if (id !== undefined) this.#open.set(id, { method: path?.join('.') ?? '', asked: performance.now() });
        super.postMessage(message, transfer as Transferable[]);
      }
    };
  });
}

/** All calls of a method so far, in the order in which they were answered. */
export async function callsOf(page: Page, worker: string, method: string): Promise<Call[]> {
  const all = await page.evaluate(() => window.umbralCalls);
  return all.filter((call) => call.worker === worker && call.method === method);
}
