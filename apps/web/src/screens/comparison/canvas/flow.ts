import { type Fate, type Merged, type MergedEdge, type MergedNode, type Node, portsOf } from '@umbral/model';
import type { Edge, Node as ReactFlowNode } from '@xyflow/react';
import type { ChangeWords } from '../../../words/changes.ts';
import looks from './Canvas.module.css';
import { cardSize } from './size.ts';

/** What a card shows. `stop`: the key of what there is to tell of it; null where nothing is different. */
type CardData = { node: Node; fate: Fate; title: string; figures: string; lines: readonly ChangeWords[]; stop: string | null };
export type CardNode = ReactFlowNode<CardData, 'compared'>;
/** Where a card was that was moved. */
export type TraceNode = ReactFlowNode<Record<string, never>, 'trace'>;
export type LineEdge = Edge<{ fate: MergedEdge['fate']; stop: string | null }>;

/** How cards are put into words. */
export type CardWords = {
  title: (node: Node) => string;
  figures: (node: Node) => string;
  lines: (node: MergedNode) => readonly ChangeWords[];
};

const fixed = { draggable: false, selectable: false, connectable: false, focusable: false } as const;

/** Ghosts lie under the cards that are there now. */
const DEPTH: Record<Fate, number> = { removed: 0, unchanged: 1, moved: 2, changed: 2, added: 2 };

/** React Flow's nodes for a merged drawing. What only moved is drawn as unchanged unless it is shown. */
export function cardNodes({ nodes }: Merged, showsMoved: boolean, words: CardWords): CardNode[] {
  return nodes.flatMap((merged): CardNode[] => {
    const { key, place, after, before } = merged;
    const node = after ?? before;
    if (!node) return [];
    const fate = merged.fate === 'moved' && !showsMoved ? 'unchanged' : merged.fate;
    const stop = fate === 'unchanged' ? null : `card.${key}`;
    const data = { node, fate, title: words.title(node), figures: words.figures(node), lines: words.lines(merged), stop };
    return [{ ...fixed, id: key, type: 'compared', position: place, data, ...cardSize(node), zIndex: DEPTH[fate] }];
  });
}

/** The place that a card was moved away from. */
export function traceOf(merged: MergedNode | null): TraceNode[] {
  if (!merged?.before || !merged.after || !merged.changes.some(({ kind }) => kind === 'nodeMoved')) return [];
  const { id, position } = merged.before;
  return [{ ...fixed, id: `${id}~trace`, type: 'trace', position, data: {}, ...cardSize(merged.before), zIndex: 0 }];
}

const SIGNS: Record<MergedEdge['fate'], string | undefined> = { added: '+', removed: '−', unchanged: undefined };

type Naming = {
  /** Says what a connection is called, by the keys of its ends. */
  nameOf: (edge: MergedEdge) => string;
  /** The key of the stop at which a connection is told. */
  stopOf: (edge: MergedEdge) => string | null;
};

/** React Flow's edges for a merged drawing; those that dock nowhere are left out. */
export function lineEdges({ nodes, edges }: Merged, { nameOf, stopOf }: Naming): LineEdge[] {
  const kinds = new Map(nodes.map(({ key, after, before }) => [key, (after ?? before)?.kind]));
  const docks = ({ edge, source, target }: MergedEdge): boolean => {
    const [from, to] = [kinds.get(source), kinds.get(target)];
    if (!from || !to) return false;
    return portsOf(from).out.some(({ id }) => id === edge.sourcePort) && portsOf(to).in.some(({ id }) => id === edge.targetPort);
  };
  return edges.filter(docks).map((merged) => {
    const { key, fate, edge, source, target } = merged;
    return {
      id: key,
      source,
      sourceHandle: edge.sourcePort,
      target,
      targetHandle: edge.targetPort,
      focusable: false,
      selectable: false,
      ariaLabel: nameOf(merged),
      className: `${looks.edge} ${looks[fate] ?? ''}`,
      data: { fate, stop: stopOf(merged) },
      zIndex: fate === 'unchanged' ? 0 : 1,
      label: SIGNS[fate],
      labelShowBg: true,
      labelBgPadding: [6, 0],
      labelBgBorderRadius: 12,
    };
  });
}
