import type { RouterOutputs } from '@umbral/server/router';

/** A sample in the list. */
export type Sample = RouterOutputs['samples']['list'][number];
