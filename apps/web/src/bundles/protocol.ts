import type { BundleDifference, BundleProblem } from '@umbral/bundle';
import type { Document } from '@umbral/model';
import type { LabelTexts, Language } from '../language/language.ts';

/** `labels`: the texts of labels, since a worker has no translations of its own. */
export type BundleRequest = { document: Document; name: string; labels: Record<Language, LabelTexts> };

/** `fileUnreadable`: the browser cannot get at it (any more). */
export type FileProblem = BundleProblem | { code: 'fileUnreadable' };

/** What a file holds, as far as the page needs it: the document, and how it stands to the rule set that came with it. */
export type BundleFile =
  | { ok: true; name: string; checksum: string; document: Document; difference: BundleDifference | null }
  | { ok: false; problem: FileProblem };

/** Makes and reads bundles, which takes seconds for large scoring models. */
export type BundleWorker = {
  /** The file's bytes; null while the document has errors. `onProgress` gets a share from 0 to 1. */
  write(request: BundleRequest, onProgress: (share: number) => void): Uint8Array<ArrayBuffer> | null;
  /** Reads a file from any source; nothing of it is run. */
  read(file: File): Promise<BundleFile>;
};
