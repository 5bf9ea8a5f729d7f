import type { EventDefinition, FieldDefinition } from '../catalogue/field.ts';
import type { Edge } from '../document/edge.ts';
import type { Node } from '../nodes/kinds.ts';
import type { Position } from '../nodes/node.ts';
import { same } from './same.ts';

/** Whose of two changes of one thing: mine, or theirs. */
export type Side = 'mine' | 'theirs';

/** One thing in the document that both started from, and in both of those that came of it. */
export type Three<T> = { base: T; mine: T; theirs: T };

/** The same asked of all three. */
export const eachOf = <T, R>({ base, mine, theirs }: Three<T>, ask: (one: T) => R): Three<R> => ({
  base: ask(base),
  mine: ask(mine),
  theirs: ask(theirs),
});

/** What both changed, each in another way. Values are undefined, and nodes and such null, where a document does not have them. */
type Contested =
  /** `path`: into the node's data, first the field, then keys, ids or places of what it holds. */
  | ({ kind: 'field'; node: Node; path: readonly string[] } & Three<unknown>)
  | ({ kind: 'position'; node: Node } & Three<Position>)
  /** One removed it, and the other changed it or drew `edges` to it; or both made it, or made another kind of node of it. */
  | ({ kind: 'node'; edges: readonly Edge[] } & Three<Node | null>)
  | ({ kind: 'edge' } & Three<Edge | null>)
  /** Each connected something to a port that takes one connection. */
  | { kind: 'input'; node: Node; mine: Edge; theirs: Edge }
  /** What arrives at a port, as ids of edges, in the order that each gave it. */
  | ({ kind: 'order'; node: Node; port: string } & Three<readonly string[]>)
  | ({ kind: 'definition'; of: 'field'; name: string } & Three<FieldDefinition | null>)
  | ({ kind: 'definition'; of: 'event'; name: string } & Three<EventDefinition | null>);

/** `key` names the clash among those of the same three documents. */
export type Clash = Contested & { key: string };

/** By the key of a clash, whose change is to stand. */
export type Choices = ReadonlyMap<string, Side>;

/** Whose of three values is the outcome where the two changes do not contradict each other; null where they do. */
export function uncontested<T>({ base, mine, theirs }: Three<T>): Side | null {
  if (same(base, mine) || same(mine, theirs)) return 'theirs';
  return same(base, theirs) ? 'mine' : null;
}

/** Notes every clash, and decides it as it was told; what it was told nothing of is theirs. */
export class Referee {
  readonly clashes: Clash[] = [];
  readonly #choices: Choices;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  decide(clash: Clash): Side {
    this.clashes.push(clash);
    return this.#choices.get(clash.key) ?? 'theirs';
  }
}
