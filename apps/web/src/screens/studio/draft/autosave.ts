import { diffDocuments } from '@umbral/model';
import { createStore } from 'zustand/vanilla';
import type { Choices, Merge, Newer } from '../merging/merge.ts';
import type { Keeper, Orphan } from './keeper.ts';
import { isCalm, noLonger, type Reason, type SaveState, type Taken } from './save-state.ts';
import { type Acknowledged, Sender } from './sender.ts';
import type { DraftStore } from './store.ts';

const PAUSE = 600;

const merging = () => import('../merging/merge.ts');

/**
 * Saves the draft a moment after each edit, one save at a time, each based on the revision before it. Until a save is acknowledged the
 * document is also kept in this browser. What others saved meanwhile is put together with what is here; where that contradicts itself, the
 * person is asked, and nothing is saved before. While the draft is read-only nothing is sent: what was not saved is withheld until the
 * person may edit again.
 */
export class Autosave {
  readonly state = createStore<SaveState>(() => ({ kind: 'saved', at: 0, revision: 0 }));
  readonly taken = createStore<{ last: Taken | null }>(() => ({ last: null }));
  readonly keeper: Keeper;
  /** What the server has, as far as that is in this draft. */
  #base: Acknowledged;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #withheld: Orphan[] = [];
  #closed = false;
  readonly #stop: () => void;
  readonly #draft: DraftStore;
  readonly #sender: Sender;

