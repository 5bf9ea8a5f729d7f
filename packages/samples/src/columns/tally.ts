import { isMissing } from './missing.ts';

/** The distinct values of a column and how often each appears. `rows`: all its cells; more than `MOST_DISTINCT` values are not told apart. */
export type Counted = { counts: ReadonlyMap<string, number>; rows: number };

/** The same without the missing ones, most frequent first. `filled`: cells that have a value; `repeats`: cells whose value another cell had before. */
export type Tally = { values: ReadonlyMap<string, number>; filled: number; repeats: number };

const MOST_DISTINCT = 20_000;

/** Counts the values of a column, trimmed; beyond `MOST_DISTINCT` only those already seen go on counting. */
export function countValues(rows: readonly (readonly string[])[], column: number): Counted {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = (row[column] ?? '').trim();
    const count = counts.get(value);
    if (count !== undefined) counts.set(value, count + 1);
    else if (counts.size < MOST_DISTINCT) counts.set(value, 1);
  }
  return { counts, rows: rows.length };
}

/** What is left of a column's values without the missing ones. */
export function tallyOf({ counts, rows }: Counted, missing: ReadonlySet<string>): Tally {
  const known: [string, number][] = [];
  let filled = rows;
  let repeats = 0;
  for (const entry of counts) {
    if (isMissing(entry[0], missing)) filled -= entry[1];
    else {
      known.push(entry);
      repeats += entry[1] - 1;
    }
  }
  known.sort((a, b) => b[1] - a[1]);
  return { values: new Map(known), filled, repeats };
}
