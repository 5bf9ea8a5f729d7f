import type { Document } from '../../document/document.ts';
import type { Node } from '../../nodes/kinds.ts';
import type { SizeOf } from '../size.ts';

type Box = { left: number; top: number; right: number; bottom: number };

const boxOf = (node: Node, sizeOf: SizeOf): Box => {
  const { width, height } = sizeOf(node);
  const { x, y } = node.position;
  return { left: x, top: y, right: x + width, bottom: y + height };
};

/** How far apart two boxes are; nothing where they touch. */
function distance(a: Box, b: Box): number {
  const across = Math.max(0, a.left - b.right, b.left - a.right);
  const down = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.hypot(across, down);
}

type Loose = { note: Node; box: Box; to: string; distance: number };

/**
 * The notes of each card, from top to bottom: those that stand nearest to it, or to a note of its. A note that hangs on another note is its
 * card's as well, so that a pile of notes stays together.
 */
export function notesOf(document: Document, sizeOf: SizeOf): Map<string, Node[]> {
  const notes = document.nodes.filter(({ kind }) => kind === 'note');
  const cards = document.nodes.filter(({ kind }) => kind !== 'note');
  const found = new Map<string, Node[]>();
  if (cards.length === 0) return found;
  const boxes = cards.map((card) => ({ id: card.id, box: boxOf(card, sizeOf) }));
  const loose = notes.map((note): Loose => {
    const box = boxOf(note, sizeOf);
    const nearest = boxes.reduce(
      (best, each) => {
        const away = distance(box, each.box);
        return away < best.distance ? { to: each.id, distance: away } : best;
      },
      { to: '', distance: Number.POSITIVE_INFINITY },
    );
    return { note, box, ...nearest };
  });
  for (let next = nearestOf(loose); next; next = nearestOf(loose)) {
    loose.splice(loose.indexOf(next), 1);
    found.set(next.to, [...(found.get(next.to) ?? []), next.note]);
    for (const other of loose) {
      const away = distance(other.box, next.box);
      if (away < other.distance) Object.assign(other, { to: next.to, distance: away });
    }
  }
  for (const [card, own] of found)
    found.set(
      card,
      own.toSorted((a, b) => a.position.y - b.position.y || a.position.x - b.position.x),
    );
  return found;
}

const nearestOf = (loose: readonly Loose[]): Loose | undefined =>
  loose.reduce<Loose | undefined>((best, each) => (best && best.distance <= each.distance ? best : each), undefined);
