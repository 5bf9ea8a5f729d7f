import type { Document } from '@umbral/model';
import { createStore } from 'zustand/vanilla';
import { forgetPending, keepPending, type Pending, readPending } from './pending.ts';
import type { Acknowledged } from './sender.ts';

/** Whoever closed or left a page may take so long to let go of what they held, in milliseconds. */
const PATIENCE = 400;
/** Writing the draft to the disk takes longer than a keystroke may: this much later, in milliseconds, scores are on the screen. */
const KEPT_AFTER = 100;

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
  #soon: ReturnType<typeof setTimeout> | undefined;

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

  /** A draft as it is kept, based on what the server has. */
  #pending(tab: string, { document: base, revision, savedAt }: Acknowledged, document: Document): Pending {
    return { ...this.#of, tab, revision, savedAt, base, document, at: Date.now() };
  }

  /** Does what keeps the draft a moment later, once for all edits until then. */
  soon(keep: () => void): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      keep();
    }, KEPT_AFTER);
  }

  /** Keeps the draft; returns whether it is kept. */
  async keep(base: Acknowledged, document: Document): Promise<boolean> {
    this.#isKept = true;
    const isKept = await keepPending(this.#pending(this.tab, base, document)).then(
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

  /** Keeps edits that this window shows no longer as if a window had left them behind, for when they may be made again. */
  setAside(base: Acknowledged, document: Document): Orphan {
    const pending = this.#pending(crypto.randomUUID(), base, document);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    void navigator.locks.request(lockOf(pending.tab), () => held);
    void keepPending(pending).then(
      () => this.forget(),
      () => this.full.setState({ isFull: true }),
    );
    return { pending, drop: () => forgetPending(pending.model, pending.tab).finally(release), release };
  }

  close(): void {
    this.#letGo();
  }
}
