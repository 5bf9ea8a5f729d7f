import type { RouterOutputs } from '@umbral/server/router';
import type { Simulation } from '../simulation.ts';

/** What two runs do differently, summed up. */
export type Comparison = RouterOutputs['simulations']['compare'];
/** A lead of both runs with what came of it in each, and the lines that differ. */
export type ComparedLead = RouterOutputs['simulations']['comparedLeads']['rows'][number];
export type Move = { from: string | null; to: string | null };
export type Both = { before: Simulation; after: Simulation };

/** The keys of the scores that both runs have, in the order of the one after. */
export const scoresInBoth = ({ before, after }: Both): string[] =>
  after.outputs.scores.map(({ key }) => key).filter((key) => before.outputs.scores.some((score) => score.key === key));

/** An address may not say null. */
const NOWHERE = '-';
const placeOf = (text: string): string | null => (text === NOWHERE ? null : text);

/** The move whose leads an address asks for; null for those of all. */
export function moveIn(address: URLSearchParams): Move | null {
  const [from, to] = [address.get('from'), address.get('to')];
  return from === null || to === null ? null : { from: placeOf(from), to: placeOf(to) };
}

/** Writes a move into an address, or takes it away. */
export function withMove(address: URLSearchParams, move: Move | null): URLSearchParams {
  const written = new URLSearchParams(address);
  for (const end of ['from', 'to'] as const) {
    if (move) written.set(end, move[end] ?? NOWHERE);
    else written.delete(end);
  }
  return written;
}
