import { type Document, type Node, type NodeKind, portsOf } from '@umbral/model';
import { type Graph, type GraphEdge, parse } from '../parse/index.ts';

/** Where a tree of the outline stands: what comes out at the end, what leads to no score, and remarks. */
export type OutlineSection = 'decision' | 'loose' | 'notes';

/** `level`: 1 for sections. `position` (from 1) and `size`: among the rows of the same parent. `parent`: that row's key. */
type Place = { key: string; parent: string | null; level: number; position: number; size: number; hasChildren: boolean };

/**
 * A row of the outline. A `node` row stands for its node, below the first node that it goes into (`edge`: how); a `reference` stands for one
 * more edge of a node whose row is elsewhere.
 */
export type OutlineRow =
  | ({ kind: 'section'; section: OutlineSection } & Place)
  | ({ kind: 'node'; node: Node; edge: GraphEdge | null } & Place)
  | ({ kind: 'reference'; node: Node; edge: GraphEdge } & Place);

const SECTIONS: readonly OutlineSection[] = ['decision', 'loose', 'notes'];

/** The kinds that may stand at the end of the flow, in the order in which they are shown. */
const ENDS: readonly NodeKind[] = ['matrix', 'bands', 'score', 'audience', 'disqualifier'];

/** The key of the row that stands for a node. */
export const outlineKey = (node: string): string => `node ${node}`;

/**
 * A document as a tree, from what comes out down to what goes in, in the order of the edges; every node of the graph has exactly one `node`
 * row. In order of appearance: each row comes right after its parent and that one's earlier rows.
 */
export function outline(document: Document): OutlineRow[] {
  const { graph } = parse(document);
  const rootsBySection = rootsOf(graph);
  const shown = SECTIONS.filter((section) => rootsBySection[section].length > 0);
  const seen = new Set<string>();
  return shown.flatMap((section, index) => {
    const roots = rootsBySection[section];
    const key = `section ${section}`;
    const place = { key, parent: null, level: 1, position: index + 1, size: shown.length, hasChildren: true };
    return [{ kind: 'section' as const, section, ...place }, ...rowsBelow(graph, roots, key, seen)];
  });
}

/** The nodes at which the walk down begins: those that go nowhere, and one of each circle, since a circle has no end. */
function rootsOf(graph: Graph): Record<OutlineSection, Node[]> {
  const ends = [...graph.nodes.values()].filter((node) => !graph.outgoing.has(node.id));
  const notes = ends.filter(({ kind }) => kind === 'note');
  const decision = ENDS.flatMap((kind) => ends.filter((node) => node.kind === kind));
  const loose = ends.filter(({ kind }) => kind !== 'note' && !ENDS.includes(kind));
  const reached = new Set<string>();
  for (const root of ends) addFeeding(graph, root, reached);
  for (const node of graph.nodes.values()) {
    if (reached.has(node.id) || !graph.cyclic.has(node.id)) continue;
    loose.push(node);
    addFeeding(graph, node, reached);
  }
  return { decision, loose, notes };
}

/** Adds a node and all that goes into it, however far back. */
function addFeeding(graph: Graph, root: Node, reached: Set<string>): void {
  const waiting = [root.id];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const { source } of graph.incoming.get(id) ?? []) waiting.push(source.id);
  }
}

type Waiting = { node: Node; edge: GraphEdge | null; parent: string; level: number; position: number; size: number };

/** Depth first, without recursion: a chain of two thousand nodes is a legal document. */
function rowsBelow(graph: Graph, roots: readonly Node[], section: string, seen: Set<string>): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const size = roots.length;
  const waiting: Waiting[] = roots
    .map((node, at) => ({ node, edge: null, parent: section, level: 2, position: at + 1, size }))
    .toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, edge, ...place } = next;
    if (seen.has(node.id)) {
      if (edge) rows.push({ kind: 'reference', node, edge, ...place, key: linkKey(edge), hasChildren: false });
      continue;
    }
    seen.add(node.id);
    const inputs = inputsOf(graph, node);
    const key = outlineKey(node.id);
    rows.push({ kind: 'node', node, edge, ...place, key, hasChildren: inputs.length > 0 });
    const children = inputs.map((each, at) => ({
      node: each.source,
      edge: each,
      parent: key,
      level: place.level + 1,
      position: at + 1,
      size: inputs.length,
    }));
    waiting.push(...children.toReversed());
  }
  return rows;
}

/** What parse keeps has one edge at most between two ports. */
const linkKey = ({ source, target, port }: GraphEdge): string => `edge ${source.id} ${target.id} ${port}`;

/** The edges that arrive at a node: port by port, each in the order of the document's edges, which is that of a first match. */
function inputsOf(graph: Graph, node: Node): GraphEdge[] {
  const arriving = graph.incoming.get(node.id) ?? [];
  return portsOf(node.kind).in.flatMap(({ id }) => arriving.filter(({ port }) => port === id));
}
