import { RuleError } from './errors.ts';

/** So many steps of loops may one run take. Building weighs more: a character or an element that is built counts as ten. */
const MOST_STEPS = 200_000_000;
const BUILDING = 10;

let left = MOST_STEPS;

/** Every run has its own allowance. Nothing of a run is asynchronous, so one counter is enough. */
export function beginRun(): void {
  left = MOST_STEPS;
}

/** Accounts for going through so many elements; throws a RuleError when a run has used up its allowance. */
export function spendSteps(steps: number): void {
  left -= steps;
  if (left < 0) throw new RuleError('tooExpensive', `more than ${MOST_STEPS} steps`);
}

/** Accounts for a text or list that is built: one that doubles at each step of a loop would fill the memory after forty events. */
export const spendSize = (size: number): void => spendSteps(size * BUILDING);
