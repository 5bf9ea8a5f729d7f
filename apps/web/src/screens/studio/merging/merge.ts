import { type Choices, type Clash, type Document, diffDocuments, reconcile } from '@umbral/model';
import type { Pending } from '../draft/pending.ts';

export type { Choices };

/** What the server holds instead of what a draft was based on, and who saved it since. */
export type Newer = { revision: number; savedAt: number; document: Document; authors: readonly { id: string; name: string }[] };

/** Two drafts of one, and what contradicts in them. `newer`: theirs as the server's newest; null: theirs is what this window shows. */
export type Merge = { base: Document; mine: Document; theirs: Document; clashes: readonly Clash[]; newer: Newer | null };

/** What this window shows, with what others saved since `base`. */
export function mergeWith(base: Document, mine: Document, newer: Newer): Merge {
  const { clashes } = reconcile(base, mine, newer.document);
  return { base, mine, theirs: newer.document, clashes, newer };
}

/** What a window that is gone left behind, with what this one shows. */
export function mergeKept({ base, document }: Pending, shown: Document): Merge {
  return { base, mine: document, theirs: shown, clashes: reconcile(base, document, shown).clashes, newer: null };
}

/** What a merge comes to if every clash is decided for oneself, and as it was chosen. */
export function outcomes({ base, mine, theirs, clashes }: Merge, choices: Choices): { own: Document; chosen: Document } {
  const forOwn: Choices = new Map(clashes.map(({ key }) => [key, 'mine']));
  return { own: reconcile(base, mine, theirs, forOwn).document, chosen: reconcile(base, mine, theirs, choices).document };
}

/** What the server has, as the document that is shown where the two say the same. */
export function acknowledged({ revision, savedAt, document }: Newer, shown: Document): Omit<Newer, 'authors'> {
  return { revision, savedAt, document: diffDocuments(document, shown).length === 0 ? shown : document };
}

/** Puts a change onto another document; what contradicts stays there as it is. */
export const replay = (base: Document, mine: Document, theirs: Document): Document => reconcile(base, mine, theirs).document;
