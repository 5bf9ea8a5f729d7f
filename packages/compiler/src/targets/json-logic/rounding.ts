import { type Logic, ROUNDING_EPSILON, ROUNDING_MAGIC } from '../../program/index.ts';
import { minus, times } from './logic.ts';

/** Rounds half up to a number of decimals: see program/rounding. */
export function rounded(value: Logic, decimals: number): Logic {
  if (decimals === 0) return wholeNumber(value);
  const scale = 10 ** decimals;
  return { '/': [wholeNumber({ '*': [value, scale] }), scale] };
}

const nearest = (value: Logic): Logic => minus({ '+': [value, ROUNDING_MAGIC] }, ROUNDING_MAGIC);

/** The epsilon in a sum of its own: an engine that adds the literals of a sum first would lose it in the magic number. */
const wholeNumber = (value: Logic): Logic => nearest({ '+': [value, ROUNDING_EPSILON] });
/** Just under a half: less by more than doubles are inexact, and by less than the finest part of a step can be. */
const ALMOST_HALF = 0.4999999999;
const TEN_THOUSANDTHS = 10_000;

/** A number of days as the double nearest to its whole ten-thousandths, which a difference of two may just miss. */
export const inTenThousandths = (days: Logic): Logic => ({ '/': [nearest(times(TEN_THOUSANDTHS, days)), TEN_THOUSANDTHS] });

/** How many whole steps of so many days an age has: exact, because both are whole ten-thousandths of a day. */
export function wholeSteps(age: Logic, days: number): Logic {
  const parts: Logic = { '/': [nearest(times(TEN_THOUSANDTHS, age)), Math.round(days * TEN_THOUSANDTHS)] };
  return nearest(minus(parts, ALMOST_HALF));
}
