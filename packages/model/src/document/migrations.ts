/** Turns a document of version `from` into one of version `from + 1`. What it gets is unchecked: a step that throws means "not a document". */
export type Migration = { from: number; migrate: (document: unknown) => unknown };

/** All steps, oldest first. Version 1 is the first format. */
export const MIGRATIONS: readonly Migration[] = [];
