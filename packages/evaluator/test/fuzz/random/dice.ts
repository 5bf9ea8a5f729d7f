/** Random choices that a seed repeats (mulberry32). */
export type Dice = {
  chance: (probability: number) => boolean;
  whole: (least: number, most: number) => number;
  pick: <T>(from: readonly T[]) => T;
  list: <T>(least: number, most: number, make: (index: number) => T) => T[];
};

export function diceOf(seed: number): Dice {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  return {
    chance: (probability) => random() < probability,
    whole,
    pick: (from) => {
      const index = whole(0, from.length - 1);
      return from[index] as (typeof from)[number];
    },
    list: (least, most, make) => Array.from({ length: whole(least, most) }, (_, index) => make(index)),
  };
}
