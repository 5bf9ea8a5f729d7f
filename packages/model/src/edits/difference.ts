import type { Document } from '../document/document.ts';
import type { Edge } from '../document/edge.ts';
import type { Node } from '../nodes/kinds.ts';

/** What is different between two documents, node by node and field by field. `field` is a path inside the node's data, or `position`. */
export type Change =
  | { kind: 'nodeAdded' | 'nodeRemoved'; node: Node }
  | { kind: 'nodeMoved'; node: Node }
  | { kind: 'nodeChanged'; node: Node; field: string; before: unknown; after: unknown }
  | { kind: 'edgeAdded' | 'edgeRemoved'; edge: Edge };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function nodeChanges(before: Node, after: Node): Change[] {
  const changes: Change[] = same(before.position, after.position) ? [] : [{ kind: 'nodeMoved', node: after }];
  const old: Record<string, unknown> = before.data;
  for (const [field, value] of Object.entries(after.data))
    if (!same(old[field], value)) changes.push({ kind: 'nodeChanged', node: after, field, before: old[field], after: value });
  return changes;
}

/** Lists every change from one document to another. Definitions follow from the nodes that use them and are not listed. */
export function diffDocuments(before: Document, after: Document): Change[] {
  const oldNodes = new Map(before.nodes.map((node) => [node.id, node]));
  const newNodes = new Set(after.nodes.map((node) => node.id));
  const oldEdges = new Map(before.edges.map((edge) => [edge.id, edge]));
  const newEdges = new Map(after.edges.map((edge) => [edge.id, edge]));
  return [
    ...before.nodes.filter((node) => !newNodes.has(node.id)).map((node): Change => ({ kind: 'nodeRemoved', node })),
    ...after.nodes.flatMap((node): Change[] => {
      const old = oldNodes.get(node.id);
      return old ? nodeChanges(old, node) : [{ kind: 'nodeAdded', node }];
    }),
    ...before.edges.filter((edge) => !same(edge, newEdges.get(edge.id))).map((edge): Change => ({ kind: 'edgeRemoved', edge })),
    ...after.edges.filter((edge) => !same(edge, oldEdges.get(edge.id))).map((edge): Change => ({ kind: 'edgeAdded', edge })),
  ];
}
