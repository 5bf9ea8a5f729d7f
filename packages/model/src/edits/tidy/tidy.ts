import type { Document } from '../../document/document.ts';
import type { Node } from '../../nodes/kinds.ts';
import type { Position } from '../../nodes/node.ts';
import { moveNodes } from '../nodes.ts';
import { type SizeOf, usualSize, withinCanvas } from '../size.ts';
import { type Columns, columnsOf } from './columns.ts';
import { notesOf } from './notes.ts';
import { calmOrder, place } from './order.ts';
import { makeWay } from './passing.ts';

const BETWEEN_COLUMNS = 90;
const ABOVE_NOTES = 8;

/** A card with the notes that stand over it. */
type Pile = { card: Node; notes: readonly Node[]; height: number };

function pileOf(card: Node, notes: readonly Node[], sizeOf: SizeOf): Pile {
  const height = notes.reduce((sum, note) => sum + sizeOf(note).height + ABOVE_NOTES, sizeOf(card).height);
  return { card, notes, height };
}

/** The left edge of each column: as wide as its widest card. */
function leftEdges({ nodes, column, count }: Columns, sizeOf: SizeOf): number[] {
  const widths = Array.from({ length: count }, () => 0);
  nodes.forEach((node, index) => {
    const own = column[index] ?? 0;
    widths[own] = Math.max(widths[own] ?? 0, sizeOf(node).width);
  });
  let left = 0;
  return widths.map((width) => {
    const edge = left;
    left += width + BETWEEN_COLUMNS;
    return edge;
  });
}

function putPile({ card, notes, height }: Pile, left: number, middle: number, sizeOf: SizeOf, into: Map<string, Position>): void {
  let top = middle - height / 2;
  for (const each of [...notes, card]) {
    into.set(each.id, { x: withinCanvas(left), y: withinCanvas(top) });
    top += sizeOf(each).height + ABOVE_NOTES;
  }
}

/**
 * Lays a drawing out in lanes, Signals → Criteria → Groups → Scores → Decision, with few crossings and every note over the card that it stands
 * nearest to. The same drawing always comes out the same; a tidy one comes back as it is.
 */
export function tidy(document: Document, sizeOf: SizeOf = usualSize): Document {
  const columns = columnsOf(document);
  if (columns.nodes.length === 0) return document;
  const notes = notesOf(document, sizeOf);
  const piles = columns.nodes.map((card) => pileOf(card, notes.get(card.id) ?? [], sizeOf));
  const heights = piles.map(({ height }) => height);
  const order = calmOrder(columns, heights);
  const middles = makeWay(order, columns, heights, place(order, columns, heights));
  const top = Math.min(...middles.map((middle, index) => middle - (heights[index] ?? 0) / 2));
  const edges = leftEdges(columns, sizeOf);
  const positions = new Map<string, Position>();
  piles.forEach((pile, index) => {
    putPile(pile, edges[columns.column[index] ?? 0] ?? 0, (middles[index] ?? 0) - top, sizeOf, positions);
  });
  const isThere = ({ id, position }: Node) => {
    const to = positions.get(id);
    return !to || (to.x === position.x && to.y === position.y);
  };
  return document.nodes.every(isThere) ? document : moveNodes(document, positions);
}
