import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** The database, and the workspace whose rows are meant: every function that reads or writes begins with it. */
export type Scope = { db: Kysely<Tables>; workspace: string };
