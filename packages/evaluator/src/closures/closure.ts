import type { EventFact, Fact } from '../ir/node.ts';

/**
 * A compiled node. `row`: what is scored: a prepared lead, any data, or a place in columns. `item`: what a loop is at. `step`: the
 * accumulator of a reduce.
 */
export type Run = (row: unknown, item: unknown, step: unknown) => unknown;

/** How closures reach the values of a lead and of its events. */
export type ClosureAccess = {
  fact: (node: Fact) => Run;
  eventFact: (node: EventFact) => Run;
  now: Run;
  events: Run;
  /** Calls `visit` with each event of a row. */
  eachEvent: (row: unknown, visit: (item: unknown) => void) => void;
};
