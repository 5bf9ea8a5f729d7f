import type { FileRole, ImportResult, Mapping, Progress, ReadOptions } from '@umbral/samples';
import { proxy, type Remote, wrap } from 'comlink';
import type { ImportWorker, ReadAnswer, Send } from './protocol.ts';

/** A worker, and how it ends: by itself (a file too large for its memory), or because it no longer answers. */
type Line = { worker: Worker; remote: Remote<ImportWorker>; death: Promise<never>; end: (reason: Error) => void };

/** Whoever is asked to stop and says nothing for so long is caught in a file that no reader gets out of. */
const PATIENCE_MS = 4_000;

/** The page's side of the import worker. When the worker ends, everything it was asked fails, and another one takes its place. */
export class Importer {
  #line = this.#connect();

  read(
    role: FileRole,
    file: File,
    options: ReadOptions,
    missingTokens: readonly string[] | null,
    onProgress: (progress: Progress) => void,
  ) {
    const answer: Promise<ReadAnswer> = this.#line.remote.read(role, file, options, missingTokens, proxy(onProgress));
    return this.#living(answer);
  }

  suggest(role: FileRole, missingTokens: readonly string[]) {
    return this.#living(this.#line.remote.suggest(role, missingTokens));
  }

  forget(role: FileRole): void {
    this.#insist(this.#line.remote.forget(role));
  }

  run(mapping: Mapping, othersExist: boolean, send: Send, onProgress: (progress: Progress) => void) {
    const result: Promise<ImportResult> = this.#line.remote.run(mapping, { now: Date.now(), othersExist }, proxy(send), proxy(onProgress));
    return this.#living(result);
  }

  cancel(): void {
    this.#insist(this.#line.remote.cancel());
  }

  close(): void {
    this.#line.worker.terminate();
  }

  #connect(): Line {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    let end: Line['end'] = () => {};
    const death = new Promise<never>((_, reject) => {
      end = (reason) => {
        worker.terminate();
        if (this.#line.worker === worker) this.#line = this.#connect();
        reject(reason);
      };
    });
    death.catch(() => {});
    worker.onerror = (event) => end(new Error(event.message || 'The import worker failed'));
    return { worker, remote: wrap<ImportWorker>(worker), death, end };
  }

  #living<T>(answer: Promise<T>): Promise<T> {
    return Promise.race([answer, this.#line.death]);
  }

  #insist(answer: Promise<void>): void {
    const { end } = this.#line;
    const timer = setTimeout(() => end(new Error('The import worker does not answer')), PATIENCE_MS);
    void answer.then(() => clearTimeout(timer));
  }
}
