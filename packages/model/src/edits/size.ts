import type { Document } from '../document/document.ts';
import type { Node } from '../nodes/kinds.ts';

/** What a card takes on the canvas, in its pixels. */
export type Size = { width: number; height: number };
/** Says how large a node's card is. */
export type SizeOf = (node: Node) => Size;

const CARD: Size = { width: 240, height: 96 };
const TALLER: Partial<Record<Node['kind'], number>> = { bands: 112, matrix: 156, note: 64 };

/** How large cards are about, for who has not measured them. */
export const usualSize = ({ kind }: Pick<Node, 'kind'>): Size => ({ ...CARD, height: TALLER[kind] ?? CARD.height });

/** The middle of a node's card. */
export function middleOf(node: Node, sizeOf: SizeOf): { x: number; y: number } {
  const { width, height } = sizeOf(node);
  return { x: node.position.x + width / 2, y: node.position.y + height / 2 };
}

/** As far as a coordinate may be from the middle of the canvas. */
const FURTHEST = 1e6;
export const withinCanvas = (coordinate: number): number => Math.round(Math.min(FURTHEST, Math.max(-FURTHEST, coordinate)));

/** The nodes with these ids, in the document's order. */
export const nodesIn = (document: Document, ids: ReadonlySet<string>): Node[] => document.nodes.filter(({ id }) => ids.has(id));
