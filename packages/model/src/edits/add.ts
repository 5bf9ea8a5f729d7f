import type { Document } from '../document/document.ts';
import { NODE_KINDS, type Node, type NodeKind } from '../nodes/kinds.ts';
import type { Position } from '../nodes/node.ts';
import { withFreeKey } from './nodes.ts';

/**
 * Adds a node of a kind with that kind's defaults. The id is the caller's, so that the edit stays pure. It stands apart from the other edits
 * so that a page that draws a document does not carry the kinds' schemas along.
 */
export function addNode<K extends NodeKind>(document: Document, kind: K, id: string, position: Position): Document {
  const node = { id, kind, position, data: NODE_KINDS[kind].defaults() } as Node;
  return { ...document, nodes: [...document.nodes, withFreeKey(document, node)] };
}
