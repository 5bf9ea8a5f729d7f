import type { Document } from '../document/document.ts';
import type { Edge } from '../document/edge.ts';
import type { Node } from '../nodes/kinds.ts';
import { portsOf } from '../nodes/ports.ts';
import { eachOf, type Referee, type Side, type Three, uncontested } from './clashes.ts';
import { mergedOrder } from './order.ts';
import type { Contest } from './reconcile-nodes.ts';

const portOf = ({ target, targetPort }: Edge): string => `${target} ${targetPort}`;
const wayOf = ({ source, sourcePort, target, targetPort }: Edge): string => [source, sourcePort, target, targetPort].join(' ');

/** The ids of the edges at each port, in their order. */
function arrivals(edges: readonly Edge[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const edge of edges) {
    const already = found.get(portOf(edge));
    if (already) already.push(edge.id);
    else found.set(portOf(edge), [edge.id]);
  }
  return found;
}

/** The edges of two documents that came of one. */
export class EdgeMerge {
  readonly #referee: Referee;
  readonly #documents: Three<Document>;
  readonly #edges: Three<ReadonlyMap<string, Edge>>;
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #contests: ReadonlyMap<string, Contest>;

  /** `nodes`: as they were merged. `contests`: about which of them it was contested whether they stay. */
  constructor(referee: Referee, documents: Three<Document>, nodes: readonly Node[], contests: ReadonlyMap<string, Contest>) {
    this.#referee = referee;
    this.#documents = documents;
    this.#edges = eachOf(documents, ({ edges }) => new Map(edges.map((edge) => [edge.id, edge])));
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#contests = contests;
  }

  /** All that are left, those at each port in their order. */
  merged(): Edge[] {
    const known = new Set(Object.values(this.#documents).flatMap(({ nodes }) => nodes.map(({ id }) => id)));
    const hasEnds = ({ source, target }: Edge) => [source, target].every((id) => this.#nodes.has(id) || !known.has(id));
    const ids = new Set([...this.#edges.theirs.keys(), ...this.#edges.mine.keys()]);
    const left = new Map<string, Edge>();
    const ways = new Set<string>();
    for (const id of ids) {
      const edge = this.#one(id);
      if (!edge || !hasEnds(edge)) continue;
      // The same connection, drawn by both.
      if (!this.#edges.theirs.has(id) && !this.#edges.base.has(id) && ways.has(wayOf(edge))) continue;
      ways.add(wayOf(edge));
      left.set(id, edge);
    }
    return this.#inOrder(left);
  }

  #one(id: string): Edge | null {
    const three = eachOf(this.#edges, (edges) => edges.get(id) ?? null);
    const contest = this.#contest(three);
    if (contest) return three[contest.chosen];
    const side = uncontested(three);
    return three[side ?? this.#referee.decide({ key: `edge ${id}`, kind: 'edge', ...three })];
  }

  /** What was decided about a node at an edge that went with it, and with it comes back. */
  #contest({ base, mine, theirs }: Three<Edge | null>): Contest | undefined {
    const edge = mine ?? theirs;
    if (base === null || edge === null || (mine !== null && theirs !== null)) return undefined;
    const has: Side = mine === null ? 'theirs' : 'mine';
    const contests = [edge.source, edge.target].map((id) => this.#contests.get(id));
    return contests.find((contest) => contest?.has === has);
  }

  #inOrder(left: ReadonlyMap<string, Edge>): Edge[] {
    const ports = eachOf(this.#documents, ({ edges }) => arrivals(edges));
    const here = arrivals([...left.values()]);
    return [...here].flatMap(([port, ids]) => {
      const node = this.#nodes.get(port.split(' ')[0] ?? '');
      const three = eachOf(ports, (each) => each.get(port) ?? []);
      const edges = this.#contestants(node, port, three, ids);
      const order = mergedOrder(three, new Set(edges), () => (node ? this.#orderOf(node, port, three) : 'theirs'));
      return order.flatMap((id) => left.get(id) ?? []);
    });
  }

  #orderOf(node: Node, port: string, three: Three<readonly string[]>): Side {
    return this.#referee.decide({ key: `order ${port}`, kind: 'order', node, port: port.split(' ')[1] ?? '', ...three });
  }

  /** The edges at a port; of two at one that takes a single edge, where each side drew its own, the one that is chosen. */
  #contestants(
    node: Node | undefined,
    port: string,
    { mine, theirs }: Three<readonly string[]>,
    ids: readonly string[],
  ): readonly string[] {
    const spec = node && portsOf(node.kind).in.find(({ id }) => port === `${node.id} ${id}`);
    const [ofMine, ofTheirs] = [this.#edges.mine.get(mine[0] ?? ''), this.#edges.theirs.get(theirs[0] ?? '')];
    if (!node || !spec || spec.many || ids.length < 2 || mine.length !== 1 || theirs.length !== 1 || !ofMine || !ofTheirs) return ids;
    const side = this.#referee.decide({ key: `input ${port}`, kind: 'input', node, mine: ofMine, theirs: ofTheirs });
    return [side === 'mine' ? ofMine.id : ofTheirs.id];
  }
}
