import { type Document, emptyDocument } from '@umbral/model';
import { keepPending } from './pending.ts';

const keyOf = (modelId: string) => `umbral.pending.${modelId}`;

/**
 * Takes over, once, what an earlier Umbral kept of a draft. That knew the revision it came of, but not what that was: where it is not the
 * server's newest any more, nothing is known to have been there before, so whatever differs is asked about and nothing goes.
 */
export async function takeOverEarlier(model: {
  id: string;
  name: string;
  revision: number;
  savedAt: number;
  document: Document;
}): Promise<void> {
  const stored = localStorage.getItem(keyOf(model.id));
  if (stored === null) return;
  const { readDocument } = await import('../schema.ts');
  const kept = parsed(stored);
  const read = kept && readDocument(kept.document);
  if (kept && read?.ok) {
    const base = kept.revision === model.revision ? model.document : emptyDocument();
    const { id, name, revision, savedAt } = model;
    await keepPending({ model: id, tab: 'earlier', user: null, name, revision, savedAt, base, document: read.document, at: 0 });
  }
  localStorage.removeItem(keyOf(model.id));
}

function parsed(stored: string): { revision: unknown; document: unknown } | null {
  try {
    const value: unknown = JSON.parse(stored);
    return typeof value === 'object' && value !== null && 'revision' in value && 'document' in value ? value : null;
  } catch {
    return null;
  }
}
