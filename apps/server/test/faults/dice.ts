/** Random choices that a seed repeats (mulberry32). */
export type Dice = {
  chance: (probability: number) => boolean;
  whole: (least: number, most: number) => number;
  pick: <T>(from: readonly T[]) => T;
  uuid: () => string;
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
  const digits = (count: number) => Array.from({ length: count }, () => whole(0, 15).toString(16)).join('');
  return {
    chance: (probability) => random() < probability,
    whole,
    pick: (from) => {
      const found = from[whole(0, from.length - 1)];
      if (found === undefined) throw new Error('There is nothing to pick from.');
      return found;
    },
    uuid: () => `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`,
  };
}
