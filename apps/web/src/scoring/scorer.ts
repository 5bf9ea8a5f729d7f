import { proxy, type Remote, wrap } from 'comlink';
import type { Preview, PreviewRequest, ScoringWorker } from './protocol.ts';

/** The page's side of the scoring worker. Of previews asked for while one is running, only the newest is made. */
export class Scorer {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  readonly #remote: Remote<ScoringWorker> = wrap<ScoringWorker>(this.#worker);
  #waiting: PreviewRequest | null = null;
  #running = false;

  readonly #onPreview: (preview: Preview, request: PreviewRequest) => void;
  readonly #onFailure: (error: unknown) => void;

  constructor(onPreview: (preview: Preview, request: PreviewRequest) => void, onFailure: (error: unknown) => void) {
    this.#onPreview = onPreview;
    this.#onFailure = onFailure;
    this.#worker.onerror = (event) => onFailure(new Error(event.message));
  }

  openSample(sampleId: string, onProgress: (share: number) => void): Promise<{ leads: number }> {
    return this.#remote.openSample(sampleId, proxy(onProgress));
  }

  findLeads(text: string, limit: number) {
    return this.#remote.findLeads(text, limit);
  }

  /** Asks for a preview; the answer comes through `onPreview`, unless a newer request overtakes this one. */
  preview(request: PreviewRequest): void {
    this.#waiting = request;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting) {
      const request = this.#waiting;
      this.#waiting = null;
      try {
        this.#onPreview(await this.#remote.preview(request), request);
      } catch (error) {
        this.#onFailure(error);
      }
    }
    this.#running = false;
  }

  close(): void {
    this.#worker.terminate();
  }
}
