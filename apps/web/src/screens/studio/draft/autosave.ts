import { type Document, diffDocuments } from '@umbral/model';
import { createStore } from 'zustand/vanilla';
import { server } from '../../../server/client.ts';
import { isPassing, problemOf } from '../../../server/problem.ts';
import { waitAfter } from '../../../server/waits.ts';
import type { Choices, Merge, Newer } from '../merging/merge.ts';
import type { Keeper, Orphan } from './keeper.ts';
import { type Reason, reasonFor, type SaveState } from './save-state.ts';
import type { DraftStore } from './store.ts';

/** What came in from others: who they are, and the draft before and after. `hadOwn`: whether something of one's own was unsaved then. */
export type Taken = { authors: Newer['authors']; before: Document; after: Document; hadOwn: boolean };

const PAUSE = 600;
/** Writing the draft to the disk takes longer than a keystroke may: this much later, in milliseconds, scores are on the screen. */
const KEPT_AFTER = 100;

const merging = () => import('../merging/merge.ts');

/**
 * Saves the draft a moment after each edit, one save at a time, each based on the revision before it. A save without an answer is sent again
 * under the same id, so that it counts once; until it is acknowledged the document is also kept in this browser. What others saved meanwhile
 * is put together with what is here; where that contradicts itself, the person is asked, and nothing is saved before.
 */
export class Autosave {
  readonly state = createStore<SaveState>(() => ({ kind: 'saved', at: 0, revision: 0 }));
  readonly taken = createStore<{ last: Taken | null }>(() => ({ last: null }));
  readonly keeper: Keeper;
  #revision: number;
  #saved: Document;
  #savedAt: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  /** In a row, since something was saved. */
  #failures = 0;
  #unanswered: { document: Document; saveId: string } | null = null;
  #closed = false;
  readonly #stop: () => void;
  readonly #modelId: string;
  readonly #draft: DraftStore;

  constructor(modelId: string, draft: DraftStore, keeper: Keeper, opened: { revision: number; savedAt: number; document: Document }) {
    this.#modelId = modelId;
    this.#draft = draft;
    this.keeper = keeper;
    this.#revision = opened.revision;
    this.#saved = opened.document;
    this.#savedAt = opened.savedAt;
    this.state.setState({ kind: 'saved', at: opened.savedAt, revision: opened.revision }, true);
    this.#stop = draft.subscribe((now, before) => {
      if (now.document !== before.document) this.#edited();
    });
  }

  get unsaved(): boolean {
    return this.#draft.getState().document !== this.#saved;
  }

  /** The newest revision of the server's that is in this draft. */
  get revision(): number {
    return this.#revision;
  }

  #edited(): void {
    this.#keeping ??= setTimeout(this.keep, KEPT_AFTER);
    if (this.state.getState().kind === 'conflict') return;
    if (this.state.getState().kind === 'saved') this.state.setState({ kind: 'unsaved' }, true);
    if (this.state.getState().kind === 'unsaved') this.#schedule(PAUSE);
  }

  /** Keeps what is not acknowledged yet in this browser: by itself a moment after an edit, at once for who leaves. Returns whether it is safe. */
  readonly keep = async (): Promise<boolean> => {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    if (!this.unsaved) return true;
    const { document } = this.#draft.getState();
    return this.keeper.keep({ base: this.#saved, revision: this.#revision, savedAt: this.#savedAt, document });
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
      this.#revision = revision;
      this.#saved = document;
      this.#savedAt = savedAt;
      this.#unanswered = null;
      this.#failures = 0;
      this.#settle();
    } catch (error) {
      await this.#refuse(error);
    }
  }

  /** Says that all is saved; or, where edits went on meanwhile (or were undone), goes on with those. */
  #settle(): void {
    if (!this.unsaved) {
      void this.keeper.forget();
      this.state.setState({ kind: 'saved', at: this.#savedAt, revision: this.#revision }, true);
      return;
    }
    this.state.setState({ kind: 'unsaved' }, true);
    if (this.#closed) void this.flush();
    else this.#schedule(PAUSE);
  }

  async #refuse(error: unknown): Promise<void> {
    const { code, params } = problemOf(error);
    if (!isPassing(error)) this.#unanswered = null;
    if (code === 'staleRevision') return this.#meet(params as Newer);
    this.#wait(reasonFor(error), error);
  }

  #wait(reason: Reason, error: unknown): void {
    this.state.setState({ kind: 'waiting', reason, error }, true);
    this.#failures += 1;
    this.#schedule(waitAfter(this.#failures));
  }

  /** Looks whether others saved meanwhile, if nothing here waits to be saved: what does, meets theirs when it is saved. */
  async follow(): Promise<void> {
    if (this.unsaved || this.state.getState().kind !== 'saved') return this.flush();
    const newer = await server.models.newer.query({ id: this.#modelId, revision: this.#revision }).catch(() => null);
    if (newer && newer.revision > this.#revision && !this.unsaved && this.state.getState().kind === 'saved') await this.#meet(newer);
  }

  /** Puts what others saved together with what is here. */
  async #meet(newer: Newer): Promise<void> {
    try {
      const { mergeWith } = await merging();
      const merge = mergeWith(this.#saved, this.#draft.getState().document, newer);
      if (merge.clashes.length > 0) this.state.setState({ kind: 'conflict', merge }, true);
      else await this.resolve(merge, new Map());
    } catch (error) {
      this.#wait('failed', error);
    }
  }

  /** Puts on top what windows that are gone left behind in this browser, and forgets it there once this window keeps it. */
  async adopt(orphans: readonly Orphan[]): Promise<void> {
    for (const { pending, drop, release } of orphans) {
      const { mergeKept } = await merging();
      const merge = mergeKept(pending, this.#draft.getState().document);
      if (merge.clashes.length > 0) await this.#asked(merge);
      else await this.resolve(merge, new Map());
      await ((await this.keep()) ? drop() : release());
    }
  }

  /** Asks the person about a merge; resolves when they have chosen. */
  #asked(merge: Merge): Promise<void> {
    return new Promise((resolve) => {
      this.state.setState({ kind: 'conflict', merge }, true);
      const stop = this.state.subscribe(({ kind }) => {
        if (kind === 'conflict') return;
        stop();
        resolve();
      });
    });
  }

  /** Goes on with what a merge comes to, as it was chosen. What was chosen against oneself can be undone; what came from others stays. */
  async resolve(merge: Merge, choices: Choices): Promise<void> {
    const { outcomes, replay } = await merging();
    const { edit, absorb, document: before } = this.#draft.getState();
    const { newer } = merge;
    const { own, chosen } = outcomes(newer ? { ...merge, mine: before } : { ...merge, theirs: before }, choices);
    if (newer) {
      this.#revision = newer.revision;
      this.#savedAt = newer.savedAt;
      const hadOwn = before !== this.#saved;
      absorb(own, replay);
      this.taken.setState({ last: { authors: newer.authors, before, after: own, hadOwn } });
    }
    if (diffDocuments(this.#draft.getState().document, chosen).length > 0) edit(() => chosen);
    const { document } = this.#draft.getState();
    if (newer) this.#saved = diffDocuments(newer.document, document).length === 0 ? document : newer.document;
    this.#settle();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#stop();
    const kept = this.keep();
    void Promise.all([kept, this.flush()]).finally(() => this.keeper.close());
  }
}
