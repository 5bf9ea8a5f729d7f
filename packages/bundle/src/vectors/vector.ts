import type { Facts, Lead, Scored } from '@umbral/evaluator';

/** A lead at a moment, what it is prepared to, and what must come out. */
export type Vector = { now: number; lead: Lead; facts: Facts; expected: Scored };

/** A lead at a moment. */
export type Candidate = { now: number; lead: Lead };

/** Is told how much of a job is done: a share from 0 to 1, never less than before. */
export type OnProgress = (share: number) => void;

/** The most vectors that a rule set is given. */
export const MOST_VECTORS = 200;

/** The moment of all vectors but those about moments: 1 March 2026, 12:00 UTC. */
export const VECTORS_NOW = Date.UTC(2026, 2, 1, 12);
