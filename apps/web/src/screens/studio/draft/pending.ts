import type { Document } from '@umbral/model';

/** A draft that the server has not acknowledged yet, with the revision that it is based on. */
export type Pending = { revision: number; document: Document };

const keyOf = (modelId: string) => `umbral.pending.${modelId}`;

/** Keeps an unacknowledged draft in this browser. A full or forbidden storage must not stop anybody from editing. */
export function keepPending(modelId: string, pending: Pending): void {
  try {
    localStorage.setItem(keyOf(modelId), JSON.stringify(pending));
  } catch {
    localStorage.removeItem(keyOf(modelId));
  }
}

export const forgetPending = (modelId: string): void => localStorage.removeItem(keyOf(modelId));

/** The draft kept in this browser, if there is one that can be read. */
export async function readPending(modelId: string): Promise<Pending | null> {
  const stored = localStorage.getItem(keyOf(modelId));
  if (stored === null) return null;
  try {
    const { revision, document } = JSON.parse(stored) as { revision: unknown; document: unknown };
    const { readDocument } = await import('../schema.ts');
    const read = readDocument(document);
    return read.ok && typeof revision === 'number' ? { revision, document: read.document } : null;
  } catch {
    return null;
  }
}
