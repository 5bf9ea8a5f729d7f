import type { LineKind, Program, ProgramNode, ProgramNodeKind } from '../../program/index.ts';
import type { Dialect } from './dialects/dialect.ts';
import type { Events } from './events.ts';
import type { Sql } from './fragment.ts';
import type { Relation } from './relations/relation.ts';
import type { SqlSource } from './source.ts';
import type { Scope } from './tests.ts';

export type NodeOf<K extends ProgramNodeKind> = ProgramNode & { kind: K };

/** What a node adds to the explanation of a score that counts it fully. `direct`: only as far as it reaches the score without a decay of it. */
export type Adjustment = { kind: LineKind; node: string; value: Sql; direct?: true };

/**
 * What comes out of a node: points or a score; `matches`: whether it matches, never null; what it adds to explanations itself, and its
 * inputs, whose adjustments count `share` times; `faded`: this node says in their place what is direct about them.
 */
export type Given = {
  value: Sql;
  matches: Sql;
  adjustments: readonly Adjustment[];
  inputs: readonly { id: string; share: number; faded?: true }[];
};

/** Everything that nodes are emitted from, and what they have come to so far. */
export type Emission = {
  program: Program;
  dialect: Dialect;
  /** The moment at which a lead is scored. */
  now: Sql;
  source: SqlSource;
  leads: Relation;
  /** Reads a value of the lead's own row, whatever its events: an expression on its table. */
  ofLead: (value: Sql) => Sql;
  events: Events;
  /** Reads an aggregate over the events of a lead. */
  total: (aggregate: Sql) => Sql;
  /** The lead's attributes and measures. */
  scope: Scope;
  matches: Map<string, Sql>;
  given: Map<string, Given>;
  /** By score: the id of the disqualifier that holds, or null. */
  disqualified: Map<string, Sql>;
  /** By bands node: the place of the lead's band, from the lowest up. */
  placed: Map<string, Sql>;
  /** Bands and grades: ids. */
  named: Map<string, Sql>;
};

/** A Program's nodes come after those that they read. */
export function found<V>(results: ReadonlyMap<string, V>, id: string): V {
  const result = results.get(id);
  if (result === undefined) throw new Error(`The Program reads ${id} before it is there`);
  return result;
}

/** The node of a kind that another one reads. */
export function nodeAt<K extends ProgramNodeKind>(program: Program, id: string, kind: K): NodeOf<K> {
  const node = program.nodes.find((each): each is NodeOf<K> => each.id === id && each.kind === kind);
  if (!node) throw new Error(`The Program has no ${kind} ${id}`);
  return node;
}
