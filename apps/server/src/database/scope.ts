import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Who does something: somebody signed in, a service by its key, or the server by itself. `name`: what they were called then. */
export type Actor = { kind: 'person' | 'key' | 'server'; id: string; name: string };

/** In which workspace something is done, who does it, and by the id of which request. */
export type Acting = { workspace: string; actor: Actor; request: string };

/**
 * The database, and the workspace whose rows are meant: every function that reads or writes begins with it. It says too who acts, and by
 * the id of which request.
 */
export type Scope = { db: Kysely<Tables> } & Acting;

const SERVER: Actor = { kind: 'server', id: 'umbral', name: 'Umbral' };

/** What the server does in a workspace by itself, when nobody asked for it. */
export const serverActs = (workspace: string): Acting => ({ workspace, actor: SERVER, request: randomUUID() });

/** The same on a database. */
export const serverScope = (db: Kysely<Tables>, workspace: string): Scope => ({ db, ...serverActs(workspace) });
