import type { Document } from './document.ts';

/** The version of the document's format that this code writes; older ones are migrated when they are read. */
export const DOCUMENT_VERSION = 2;

/** A document with nothing on it. */
export const emptyDocument = (): Document => ({
  format: 'umbral.document',
  version: DOCUMENT_VERSION,
  nodes: [],
  edges: [],
  fields: [],
  events: [],
});
