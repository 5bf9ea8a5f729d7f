import type { Columns } from './columns.ts';
import { GAP, type Middles, type Order } from './order.ts';
import { stack, type Wish } from './stack.ts';

/** The room that an edge takes that passes between two cards. */
const LANE = 32;
/** Cards make way for edges, and not the other way round. */
const STEADY = 20;
/** Where so many more edges than cards pass, no card can keep clear of them. */
const MOST_MORE = 2;

/** How far down a curved edge is when it is so far across. */
const curved = (across: number): number => across * across * (3 - 2 * across);

/** Where the edges that begin before a column and end after it pass through it. */
function passing({ after, column }: Columns, at: number, middles: Middles): number[] {
  return after.flatMap((targets, from) => {
    const start = column[from] ?? 0;
    if (start >= at) return [];
    return targets.flatMap((to) => {
      const end = column[to] ?? 0;
      if (end <= at) return [];
      const [top, bottom] = [middles[from] ?? 0, middles[to] ?? 0];
      return [top + (bottom - top) * curved((at - start) / (end - start))];
    });
  });
}

/**
 * Moves cards up and down, in the order in which they stand, so that edges from further left to further right pass between them and not
 * behind them: behind a card an edge looks as if it ended there.
 */
export function makeWay(order: Order, columns: Columns, heights: readonly number[], placed: Middles): Middles {
  const middles = [...placed];
  order.forEach((cards, at) => {
    const lines = passing(columns, at, middles);
    if (lines.length === 0 || lines.length > cards.length + MOST_MORE) return;
    const things: (Wish & { card: number | null })[] = [
      ...cards.map((card) => ({ card, height: (heights[card] ?? 0) + GAP, middle: middles[card] ?? 0, weight: 1 })),
      ...lines.map((middle) => ({ card: null, height: LANE, middle, weight: STEADY })),
    ];
    things.sort((a, b) => a.middle - b.middle);
    stack(things, 0).forEach((middle, index) => {
      const card = things[index]?.card;
      if (card !== null && card !== undefined) middles[card] = middle;
    });
  });
  return middles;
}
