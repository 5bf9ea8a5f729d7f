import type { Node, Size } from '@umbral/model';

/** How large cards are drawn here: all alike, as none of them shows bands or a grid. */
export const cardSize = ({ kind }: Pick<Node, 'kind'>): Size => ({ width: 240, height: kind === 'note' ? 72 : 100 });

/** Something on the canvas, in its pixels. */
export type Box = { x: number; y: number; width: number; height: number };

type Placed = { position: { x: number; y: number } } & Partial<Size>;

/** What holds all of these; null where there are none. */
export function boxOf(placed: readonly Placed[]): Box | null {
  if (placed.length === 0) return null;
  const [x, y] = [Math.min(...placed.map(({ position }) => position.x)), Math.min(...placed.map(({ position }) => position.y))];
  const right = Math.max(...placed.map(({ position, width = 0 }) => position.x + width));
  const bottom = Math.max(...placed.map(({ position, height = 0 }) => position.y + height));
  return { x, y, width: right - x, height: bottom - y };
}
