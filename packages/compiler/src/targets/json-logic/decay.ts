import { type DecayFactor, type Logic, significant } from '../../program/index.ts';
import { choose, read } from './logic.ts';

const SQUARINGS = 12;
const AGE = read('ageDays');

/** What is left of an event's points, as a rule over one event. */
export const FACTOR_RULES: Record<DecayFactor['kind'], (days: number) => Logic> = {
  linear: (days) => ({ max: [0, { '-': [1, { '/': [AGE, days] }] }] }),
  halfLife,
  expiry: (days) => choose({ '<=': [AGE, days] }, 1, 0),
};

/**
 * 2^(−age/days) without powers, which JSON Logic does not have: e^−z for the 4,096th part of the exponent by its Padé approximant
 * (12 − 6z + z²)/(12 + 6z + z²), then twelve squarings (accumulator · accumulator · current over [P, 1, 1, …]; the first step gives P).
 * Right to 2e-11 up to thirty half-lives, and the same bits in every implementation that was measured.
 */
function halfLife(days: number): Logic {
  const z: Logic = { '/': [bounded(days), significant((days * 2 ** SQUARINGS) / Math.LN2)] };
  const square: Logic = { '*': [z, z] };
  const part: Logic = { '/': [{ '+': [12, { '*': [-6, z] }, square] }, { '+': [12, { '*': [6, z] }, square] }] };
  const ones: Logic[] = Array.from({ length: SQUARINGS }, () => 1);
  const step: Logic = { '*': [read('accumulator'), read('accumulator'), read('current')] };
  return { reduce: [{ merge: [part, ones] }, step, 1] };
}

/** Millions of half-lives out the approximant would rise again. After a thousand nothing is left: there a short half-life stops counting. */
const bounded = (days: number): Logic => (days < 1 ? { min: [AGE, significant(days * 1000)] } : AGE);
