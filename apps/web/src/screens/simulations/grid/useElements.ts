import { useRef } from 'react';

type Shown = readonly { index: number }[];

/**
 * Which element draws a row, so that one that has gone out of view is used again for a row that comes into it. After a leap none of the rows
 * stays, and they are counted anew: then every element keeps its place among the others too, as moving one costs more than filling it.
 * `at`: the row that is drawn wherever it is; `most`: as many others as there are at once.
 */
export function useElements(shown: Shown, { at, most }: { at: number; most: number }): (index: number) => string | number {
  'use no memo';
  const before = useRef({ first: 0, last: 0, base: 0 });
  const rows = shown.filter(({ index }) => index !== at);
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
  const isLeap = first > before.current.last || last < before.current.first;
  const base = isLeap ? first : before.current.base;
  before.current = { first, last, base };
  return (index) => (index === at ? 'at' : (((index - base) % most) + most) % most);
}
