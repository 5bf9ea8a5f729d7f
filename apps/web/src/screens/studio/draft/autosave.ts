import { type Change, type Document, diffDocuments } from '@umbral/model';
import { createStore } from 'zustand/vanilla';
import { server } from '../../../server/client.ts';
import { isOffline, problemOf } from '../../../server/problem.ts';
import { forgetPending, keepPending } from './pending.ts';
import type { DraftStore } from './store.ts';

/** What the server holds instead of what this draft was based on. */
export type Conflict = { revision: number; savedAt: number; document: Document; changes: Change[] | null };

export type SaveState =
  | { kind: 'saved'; at: number; revision: number }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'waiting'; reason: 'offline' | 'signedOut' | 'failed'; error: unknown }
  | { kind: 'conflict'; conflict: Conflict };

const PAUSE = 600;
const RETRY = 3_000;
/** Writing the draft to the disk takes longer than a keystroke may: this much later, in milliseconds, scores are on the screen. */
const KEPT_AFTER = 100;

/**
 * Saves the draft a moment after each edit, one save at a time, each based on the revision before it. A save without an answer is sent again
 * under the same id, so that it counts once; until it is acknowledged the document is also kept in this browser.
 */
export class Autosave {
  readonly state = createStore<SaveState>(() => ({ kind: 'saved', at: 0, revision: 0 }));
  #revision: number;
  #saved: Document;
  #savedAt: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #unanswered: { document: Document; saveId: string } | null = null;
  #closed = false;
  readonly #stop: () => void;

  readonly #modelId: string;
  readonly #draft: DraftStore;

  constructor(modelId: string, draft: DraftStore, opened: { revision: number; savedAt: number; document: Document }) {
    this.#modelId = modelId;
    this.#draft = draft;
    this.#revision = opened.revision;
    this.#saved = opened.document;
    this.#savedAt = opened.savedAt;
    this.state.setState({ kind: 'saved', at: opened.savedAt, revision: opened.revision }, true);
    this.#stop = draft.subscribe((now, before) => {
      if (now.document !== before.document) this.#edited();
    });
    if (draft.getState().document !== opened.document) this.#edited();
  }

  get unsaved(): boolean {
    return this.#draft.getState().document !== this.#saved;
  }

  #edited(): void {
    this.#keeping ??= setTimeout(this.keep, KEPT_AFTER);
    if (this.state.getState().kind === 'conflict') return;
    if (this.state.getState().kind === 'saved') this.state.setState({ kind: 'unsaved' }, true);
    if (this.state.getState().kind === 'unsaved') this.#schedule(PAUSE);
  }

  /** Keeps what is not acknowledged yet in this browser: by itself a moment after an edit, at once for who leaves. */
  readonly keep = (): void => {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    if (this.unsaved) keepPending(this.#modelId, { revision: this.#revision, document: this.#draft.getState().document });
  };

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void this.flush(), delay);
  }

  /** Saves at once what is unsaved. Resolves when that save was answered. A save without an answer is repeated as it was before a newer one is sent. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const { kind } = this.state.getState();
    if (kind === 'saving' || kind === 'conflict') return;
    if (!this.unsaved && !this.#unanswered) return this.#settle();
    this.#unanswered ??= { document: this.#draft.getState().document, saveId: crypto.randomUUID() };
    const { document, saveId } = this.#unanswered;
    this.state.setState({ kind: 'saving' }, true);
    try {
      const { revision, savedAt } = await server.models.save.mutate({ id: this.#modelId, baseRevision: this.#revision, saveId, document });
      this.#acknowledge(revision, savedAt, document);
    } catch (error) {
      this.#refuse(error);
    }
  }

  #acknowledge(revision: number, savedAt: number, document: Document): void {
    this.#revision = revision;
    this.#saved = document;
    this.#savedAt = savedAt;
    this.#unanswered = null;
    this.#settle();
  }

  /** Says that all is saved; or, where edits went on meanwhile (or were undone), goes on with those. */
  #settle(): void {
    if (this.unsaved) {
      this.state.setState({ kind: 'unsaved' }, true);
      this.#schedule(PAUSE);
    } else {
      forgetPending(this.#modelId);
      this.state.setState({ kind: 'saved', at: this.#savedAt, revision: this.#revision }, true);
    }
  }

  #refuse(error: unknown): void {
    const { code, params } = problemOf(error);
    if (!isOffline(error) && code !== 'databaseUnreachable') this.#unanswered = null;
    if (code === 'staleRevision') {
      const conflict = params as Conflict;
      if (diffDocuments(conflict.document, this.#draft.getState().document).length === 0) this.resolve(conflict, 'theirs');
      else this.state.setState({ kind: 'conflict', conflict }, true);
      return;
    }
    const reason = isOffline(error) ? 'offline' : code === 'signInRequired' ? 'signedOut' : 'failed';
    this.state.setState({ kind: 'waiting', reason, error }, true);
    this.#schedule(RETRY);
  }

  /** Goes on from the server's revision: with this draft on top of it, or with the server's document, which undo takes back. */
  resolve(conflict: Conflict, keep: 'mine' | 'theirs'): void {
    this.#revision = conflict.revision;
    this.#saved = conflict.document;
    this.state.setState({ kind: 'unsaved' }, true);
    if (keep === 'theirs') this.#draft.getState().edit(() => conflict.document);
    else this.#schedule(0);
    if (!this.unsaved) this.#acknowledge(conflict.revision, conflict.savedAt, conflict.document);
  }

  close(): void {
    this.keep();
    void this.flush();
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#stop();
  }
}