  constructor(modelId: string, draft: DraftStore, keeper: Keeper, opened: Acknowledged) {
    this.#draft = draft;
    this.#sender = new Sender(modelId);
    this.keeper = keeper;
    this.#base = opened;
    this.#settle();
    this.#stop = draft.subscribe((now, before) => {
      if (now.isReadOnly !== before.isReadOnly) void this.#changeRole();
      else if (now.document !== before.document && !now.isReadOnly) this.#edited();
    });
  }

  get unsaved(): boolean {
    return this.#draft.getState().document !== this.#base.document;
  }

  /** The newest revision of the server's that is in this draft. */
  get revision(): number {
    return this.#base.revision;
  }

  get #isReadOnly(): boolean {
    return this.#draft.getState().isReadOnly;
  }

  #edited(): void {
    this.keeper.soon(this.keep);
    const { kind } = this.state.getState();
    if (kind === 'saved') this.state.setState({ kind: 'unsaved' }, true);
    if (kind === 'saved' || kind === 'unsaved') this.#schedule(PAUSE);
  }

  /** Keeps what is not acknowledged yet in this browser: by itself a moment after an edit, at once for who leaves. Returns whether it is safe. */
  readonly keep = async (): Promise<boolean> => !this.unsaved || this.keeper.keep(this.#base, this.#draft.getState().document);

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void this.flush(), delay);
  }

  /** Saves at once what is unsaved. Resolves when that save was answered. A save without an answer is repeated as it was before a newer one is sent. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const { kind } = this.state.getState();
    if (kind === 'saving' || kind === 'conflict' || kind === 'adopting' || this.#isReadOnly) return;
    if (!this.unsaved && !this.#sender.isUnanswered) return this.#settle();
    this.state.setState({ kind: 'saving' }, true);
    try {
      this.#base = await this.#sender.send(this.#draft.getState().document, this.#base.revision);
      this.#settle();
    } catch (error) {
      await this.#refuse(error);
    }
  }

  /** Says that all is saved; or, where edits went on meanwhile (or were undone), goes on with those. */
  #settle(): void {
    if (this.#isReadOnly) this.#withhold();
    else if (this.unsaved) {
      this.state.setState({ kind: 'unsaved' }, true);
      if (this.#closed) void this.flush();
      else this.#schedule(PAUSE);
    } else {
      void this.keeper.forget();
      this.state.setState({ kind: 'saved', at: this.#base.savedAt, revision: this.#base.revision }, true);
    }
  }

  async #refuse(error: unknown): Promise<void> {
    const refused = this.#sender.refused(error);
    if (this.#isReadOnly) return this.#withhold();
    if ('newer' in refused) return this.#meet(refused.newer);
    this.#wait(refused.reason, error);
  }

  #wait(reason: Reason, error: unknown): void {
    this.state.setState({ kind: 'waiting', reason, error }, true);
    this.#schedule(this.#sender.failed());
  }

  /** Looks whether others saved meanwhile, if nothing here waits to be saved: what does, meets theirs when it is saved. */
  async follow(): Promise<void> {
    const isIdle = () => !this.unsaved && isCalm(this.state.getState());
    if (!isIdle()) return this.flush();
    const newer = await this.#sender.newer(this.revision).catch(() => null);
    if (newer && newer.revision > this.revision && isIdle()) await this.#meet(newer);
  }

  /** Puts what others saved together with what is here. */
  async #meet(newer: Newer): Promise<void> {
    try {
      const { mergeWith } = await merging();
      const merge = mergeWith(this.#base.document, this.#draft.getState().document, newer);
      if (merge.clashes.length > 0) this.state.setState({ kind: 'conflict', merge }, true);
      else await this.resolve(merge, new Map());
    } catch (error) {
      if (this.#isReadOnly) return this.#withhold();
      this.#wait('failed', error);
    }
  }

  /** Puts on top what windows that are gone left behind in this browser, and forgets it there once this window keeps it. */
  async adopt(orphans: readonly Orphan[]): Promise<void> {
    for (const orphan of orphans) {
      const isOnTop = !this.#isReadOnly && (await this.#putOnTop(orphan));
      // Or only now, while the person was being asked.
      if (this.#isReadOnly) this.#withhold(orphan);
      else await (isOnTop && (await this.keep()) ? orphan.drop() : orphan.release());
    }
  }

  async #putOnTop({ pending }: Orphan): Promise<boolean> {
    await noLonger(this.state, 'saving');
    this.state.setState({ kind: 'adopting' }, true);
    const done = await merging().catch(() => null);
    const merge = done?.mergeKept(pending, this.#draft.getState().document);
    if (!merge) this.#settle();
    else if (merge.clashes.length === 0) await this.resolve(merge, new Map());
    else this.state.setState({ kind: 'conflict', merge }, true);
    await noLonger(this.state, 'conflict');
    return merge !== undefined;
  }

  /** Shows what the server has; what it has not is set aside. */
  #withhold(...orphans: Orphan[]): void {
    this.#withheld.push(...orphans);
    if (this.unsaved) {
      this.#withheld.push(this.keeper.setAside(this.#base, this.#draft.getState().document));
      this.#draft.getState().startOver(this.#base.document);
    }
    this.#sender.giveUp();
    this.state.setState({ kind: 'viewing', withheld: this.#withheld.map(({ pending }) => pending) }, true);
  }

  /** The person may only look from here on; or may edit again, and finds what was set aside. What is being sent is for the server to decide. */
  async #changeRole(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.state.getState().kind === 'saving') return;
    const orphans = this.#withheld.splice(0);
    this.#settle();
    await this.adopt(orphans);
  }

  /** Goes on with what a merge comes to, as it was chosen. What was chosen against oneself can be undone; what came from others stays. */
  async resolve(merge: Merge, choices: Choices): Promise<void> {
    const { acknowledged, outcomes, replay } = await merging();
    const { edit, absorb, document: before } = this.#draft.getState();
    const { own, chosen } = outcomes(merge.newer ? { ...merge, mine: before } : { ...merge, theirs: before }, choices);
    if (merge.newer) {
      const hadOwn = before !== this.#base.document;
      absorb(own, replay);
      this.taken.setState({ last: { authors: merge.newer.authors, before, after: own, hadOwn } });
    }
    if (diffDocuments(this.#draft.getState().document, chosen).length > 0) edit(() => chosen);
    const { document } = this.#draft.getState();
    if (merge.newer) this.#base = acknowledged(merge.newer, document);
    this.#settle();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#stop();
    for (const { release } of this.#withheld) release();
    void Promise.all([this.keep(), this.flush()]).finally(() => this.keeper.close());
  }
}
