import { type Logic, ROUNDING_EPSILON, ROUNDING_MAGIC } from '../../program/index.ts';

/** Rounds half up to a number of decimals: see program/rounding. */
export function rounded(value: Logic, decimals: number): Logic {
  if (decimals === 0) return wholeNumber(value);
  const scale = 10 ** decimals;
  return { '/': [wholeNumber({ '*': [value, scale] }), scale] };
}

const wholeNumber = (value: Logic): Logic => ({ '-': [{ '+': [value, ROUNDING_EPSILON, ROUNDING_MAGIC] }, ROUNDING_MAGIC] });
