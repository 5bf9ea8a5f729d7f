import { isAway, problemOf } from '../../../server/problem.ts';
import type { Merge } from '../merging/merge.ts';

/** Why a save has to wait: the server or its database is away or has no room, nobody is signed in, or it was refused. */
export type Reason = 'offline' | 'noRoom' | 'signedOut' | 'failed';

export type SaveState =
  | { kind: 'saved'; at: number; revision: number }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'waiting'; reason: Reason; error: unknown }
  | { kind: 'conflict'; merge: Merge };

/** Why a save has to wait, by what the server said. */
const REASONS: Partial<Record<string, Reason>> = { signInRequired: 'signedOut', databaseFull: 'noRoom' };

/** Why a save that failed has to wait. */
export const reasonFor = (error: unknown): Reason => (isAway(error) ? 'offline' : (REASONS[problemOf(error).code] ?? 'failed'));
