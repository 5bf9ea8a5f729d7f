/** Values with how often each should come up, in any unit. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

/**
 * Seeded chance (mulberry32). Only integer arithmetic, addition and multiplication, so that every engine draws the same numbers:
 * exponents and logarithms may differ in their last digit.
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Bell-shaped around 0, a standard deviation of 1, never beyond ±3. */
  bell(): number {
    const sum = this.next() + this.next() + this.next() + this.next();
    return (sum - 2) * 1.732_050_8;
  }

  pick<T>(values: readonly [T, ...T[]]): T {
    return values[this.whole(0, values.length - 1)] ?? values[0];
  }

  weighted<T>(values: Weighted<T>): T {
    const total = values.reduce((sum, [, weight]) => sum + weight, 0);
    let rest = this.next() * total;
    for (const [value, weight] of values) {
      rest -= weight;
      if (rest < 0) return value;
    }
    const last = values.at(-1);
    if (!last) throw new Error('nothing to choose from');
    return last[0];
  }
}
