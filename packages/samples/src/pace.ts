/** How far a long piece of work is (0 to 1) and how many rows it has done. */
export type Progress = { done: number; rows: number };
export type OnProgress = (progress: Progress) => void;

const BREATH_MS = 40;

/**
 * Paces long work inside one thread: now and then it reports progress, lets waiting messages in and stops when it was cancelled
 * (by throwing the signal's reason, as fetch does).
 */
export class Pace {
  private last = Date.now();
  private readonly onProgress: OnProgress | undefined;
  private readonly signal: AbortSignal | undefined;

  constructor(onProgress?: OnProgress, signal?: AbortSignal) {
    this.onProgress = onProgress;
    this.signal = signal;
    signal?.throwIfAborted();
  }

  /** Call it often: it does nothing until enough time has gone by. */
  async tick(progress: () => Progress): Promise<void> {
    if (Date.now() - this.last < BREATH_MS) return;
    this.onProgress?.(progress());
    await new Promise((resolve) => setTimeout(resolve));
    this.signal?.throwIfAborted();
    this.last = Date.now();
  }

  finish(rows: number): void {
    this.signal?.throwIfAborted();
    this.onProgress?.({ done: 1, rows });
  }
}
