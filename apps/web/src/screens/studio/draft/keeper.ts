import type { Document } from '@umbral/model';
import { createStore } from 'zustand/vanilla';
import { forgetPending, keepPending, type Pending, readPending } from './pending.ts';

/** Whoever closed or left a page may take so long to let go of what they held, in milliseconds. */
const PATIENCE = 400;

const lockOf = (tab: string) => `umbral.draft.${tab}`;

/** What a window that is gone left behind. `drop`: it is taken over; `release`: it stays for another time. */
export type Orphan = { pending: Pending; drop: () => Promise<void>; release: () => void };

/** Takes hold of what a window kept, if that window is gone and nobody else takes it over. */
function claim(pending: Pending): Promise<Orphan | null> {
  return new Promise((resolve) => {
    const held = (release: () => void) => {
      const drop = () => forgetPending(pending.model, pending.tab).finally(release);
      resolve({ pending, drop, release });
    };
    navigator.locks
      .request(lockOf(pending.tab), { signal: AbortSignal.timeout(PATIENCE) }, () => new Promise<void>(held))
      .catch(() => resolve(null));
  });
}

/** What windows that are gone kept of a draft, the oldest first. Of a browser that keeps nothing, nothing. */
export async function orphansOf(model: string, user: string | null): Promise<Orphan[]> {
  const kept = await readPending(model, user).catch(() => []);
  const claimed = await Promise.all(kept.map(claim));
  return claimed.filter((orphan) => orphan !== null);
}

/** What is kept in this browser of the draft that one window has open; as long as it is open, others leave that alone. */
export class Keeper {
  readonly tab = crypto.randomUUID();
  /** Whether the newest edits could not be kept, for want of room. */
  readonly full = createStore(() => ({ isFull: false }));
  readonly #of: Pick<Pending, 'model' | 'user' | 'name'>;
  #letGo: () => void = () => {};
  #isKept = false;

  constructor(of: Pick<Pending, 'model' | 'user' | 'name'>) {
    this.#of = of;
    void navigator.locks.request(
      lockOf(this.tab),
      () =>
        new Promise<void>((resolve) => {
          this.#letGo = resolve;
        }),
    );
  }

  /** Keeps the draft; returns whether it is kept. */
  async keep(what: { base: Document; revision: number; savedAt: number; document: Document }): Promise<boolean> {
    this.#isKept = true;
    const isKept = await keepPending({ ...this.#of, ...what, tab: this.tab, at: Date.now() }).then(
      () => true,
      () => false,
    );
    this.full.setState({ isFull: !isKept });
    return isKept;
  }

  /** The server has it all. */
  async forget(): Promise<void> {
    this.full.setState({ isFull: false });
    if (!this.#isKept) return;
    this.#isKept = false;
    await forgetPending(this.#of.model, this.tab).catch(() => {});
  }

  close(): void {
    this.#letGo();
  }
}
