import type { Document } from '../document/document.ts';
import type { DataOf, Node, NodeKind } from '../nodes/kinds.ts';
import type { Position } from '../nodes/node.ts';

/** A second score, or a second matrix, must not take the first one's output key. */
export function withFreeKey(document: Document, node: Node): Node {
  if ((node.kind !== 'score' && node.kind !== 'matrix') || node.data.key === '') return node;
  const taken = new Set(document.nodes.flatMap((each) => (each.kind === node.kind && 'key' in each.data ? [each.data.key] : [])));
  let key = node.data.key;
  for (let n = 2; taken.has(key); n++) key = `${node.data.key.slice(0, 58)}_${n}`;
  return { ...node, data: { ...node.data, key } } as Node;
}

/** Changes some of a node's data. A node that is not there, or is of another kind, is left alone. */
export function updateNode<K extends NodeKind>(document: Document, id: string, kind: K, patch: Partial<DataOf<K>>): Document {
  const nodes = document.nodes.map((node) =>
    node.id === id && node.kind === kind ? ({ ...node, data: { ...node.data, ...patch } } as Node) : node,
  );
  return { ...document, nodes };
}

/** Moves nodes to new places. */
export function moveNodes(document: Document, positions: ReadonlyMap<string, Position>): Document {
  const nodes = document.nodes.map((node) => {
    const position = positions.get(node.id);
    return position ? { ...node, position } : node;
  });
  return { ...document, nodes };
}

/** Takes nodes away, with every edge that touches them. */
export function removeNodes(document: Document, ids: ReadonlySet<string>): Document {
  return {
    ...document,
    nodes: document.nodes.filter((node) => !ids.has(node.id)),
    edges: document.edges.filter((edge) => !ids.has(edge.source) && !ids.has(edge.target)),
  };
}
