import type { Document } from '@umbral/model';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * A draft that the server has not acknowledged yet, as a window keeps it in this browser: what the server had when its edits began (`base`,
 * of a `revision`), and what it is now. `user`: whose it is, where that is known.
 */
export type Pending = {
  model: string;
  tab: string;
  user: string | null;
  name: string;
  revision: number;
  savedAt: number;
  base: Document;
  document: Document;
  at: number;
};

interface Schema extends DBSchema {
  pending: { key: [string, string]; value: Pending };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** This browser's own database. What could not be opened once is tried anew the next time. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('umbral', 1, {
    upgrade: (made) => void made.createObjectStore('pending', { keyPath: ['model', 'tab'] }),
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Keeps a window's draft in place of what it kept before; when there is no room, that stays, and this is refused. */
export async function keepPending(pending: Pending): Promise<void> {
  await (await database()).put('pending', pending);
}

export async function forgetPending(model: string, tab: string): Promise<void> {
  await (await database()).delete('pending', [model, tab]);
}

/** What any window kept of a draft, the oldest first; for somebody who is known, only their own. What cannot be read stays where it is. */
export async function readPending(model: string, user: string | null): Promise<Pending[]> {
  const found = await (await database()).getAll('pending', IDBKeyRange.bound([model], [model, []]));
  const own = found.filter((each) => user === null || each.user === null || each.user === user);
  if (own.length === 0) return [];
  const { readDocument } = await import('../schema.ts');
  const readable = own.flatMap((each) => {
    const [base, document] = [readDocument(each.base), readDocument(each.document)];
    return base.ok && document.ok ? [{ ...each, base: base.document, document: document.document }] : [];
  });
  return readable.toSorted((a, b) => a.at - b.at);
}
