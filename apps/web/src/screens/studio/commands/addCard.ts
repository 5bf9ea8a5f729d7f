import { LIMITS, type NodeKind, type Position, usualSize } from '@umbral/model';
import { newId } from '../newId.ts';
import type { Studio } from '../studio.ts';

/** How far a new card stands from one that is at its place already. */
const ASIDE = 30;

/** Adds a card of a kind with its middle at a place, or where the view in front has room for a new one, and selects it. */
export async function addCard({ draft, desk }: Studio, kind: NodeKind, place?: Position): Promise<void> {
  const to = place ?? desk.getState().surface?.placeForNew() ?? { x: 0, y: 0 };
  const { addNode } = await import('../schema.ts');
  const { document, edit, select } = draft.getState();
  if (document.nodes.length >= LIMITS.nodes) {
    desk.getState().tell({ code: 'tooManyNodes', params: { most: LIMITS.nodes }, tone: 'refused' });
    return;
  }
  const { width, height } = usualSize({ kind });
  const position = { x: Math.round(to.x - width / 2), y: Math.round(to.y - height / 2) };
  const isTaken = () => document.nodes.some((node) => Math.hypot(node.position.x - position.x, node.position.y - position.y) < ASIDE);
  while (isTaken()) {
    position.x += ASIDE;
    position.y += ASIDE;
  }
  const id = newId();
  edit((before) => addNode(before, kind, id, position));
  select([id]);
  // The card is on the page only once it has been drawn.
  requestAnimationFrame(() => desk.getState().surface?.focus(id));
}
