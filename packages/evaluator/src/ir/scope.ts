import type { Builder } from './build.ts';
import type { Element, Node } from './node.ts';
import type { TypeSet } from './types.ts';

/** What a rule can read where it stands. Bodies of loops see their element only, a reduce's step its `current` and `accumulator`. */
export type Scope = {
  /** How many loops are around it. */
  depth: number;
  /** All of it, as `var` with an empty path reads it. */
  whole: () => Node;
  /** What is under a path of at least one key; `otherwise` if there is nothing. */
  at: (keys: readonly string[], otherwise: Node) => Node;
};

/** Reads rules into nodes. */
export type Reader = {
  build: Builder;
  read: (rule: unknown, scope: Scope) => Node;
  /** The scope of a loop's body, whose element is `value`. */
  inside: (value: Node, depth: number) => Scope;
  /** What a loop over a list is at. */
  element: (list: Node, depth: number, type: TypeSet) => Element;
};

/** Builds an operator that reads data or runs a loop, and so decides itself in which scope its arguments stand. */
export type ScopedBuilder = (reader: Reader, values: readonly unknown[], scope: Scope) => Node;
