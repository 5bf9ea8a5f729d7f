import type { Bound } from '../../program/index.ts';

/** A stretch of the number line; an end that is open does not belong to it. */
type Stretch = { from: number; fromOpen: boolean; to: number; toOpen: boolean };
/** A set of numbers: ascending stretches that do not overlap. */
export type Numbers = readonly Stretch[];

const { NEGATIVE_INFINITY, POSITIVE_INFINITY } = Number;

const holdsSomething = ({ from, fromOpen, to, toOpen }: Stretch): boolean => from < to || (from === to && !fromOpen && !toOpen);

/** The numbers between two bounds; a bound that is null is open. */
export function between(from: Bound | null, to: Bound | null): Numbers {
  const stretch = {
    from: from?.value ?? NEGATIVE_INFINITY,
    fromOpen: from ? !from.inclusive : false,
    to: to?.value ?? POSITIVE_INFINITY,
    toOpen: to ? !to.inclusive : false,
  };
  return holdsSomething(stretch) ? [stretch] : [];
}

export const EVERY_NUMBER: Numbers = between(null, null);
export const atLeast = (value: number): Numbers => between({ value, inclusive: true }, null);
export const exactly = (value: number): Numbers => between({ value, inclusive: true }, { value, inclusive: true });

/** The numbers that are in both. */
export function inBoth(a: Numbers, b: Numbers): Numbers {
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  for (let [x, y] = [a[i], b[j]]; x && y; [x, y] = [a[i], b[j]]) {
    const [low, high] = [x.from >= y.from ? x : y, x.to <= y.to ? x : y];
    const stretch = {
      from: low.from,
      fromOpen: x.from === y.from ? x.fromOpen || y.fromOpen : low.fromOpen,
      to: high.to,
      toOpen: x.to === y.to ? x.toOpen || y.toOpen : high.toOpen,
    };
    if (holdsSomething(stretch)) found.push(stretch);
    if (high === x) i++;
    else j++;
  }
  return found;
}

/** All other numbers. */
export function outside(numbers: Numbers): Numbers {
  const found: Stretch[] = [];
  let [from, fromOpen] = [NEGATIVE_INFINITY, false];
  for (const each of numbers) {
    found.push({ from, fromOpen, to: each.from, toOpen: !each.fromOpen });
    [from, fromOpen] = [each.to, !each.toOpen];
  }
  found.push({ from, fromOpen, to: POSITIVE_INFINITY, toOpen: false });
  return found.filter(holdsSomething);
}

/** Drawn in to the whole numbers, so that more than 3 is at least 4. */
export function whole(numbers: Numbers): Numbers {
  const drawnIn = numbers.map(({ from, fromOpen, to, toOpen }) => ({
    from: fromOpen ? Math.floor(from) + 1 : Math.ceil(from),
    fromOpen: false,
    to: toOpen ? Math.ceil(to) - 1 : Math.floor(to),
    toOpen: false,
  }));
  return drawnIn.filter(holdsSomething);
}

/** No number in it is less; infinite if there are none. */
export const leastOf = (numbers: Numbers): number => numbers[0]?.from ?? POSITIVE_INFINITY;
/** No number in it is more; negatively infinite if there are none. */
export const mostOf = (numbers: Numbers): number => numbers.at(-1)?.to ?? NEGATIVE_INFINITY;
