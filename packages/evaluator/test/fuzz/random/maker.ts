import type { Dice } from './dice.ts';

/** What a rule is meant to come to. Often it comes to something else. */
export type Kind = 'number' | 'text' | 'truth' | 'list';
export const KINDS: readonly Kind[] = ['number', 'text', 'truth', 'list'];
/** What a rule reads: the lead, an event or row of a loop, any element, or a reduce's accumulator and current element. */
export type Scope = 'root' | 'event' | 'row' | 'element' | 'step';

/**
 * How a kind of fuzzing differs from another, all as probabilities: `reads` that a leaf is no literal, `again` that a rule is one that was
 * written before, `odd` that something is of another kind, or takes another number of arguments, than the operator is for.
 */
export type Habits = { reads: number; again: number; odd: number };

/** Makes rules at random. */
export type Maker = {
  dice: Dice;
  habits: Habits;
  rule: (kind: Kind, scope: Scope, depth: number) => unknown;
};
