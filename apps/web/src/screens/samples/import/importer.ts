import type { FileRole, Mapping, Progress, ReadOptions } from '@umbral/samples';
import { proxy, type Remote, wrap } from 'comlink';
import type { ImportWorker, ReadAnswer } from './protocol.ts';

/** The page's side of the import worker. When the worker dies (a file too large for its memory), everything it was asked fails. */
export class Importer {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  readonly #remote: Remote<ImportWorker> = wrap<ImportWorker>(this.#worker);
  readonly #death = new Promise<never>((_, reject) => {
    this.#worker.onerror = (event) => reject(new Error(event.message || 'The import worker failed'));
  });

  constructor() {
    this.#death.catch(() => {});
  }

  read(
    role: FileRole,
    file: File,
    options: ReadOptions,
    missingTokens: readonly string[] | null,
    onProgress: (progress: Progress) => void,
  ) {
    const answer: Promise<ReadAnswer> = this.#remote.read(role, file, options, missingTokens, proxy(onProgress));
    return this.#living(answer);
  }

  suggest(role: FileRole, missingTokens: readonly string[]) {
    return this.#living(this.#remote.suggest(role, missingTokens));
  }

  forget(role: FileRole): void {
    void this.#remote.forget(role);
  }

  assemble(mapping: Mapping, onProgress: (progress: Progress) => void) {
    return this.#living(this.#remote.assemble(mapping, Date.now(), proxy(onProgress)));
  }

  cancelAssembling(): void {
    void this.#remote.cancelAssembling();
  }

  batchFrom(place: number) {
    return this.#living(this.#remote.batchFrom(place));
  }

  close(): void {
    this.#worker.terminate();
  }

  #living<T>(answer: Promise<T>): Promise<T> {
    return Promise.race([answer, this.#death]);
  }
}
