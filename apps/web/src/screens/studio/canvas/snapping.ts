import type { Position, Size } from '@umbral/model';

export type Box = Position & Size;

/** A line that shows what a card was put in line with: at `at`, from one end to the other. */
export type Guide = { across: boolean; at: number; from: number; to: number };

/** How far to move what is dragged, and the lines to show for it. */
export type Snap = Position & { guides: Guide[] };

const GRID = 10;
const SHARES = [0, 0.5, 1];

type Span = { start: number; length: number };
type Found = { by: number; at: number; other: Box };

const spanOf = (box: Box, across: boolean): Span => (across ? { start: box.y, length: box.height } : { start: box.x, length: box.width });

/** The nearest edge or middle of another card that an edge or middle of this one comes close to. */
function nearest(moving: Box, others: readonly Box[], across: boolean, reach: number): Found | null {
  const own = spanOf(moving, across);
  let best: Found | null = null;
  for (const other of others) {
    const theirs = spanOf(other, across);
    for (const share of SHARES) {
      const at = theirs.start + share * theirs.length;
      const by = at - (own.start + share * own.length);
      if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best.by))) best = { by, at, other };
    }
  }
  return best;
}

function guideFor({ at, other }: Found, moved: Box, across: boolean): Guide {
  const [a, b] = [spanOf(moved, !across), spanOf(other, !across)];
  return { across, at, from: Math.min(a.start, b.start), to: Math.max(a.start + a.length, b.start + b.length) };
}

const toGrid = (coordinate: number) => Math.round(coordinate / GRID) * GRID - coordinate;

/**
 * Where what is dragged goes: in line with another card that it comes close to, edge to edge or middle to middle, else onto the grid.
 * `reach`: how close, in the document's pixels.
 */
export function snap(moving: Box, others: readonly Box[], reach: number): Snap {
  const [column, row] = [nearest(moving, others, false, reach), nearest(moving, others, true, reach)];
  const by = { x: column?.by ?? toGrid(moving.x), y: row?.by ?? toGrid(moving.y) };
  const moved = { ...moving, x: moving.x + by.x, y: moving.y + by.y };
  return { ...by, guides: [...(column ? [guideFor(column, moved, false)] : []), ...(row ? [guideFor(row, moved, true)] : [])] };
}

/** The box around boxes. */
export function around(boxes: readonly Box[]): Box {
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
