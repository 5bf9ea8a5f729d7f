import type { Document } from '@umbral/model';
import { server } from '../../../server/client.ts';
import { isPassing, problemOf } from '../../../server/problem.ts';
import { waitAfter } from '../../../server/waits.ts';
import type { Newer } from '../merging/merge.ts';
import { type Reason, reasonFor } from './save-state.ts';

/** A draft as the server has it. */
export type Acknowledged = { revision: number; savedAt: number; document: Document };

/** Sends a draft to the server. One that was not answered is sent again as it was, under the same id, so that it counts once. */
export class Sender {
  readonly #modelId: string;
  #unanswered: { document: Document; saveId: string } | null = null;
  /** In a row, since something was saved. */
  #failures = 0;

  constructor(modelId: string) {
    this.#modelId = modelId;
  }

  get isUnanswered(): boolean {
    return this.#unanswered !== null;
  }

  /** What was sent without an answer is not sent again. */
  giveUp(): void {
    this.#unanswered = null;
  }

  async send(draft: Document, baseRevision: number): Promise<Acknowledged> {
    this.#unanswered ??= { document: draft, saveId: crypto.randomUUID() };
    const { document, saveId } = this.#unanswered;
    const { revision, savedAt } = await server.models.save.mutate({ id: this.#modelId, baseRevision, saveId, document });
    this.#unanswered = null;
    this.#failures = 0;
    return { revision, savedAt, document };
  }

  /** Milliseconds to wait after one more failure. */
  failed(): number {
    this.#failures += 1;
    return waitAfter(this.#failures);
  }

  /** What others saved after a revision, if they did. */
  newer(revision: number): Promise<Newer | null> {
    return server.models.newer.query({ id: this.#modelId, revision });
  }

  /** Why a save was refused: others saved meanwhile, or what it waits for. */
  refused(error: unknown): { newer: Newer } | { reason: Reason } {
    const { code, params } = problemOf(error);
    if (!isPassing(error)) this.#unanswered = null;
    return code === 'staleRevision' ? { newer: params as Newer } : { reason: reasonFor(error) };
  }
}
