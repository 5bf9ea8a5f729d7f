import type { EventFact, Fact, Node } from '../ir/node.ts';
import type { Code } from './code.ts';

/** How generated code reaches the values of a lead and of its events. The row is `d`. */
export type CodeAccess = {
  /** Statements before everything else. */
  prologue: string;
  now: string;
  events: string;
  fact: (node: Fact, code: Code) => string;
  eventFact: (node: EventFact, event: string, code: Code) => string;
  /** A loop over all events, which calls each `event`. */
  eachEvent: (event: string, body: string, code: Code) => string;
  /** A question that this access answers in a better way than by its parts; null if it has none. `nameOf` an event. */
  question: (node: Node, nameOf: (event: Node) => string, code: Code) => string | null;
  /** A condition as 0 or 1, without a branch; null if this access cannot. */
  bit: (condition: Node, nameOf: (node: Node) => string, code: Code) => string | null;
  /** A switch over a text in this access's own way; null to compare texts. */
  dispatch: (subject: Node, nameOf: (event: Node) => string, code: Code) => ((cases: readonly Case[]) => string) | null;
};

/** Statements for some texts. */
export type Case = { texts: readonly string[]; statements: string };
