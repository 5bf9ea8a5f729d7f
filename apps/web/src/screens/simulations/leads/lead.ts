import type { RouterOutputs } from '@umbral/server/router';

/** A lead of a run with what came of it; its lines are those of the score that was asked for. */
export type Lead = RouterOutputs['simulations']['leads']['rows'][number];

/** What a lead has of one score: null outside the audience. */
export type Standing = { score: number | null; band: string | null };

export const standingOf = ({ scores, bands }: Pick<Lead, 'scores' | 'bands'>, score: string): Standing => ({
  score: scores[score] ?? null,
  band: bands[score] ?? null,
});
