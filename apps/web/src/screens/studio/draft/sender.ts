import type { Document } from '@umbral/model';
import { server } from '../../../server/client.ts';
import { isOffline, problemOf } from '../../../server/problem.ts';
import type { Newer } from '../merging/merge.ts';

/** A draft as the server has it. */
export type Acknowledged = { revision: number; savedAt: number; document: Document };

/** Why a save waits to be sent again. */
export type Reason = 'offline' | 'signedOut' | 'failed';

/** Sends a draft to the server. One that was not answered is sent again as it was, under the same id, so that it counts once. */
export class Sender {
  readonly #modelId: string;
  #unanswered: { document: Document; saveId: string } | null = null;

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
    return { revision, savedAt, document };
  }

  /** What others saved after a revision, if they did. */
  newer(revision: number): Promise<Newer | null> {
    return server.models.newer.query({ id: this.#modelId, revision });
  }

  /** Why a save was refused: others saved meanwhile, or what it waits for. */
  refused(error: unknown): { newer: Newer } | { reason: Reason } {
    const { code, params } = problemOf(error);
    const isAway = isOffline(error);
    if (!isAway && code !== 'databaseUnreachable') this.#unanswered = null;
    if (code === 'staleRevision') return { newer: params as Newer };
    return { reason: isAway ? 'offline' : code === 'signInRequired' ? 'signedOut' : 'failed' };
  }
}
