import type { Document } from '../document/document.ts';
import { type DataOf, NODE_KINDS, type Node, type NodeKind } from '../nodes/kinds.ts';
import type { Position } from '../nodes/node.ts';

/** Adds a node of a kind with that kind's defaults. The id is the caller's, so that the edit stays pure. */
export function addNode<K extends NodeKind>(document: Document, kind: K, id: string, position: Position): Document {
  const node = { id, kind, position, data: NODE_KINDS[kind].defaults() } as Node;
  return { ...document, nodes: [...document.nodes, kind === 'score' ? withFreeKey(document, node) : node] };
}

/** A second score must not take the first one's output key. */
function withFreeKey(document: Document, node: Node): Node {
  if (node.kind !== 'score') return node;
  const taken = new Set(document.nodes.flatMap((each) => (each.kind === 'score' ? [each.data.key] : [])));
  let key = node.data.key;
  for (let n = 2; taken.has(key); n++) key = `${node.data.key}_${n}`;
  return { ...node, data: { ...node.data, key } };
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

/** Copies nodes and the edges between them, a little below and to the right; `newId` gives each copy its id. */
export function duplicateNodes(document: Document, ids: ReadonlySet<string>, newId: (of: string) => string): Document {
  const copies = new Map([...ids].map((id) => [id, newId(id)]));
  let next = document;
  for (const node of document.nodes.filter((each) => ids.has(each.id))) {
    const position = { x: node.position.x + 40, y: node.position.y + 40 };
    const copy = withFreeKey(next, { ...node, id: copies.get(node.id) ?? node.id, position });
    next = { ...next, nodes: [...next.nodes, copy] };
  }
  const inner = document.edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target));
  const edges = inner.map((edge) => ({
    ...edge,
    id: newId(edge.id),
    source: copies.get(edge.source) ?? edge.source,
    target: copies.get(edge.target) ?? edge.target,
  }));
  return { ...next, edges: [...next.edges, ...edges] };
}
