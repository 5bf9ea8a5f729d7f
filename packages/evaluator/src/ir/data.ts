import { Interner } from './interner.ts';
import type { Node } from './node.ts';
import { RuleReader } from './read.ts';
import type { Reader, Scope } from './scope.ts';
import { pathFrom } from './variables.ts';

/** Reads one rule over data of any shape. */
export function readRule(rule: unknown): Node {
  const interner = new Interner();
  const reader = new RuleReader(interner, (build, value, depth) => scopeOf({ build }, value, depth));
  return reader.read(rule, scopeOf(reader, interner.data, 0));
}

const scopeOf = (reader: Pick<Reader, 'build'>, node: Node, depth: number): Scope => ({
  depth,
  whole: () => node,
  at: (keys, otherwise) => pathFrom(reader, node, keys, otherwise),
});
