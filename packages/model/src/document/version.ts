/** The version of the document's format that this code writes; older ones are migrated when they are read. */
export const DOCUMENT_VERSION = 2;
