import type { Document } from '../document/document.ts';
import type { Node } from '../nodes/kinds.ts';

/** Up the flow is where a node's points come from, down the flow where they go. */
export type FlowDirection = 'up' | 'down';
export type Direction = 'left' | 'right' | 'up' | 'down';

const byPlace = (a: Node, b: Node) => a.position.y - b.position.y || a.position.x - b.position.x;

/** The nodes that feed a node, or that it feeds, from top to bottom. */
export function neighboursOf(document: Document, id: string, direction: FlowDirection): Node[] {
  const ids = new Set(
    document.edges.flatMap(({ source, target }) => {
      if (direction === 'up') return target === id ? [source] : [];
      return source === id ? [target] : [];
    }),
  );
  return document.nodes.filter((node) => ids.has(node.id)).toSorted(byPlace);
}

/** How much farther a node seems that is not straight ahead. */
const ASIDE = 2;

/** The node that stands next to another in a direction of the drawing; null where there is none. */
export function nodeBeside(document: Document, id: string, direction: Direction): Node | null {
  const from = document.nodes.find((node) => node.id === id);
  if (!from) return null;
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const isAcross = direction === 'left' || direction === 'right';
  const candidates = document.nodes.flatMap((node) => {
    const [dx, dy] = [node.position.x - from.position.x, node.position.y - from.position.y];
    const [ahead, aside] = isAcross ? [dx * sign, Math.abs(dy)] : [dy * sign, Math.abs(dx)];
    return node !== from && ahead > 0 ? [{ node, away: ahead + ASIDE * aside }] : [];
  });
  return (
    candidates.reduce<(typeof candidates)[number] | null>((best, each) => (best && best.away <= each.away ? best : each), null)?.node ??
    null
  );
}

/** Nodes as they are read: column by column from the left, each from top to bottom. */
export const inReadingOrder = (nodes: readonly Node[]): Node[] => nodes.toSorted((a, b) => a.position.x - b.position.x || byPlace(a, b));
