import type { Document, Edge, Node, NodeKind } from '@umbral/model';
import type { Edge as ReactFlowEdge, Node as ReactFlowNode } from '@xyflow/react';

/** A node as React Flow holds it: the document's node rides along untouched. */
export type FlowNode = ReactFlowNode<{ node: Node }, CardType>;
/** The name of a card in React Flow. Not the bare kind: React Flow styles a type called "group" itself. */
export type CardType = `${NodeKind}Card`;
export type FlowEdge = ReactFlowEdge<{ edge: Edge }, 'liveEdge'>;

/** The array as it was if it holds just the same, so that who asks for it finds nothing new. */
export const unlessSame = <T>(before: T[], now: T[]): T[] =>
  before.length === now.length && now.every((each, place) => each === before[place]) ? before : now;

/** The element that holds a card's title, by which screen readers name the card. */
export const titleId = (id: string): string => `title-${id}`;

/** What the element of a card says of itself. The canvas makes one card at a time a stop of the Tab key, so by itself none is. */
const attributesOf = (id: string) => ({ tabIndex: -1, 'aria-labelledby': titleId(id), 'aria-roledescription': undefined });

/** React Flow's nodes for a document. A node that did not change keeps its identity, so that only changed cards are drawn again. */
export function flowNodes(document: Document, before: FlowNode[], selected: ReadonlySet<string>): FlowNode[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const nodes = document.nodes.map((node) => {
    const kept = old.get(node.id);
    const isSelected = selected.has(node.id);
    if (kept && kept.data.node === node && kept.selected === isSelected && kept.position === node.position) return kept;
    const card = { type: `${node.kind}Card` as const, position: node.position, data: { node }, selected: isSelected };
    return { ...kept, id: node.id, domAttributes: kept?.domAttributes ?? attributesOf(node.id), ...card };
  });
  return unlessSame(before, nodes);
}

/** React Flow's edges for a document, the selected ones marked. */
export function flowEdges(document: Document, before: FlowEdge[], selected: ReadonlySet<string>): FlowEdge[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const edges = document.edges.map((edge) => {
    const kept = old.get(edge.id);
    const isSelected = selected.has(edge.id);
    if (kept && kept.data?.edge === edge && kept.selected === isSelected) return kept;
    return {
      id: edge.id,
      type: 'liveEdge' as const,
      source: edge.source,
      sourceHandle: edge.sourcePort,
      target: edge.target,
      targetHandle: edge.targetPort,
      data: { edge },
      selected: isSelected,
      focusable: false,
    };
  });
  return unlessSame(before, edges);
}
