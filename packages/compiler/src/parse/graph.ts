import { type Document, type EventDefinition, eventsOf, type FieldDefinition, fieldsOf, type Node } from '@umbral/model';
import { about, type Diagnostic } from '../diagnostics/index.ts';
import { type GraphEdge, resolveEdges } from './edges.ts';
import { orderNodes } from './order.ts';

/** A document as a graph: every node and edge in it is one that can be followed safely. */
export type Graph = {
  /** The nodes by id, in the document's order. */
  nodes: ReadonlyMap<string, Node>;
  /** The edges by the node that they go to or come from, in the document's order. */
  incoming: ReadonlyMap<string, readonly GraphEdge[]>;
  outgoing: ReadonlyMap<string, readonly GraphEdge[]>;
  /** Every node after the nodes that it reads. Nodes on a cycle have no such place: they are in `cyclic` instead. */
  order: readonly Node[];
  cyclic: ReadonlySet<string>;
  /** What conditions may name: the standard catalogue and the document's own definitions. */
  fields: ReadonlyMap<string, FieldDefinition>;
  events: ReadonlyMap<string, EventDefinition>;
};

/** What is wrong with the drawing itself is reported and left out of the graph: it survives any document that the schema admits. */
export function parse(document: Document): { graph: Graph; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const nodes = new Map<string, Node>();
  for (const node of document.nodes) {
    if (nodes.has(node.id)) diagnostics.push(about(node.id, 'duplicateNode', {}));
    else nodes.set(node.id, node);
  }
  const resolved = resolveEdges(document.edges, nodes);
  const incoming = groupBy(resolved.edges, (edge) => edge.target.id);
  const outgoing = groupBy(resolved.edges, (edge) => edge.source.id);
  const { order, cyclic } = orderNodes(nodes, incoming);
  for (const id of cyclic) diagnostics.push(about(id, 'cycle', {}));
  const graph = { nodes, incoming, outgoing, order, cyclic, fields: fieldsOf(document), events: eventsOf(document) };
  return { graph, diagnostics: [...diagnostics, ...resolved.diagnostics] };
}

/** The nodes that come into a port, in the order of the document's edges. */
export const sourcesAt = (graph: Graph, node: string, port: string): Node[] =>
  (graph.incoming.get(node) ?? []).filter((edge) => edge.port === port).map((edge) => edge.source);

function groupBy(edges: readonly GraphEdge[], keyOf: (edge: GraphEdge) => string): Map<string, GraphEdge[]> {
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const group = groups.get(keyOf(edge));
    if (group) group.push(edge);
    else groups.set(keyOf(edge), [edge]);
  }
  return groups;
}
