import type { Document } from '../document/document.ts';
import type { Edge } from '../document/edge.ts';
import type { Node } from '../nodes/kinds.ts';
import { type Referee, type Side, type Three, uncontested } from './clashes.ts';
import { DataMerge } from './reconcile-data.ts';
import { same } from './same.ts';

/** By the id of a node, the edges at it. */
type EdgesOf = ReadonlyMap<string, readonly Edge[]>;

/** The edges that a document has and the one before it has not, or has elsewhere, by both their ends. */
function drawnEdges(before: Document, after: Document): EdgesOf {
  const old = new Map(before.edges.map((edge) => [edge.id, edge]));
  const drawn = new Map<string, Edge[]>();
  for (const edge of after.edges)
    if (!same(old.get(edge.id), edge))
      for (const end of new Set([edge.source, edge.target])) drawn.set(end, [...(drawn.get(end) ?? []), edge]);
  return drawn;
}

const NONE: readonly Edge[] = [];

/** Of a node that one side removed and the other worked on: who still has it, and whose change was chosen. */
export type Contest = { has: Side; chosen: Side };

/** The nodes of two documents that came of one. */
export class NodeMerge {
  readonly contests = new Map<string, Contest>();
  readonly #referee: Referee;
  readonly #drawn: { mine: EdgesOf; theirs: EdgesOf };

  constructor(referee: Referee, { base, mine, theirs }: Three<Document>) {
    this.#referee = referee;
    this.#drawn = { mine: drawnEdges(base, mine), theirs: drawnEdges(base, theirs) };
  }

  /** What becomes of one node; null where it is no more. */
  merged(id: string, three: Three<Node | null>): Node | null {
    const { base, mine, theirs } = three;
    if (mine === null || theirs === null) return this.#oneHas(id, three);
    if (base === null || mine.kind !== theirs.kind || base.kind !== mine.kind) {
      const side = uncontested(three);
      return three[side ?? this.#decide(id, three, NONE)];
    }
    return this.#bothHave({ base, mine, theirs });
  }

  #oneHas(id: string, three: Three<Node | null>): Node | null {
    const { base, mine, theirs } = three;
    const side: Side = mine === null ? 'theirs' : 'mine';
    const node = mine ?? theirs;
    if (base === null || node === null) return node;
    const edges = this.#drawn[side].get(id) ?? NONE;
    if (same(base, node) && edges.length === 0) return null;
    const chosen = this.#decide(id, three, edges);
    this.contests.set(id, { has: side, chosen });
    return three[chosen];
  }

  #decide(id: string, three: Three<Node | null>, edges: readonly Edge[]): Side {
    return this.#referee.decide({ key: `node ${id}`, kind: 'node', edges, ...three });
  }

  #bothHave({ base, mine, theirs }: Three<Node>): Node {
    if (mine === theirs || same(base, theirs)) return mine;
    const places = { base: base.position, mine: mine.position, theirs: theirs.position };
    const place = uncontested(places) ?? this.#referee.decide({ key: `position ${theirs.id}`, kind: 'position', node: theirs, ...places });
    const data = new DataMerge(this.#referee, theirs).merged({ base: base.data, mine: mine.data, theirs: theirs.data });
    // Its fields are those of its kind: each is as one of the three had it, or put together of theirs.
    return { ...theirs, position: places[place], data } as Node;
  }
}
