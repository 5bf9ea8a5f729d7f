import type { Document } from '../document/document.ts';
import type { Node } from '../nodes/kinds.ts';
import type { Position } from '../nodes/node.ts';
import { moveNodes } from './nodes.ts';
import { nodesIn, type SizeOf, usualSize, withinCanvas } from './size.ts';

/** The line on which cards are put: one of their edges, or their middles. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
type Axis = 'horizontal' | 'vertical';

const ACROSS = { coordinate: 'x', extent: 'width' } as const;
const DOWN = { coordinate: 'y', extent: 'height' } as const;
const LINES: Record<Alignment, { along: typeof ACROSS | typeof DOWN; share: 0 | 0.5 | 1 }> = {
  left: { along: ACROSS, share: 0 },
  centre: { along: ACROSS, share: 0.5 },
  right: { along: ACROSS, share: 1 },
  top: { along: DOWN, share: 0 },
  middle: { along: DOWN, share: 0.5 },
  bottom: { along: DOWN, share: 1 },
};

function moved(document: Document, nodes: readonly Node[], place: (node: Node) => Position): Document {
  const positions = new Map<string, Position>();
  for (const node of nodes) {
    const { x, y } = place(node);
    const to = { x: withinCanvas(x), y: withinCanvas(y) };
    if (to.x !== node.position.x || to.y !== node.position.y) positions.set(node.id, to);
  }
  return positions.size === 0 ? document : moveNodes(document, positions);
}

/** Puts nodes on a line: the outermost edge of them all, or the middle between the outermost edges. */
export function alignNodes(document: Document, ids: ReadonlySet<string>, alignment: Alignment, sizeOf: SizeOf = usualSize): Document {
  const { along, share } = LINES[alignment];
  const nodes = nodesIn(document, ids);
  const start = Math.min(...nodes.map((node) => node.position[along.coordinate]));
  const end = Math.max(...nodes.map((node) => node.position[along.coordinate] + sizeOf(node)[along.extent]));
  const line = start + share * (end - start);
  return moved(document, nodes, (node) => ({ ...node.position, [along.coordinate]: line - share * sizeOf(node)[along.extent] }));
}

/** Leaves the same room between neighbours; the outermost two stay. */
export function distributeNodes(document: Document, ids: ReadonlySet<string>, axis: Axis, sizeOf: SizeOf = usualSize): Document {
  const { coordinate, extent } = axis === 'horizontal' ? ACROSS : DOWN;
  const nodes = nodesIn(document, ids).toSorted((a, b) => a.position[coordinate] - b.position[coordinate]);
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last || nodes.length < 3) return document;
  const taken = nodes.slice(0, -1).reduce((sum, node) => sum + sizeOf(node)[extent], 0);
  const room = (last.position[coordinate] - first.position[coordinate] - taken) / (nodes.length - 1);
  const places = new Map<string, number>();
  let at = first.position[coordinate];
  for (const node of nodes) {
    places.set(node.id, at);
    at += sizeOf(node)[extent] + room;
  }
  return moved(document, nodes, (node) => ({ ...node.position, [coordinate]: places.get(node.id) ?? node.position[coordinate] }));
}

/** Moves nodes by so many pixels. */
export function nudgeNodes(document: Document, ids: ReadonlySet<string>, by: Position): Document {
  return moved(document, nodesIn(document, ids), ({ position }) => ({ x: position.x + by.x, y: position.y + by.y }));
}
