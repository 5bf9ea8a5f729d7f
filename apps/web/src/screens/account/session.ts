import type { RouterOutputs } from '@umbral/server/router';

/** One place where the person is signed in. */
export type Session = RouterOutputs['account']['sessions'][number];
