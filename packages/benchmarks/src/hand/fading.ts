const SQUARINGS = 4096;
const MOST_HALF_LIVES = 1_000;

/** What a half-life comes to before any event is seen: see SPEC D2. The divisor has the 15 digits that a rule set writes. */
export type HalfLife = { divisor: number; most: number };
export const halfLife = (days: number): HalfLife => ({
  divisor: Number(((days * SQUARINGS) / Math.LN2).toPrecision(15)),
  most: days * MOST_HALF_LIVES,
});

/** 2^(−age / half-life), to the bit as the rule set computes it. */
export function fading(ageDays: number, divisor: number, most: number): number {
  const z = Math.min(ageDays, most) / divisor;
  const square = z * z;
  let power = (12 - 6 * z + square) / (12 + 6 * z + square);
  power *= power;
  power *= power;
  power *= power;
  power *= power;
  power *= power;
  power *= power;
  power *= power;
  power *= power;
  power *= power;
  power *= power;
  power *= power;
  return power * power;
}
