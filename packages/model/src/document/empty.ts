import type { Document } from './document.ts';
import { DOCUMENT_VERSION } from './version.ts';

/** A document with nothing on it. */
export const emptyDocument = (): Document => ({
  format: 'umbral.document',
  version: DOCUMENT_VERSION,
  nodes: [],
  edges: [],
  fields: [],
  events: [],
});
