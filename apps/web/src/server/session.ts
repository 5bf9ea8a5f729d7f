import type { RouterOutputs } from '@umbral/server/router';

/** Who is signed in, and in which of their workspaces. */
export type SessionNow = RouterOutputs['session']['current'];
