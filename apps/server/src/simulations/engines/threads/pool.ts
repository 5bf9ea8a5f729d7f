import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PageResults, PageTask } from './score-page.ts';

const THREAD = new URL('./thread.ts', import.meta.url).href;
/** What `import` finds there; what `require` finds does not work in threads. */
const TSX = new URL('index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api'))).href;
/** The sources are TypeScript, for threads too, and however the server itself was started. */
const BEGINNING = `import(${JSON.stringify(TSX)}).then(({ register }) => { register(); return import(${JSON.stringify(THREAD)}); })`;

type Answer = { results: PageResults } | { error: unknown };
type Waiting = { task: PageTask; resolve: (results: PageResults) => void; reject: (error: unknown) => void };
type Thread = { worker: Worker; at: Waiting | null; idle: NodeJS.Timeout | null };

/** `most`: threads at a time. `idle`: milliseconds after which one that has nothing to do ends. `heap`: the most megabytes of each. */
export type PoolOptions = { most: number; idle: number; heap: { old: number; young: number } };

/**
 * Threads that score pages, each one at a time, in the order in which they were asked for. They begin when there is something to do. A thread
 * that breaks, for want of memory perhaps, takes only the page along that it was at.
 */
export class ThreadPool {
  readonly #options: PoolOptions;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Waiting[] = [];

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  score(task: PageTask): Promise<PageResults> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      const free = [...this.#threads].find(({ at }) => at === null);
      if (free) this.#next(free);
      else if (this.#threads.size < this.#options.most) this.#next(this.#begin());
    });
  }

  /** Ends all threads; what they are at is not finished. */
  async close(): Promise<void> {
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #begin(): Thread {
    const { old, young } = this.#options.heap;
    const resourceLimits = { maxOldGenerationSizeMb: old, maxYoungGenerationSizeMb: young };
    // What the server was started with is not for threads.
    const worker = new Worker(BEGINNING, { eval: true, execArgv: [], resourceLimits });
    const thread: Thread = { worker, at: null, idle: null };
    this.#threads.add(thread);
    worker.on('message', (answer: Answer) => {
      if ('error' in answer) thread.at?.reject(answer.error);
      else thread.at?.resolve(answer.results);
      thread.at = null;
      this.#next(thread);
    });
    worker.on('error', (error) => this.#gone(thread, error));
    worker.on('exit', () => this.#gone(thread, new Error('A thread has ended.')));
    return thread;
  }

  #next(thread: Thread): void {
    if (thread.idle) clearTimeout(thread.idle);
    thread.at = this.#waiting.shift() ?? null;
    if (thread.at) thread.worker.postMessage(thread.at.task);
    else thread.idle = setTimeout(() => void thread.worker.terminate(), this.#options.idle).unref();
  }

  #gone(thread: Thread, error: Error): void {
    if (thread.idle) clearTimeout(thread.idle);
    this.#threads.delete(thread);
    thread.at?.reject(error);
    thread.at = null;
    if (this.#waiting.length > 0 && this.#threads.size < this.#options.most) this.#next(this.#begin());
  }
}
