import type { Document } from '@umbral/model';
import type { StoreApi } from 'zustand/vanilla';
import { isAway, problemOf } from '../../../server/problem.ts';
import type { Merge, Newer } from '../merging/merge.ts';
import type { Pending } from './pending.ts';

/** Why a save has to wait: the server or its database is away or has no room, nobody is signed in, or it was refused. */
export type Reason = 'offline' | 'noRoom' | 'signedOut' | 'failed';

/** How far saving is. `adopting`: what windows that are gone kept of the draft is being put on top. `viewing`: nothing is saved, as the person may only look; `withheld`: what they edited before and is not saved. */
export type SaveState =
  | { kind: 'adopting' }
  | { kind: 'saved'; at: number; revision: number }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'waiting'; reason: Reason; error: unknown }
  | { kind: 'conflict'; merge: Merge }
  | { kind: 'viewing'; withheld: readonly Pending[] };

/** What came in from others: who they are, and the draft before and after. `hadOwn`: whether something of one's own was unsaved then. */
export type Taken = { authors: Newer['authors']; before: Document; after: Document; hadOwn: boolean };

/** Whether nothing waits to be saved, and nobody to be asked. */
export const isCalm = ({ kind }: SaveState): boolean => kind === 'saved' || kind === 'viewing';

/** Resolves when saving is something else than this. */
export function noLonger(state: StoreApi<SaveState>, kind: SaveState['kind']): Promise<void> {
  return new Promise((resolve) => {
    if (state.getState().kind !== kind) return resolve();
    const stop = state.subscribe((now) => {
      if (now.kind === kind) return;
      stop();
      resolve();
    });
  });
}

/** Why a save has to wait, by what the server said. */
const REASONS: Partial<Record<string, Reason>> = { signInRequired: 'signedOut', databaseFull: 'noRoom' };

/** Why a save that failed has to wait. */
export const reasonFor = (error: unknown): Reason => (isAway(error) ? 'offline' : (REASONS[problemOf(error).code] ?? 'failed'));
