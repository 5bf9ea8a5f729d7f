/** 1.5 · 2^52: a number this large has no room for a fraction, so adding it rounds, in every language alike. */
export const ROUNDING_MAGIC = 6_755_399_441_055_744;
/** What makes a half that floating point left just below (0.285 · 100) round up. */
export const ROUNDING_EPSILON = 0.000001;

/** The rounding that every target must reproduce: half up, to a number of decimals. */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (value * scale + ROUNDING_EPSILON + ROUNDING_MAGIC - ROUNDING_MAGIC) / scale;
}
