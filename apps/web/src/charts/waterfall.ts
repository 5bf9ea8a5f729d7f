/** A step of a waterfall: where its bar begins, and how wide it is, as shares of the room that all of them need. */
export type Step = { from: number; width: number };

/** The bars of a waterfall: each begins where the one before ended, so that the end of the last is the sum of all. */
export function waterfall(values: readonly number[]): Step[] {
  let sum = 0;
  const ends = values.map((value) => {
    const before = sum;
    sum += value;
    return [before, sum] as const;
  });
  const least = Math.min(0, ...ends.flat());
  const room = Math.max(1e-9, Math.max(0, ...ends.flat()) - least);
  return ends.map(([before, after]) => ({ from: (Math.min(before, after) - least) / room, width: Math.abs(after - before) / room }));
}
