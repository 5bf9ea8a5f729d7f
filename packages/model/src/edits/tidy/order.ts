import type { Columns } from './columns.ts';
import { stack } from './stack.ts';

/** The cards of each column, from top to bottom. */
export type Order = number[][];
/** Where the middle of each card is, from top to bottom. */
export type Middles = number[];

/** The room between two cards of a column. */
export const GAP = 24;
const MOST_SWEEPS = 24;

/** The average place of what a card is linked with, as far as that is placed; null where nothing is. */
function pull(linked: readonly number[] | undefined, middles: Middles): number | null {
  let [sum, count] = [0, 0];
  for (const each of linked ?? []) {
    const middle = middles[each];
    if (middle === undefined || Number.isNaN(middle)) continue;
    sum += middle;
    count++;
  }
  return count === 0 ? null : sum / count;
}

/**
 * Places the cards of an order: the column with the most to show stands close, the others stand by what they are connected with,
 * from there outward. `heights`: of each card with what belongs to it.
 */
export function place(order: Order, { before, after }: Columns, heights: readonly number[]): Middles {
  const middles: Middles = heights.map(() => Number.NaN);
  const tall = order.map((column) => column.reduce((sum, card) => sum + (heights[card] ?? 0) + GAP, 0));
  const widest = tall.indexOf(Math.max(...tall));
  const put = (column: readonly number[], wishFor: (card: number) => number | null) => {
    let wish: number | null = null;
    const wishes = column.map((card) => {
      wish = wishFor(card) ?? wish ?? 0;
      return { height: heights[card] ?? 0, middle: wish, weight: 1 };
    });
    stack(wishes, GAP).forEach((middle, index) => {
      const card = column[index];
      if (card !== undefined) middles[card] = middle;
    });
  };
  const near = (links: readonly number[][]) => (card: number) => pull(links[card], middles);
  put(order[widest] ?? [], () => 0);
  for (let column = widest + 1; column < order.length; column++) put(order[column] ?? [], near(before));
  for (let column = widest - 1; column >= 0; column--) put(order[column] ?? [], near(after));
  return middles;
}

/** An order, where it puts its cards, and how far its edges go up and down in all: less is calmer, and crossings cost it most. */
type Layout = { order: Order; middles: Middles; unrest: number };

function layOut(order: Order, columns: Columns, heights: readonly number[]): Layout {
  const middles = place(order, columns, heights);
  let unrest = 0;
  columns.after.forEach((targets, from) => {
    for (const to of targets) unrest += Math.abs((middles[to] ?? 0) - (middles[from] ?? 0));
  });
  return { order, middles, unrest };
}

/** Sorts every column by the average of what its cards are linked with on one side; cards without such keep their place. */
function sweep({ order, middles: from }: Layout, columns: Columns, side: 'before' | 'after'): Order {
  const next = order.map((column) => [...column]);
  const middles: Middles = [...from];
  for (const column of side === 'before' ? next : next.toReversed()) {
    const places = column.map((card) => middles[card] ?? 0);
    const wished = new Map(column.map((card) => [card, pull(columns[side][card], middles) ?? middles[card] ?? 0]));
    column.sort((a, b) => (wished.get(a) ?? 0) - (wished.get(b) ?? 0));
    column.forEach((card, index) => {
      middles[card] = places[index] ?? 0;
    });
  }
  return next;
}

/**
 * Orders the cards of each column by barycentres, starting from how they stand now, as long as that makes the drawing calmer. It ends where
 * another round would change nothing, so that ordering an ordered drawing leaves it as it is.
 */
export function calmOrder(columns: Columns, heights: readonly number[]): Order {
  const { nodes, column, count } = columns;
  const order: Order = Array.from({ length: count }, () => []);
  const standing = nodes
    .map((node, index) => ({ index, ...node.position }))
    .toSorted((a, b) => a.y - b.y || a.x - b.x || a.index - b.index);
  for (const { index } of standing) order[column[index] ?? 0]?.push(index);
  let best = layOut(order, columns, heights);
  for (let round = 0; round < MOST_SWEEPS; round++) {
    const forth = layOut(sweep(best, columns, 'before'), columns, heights);
    const back = layOut(sweep(forth, columns, 'after'), columns, heights);
    const calmest = back.unrest < forth.unrest ? back : forth;
    if (calmest.unrest >= best.unrest - 1e-6) break;
    best = calmest;
  }
  return best.order;
}
