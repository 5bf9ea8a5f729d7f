import type { CriterionAward, Logic, MeasureKind, Ranges } from '../../program/index.ts';
import { type Case, firstOf, isMissing, read } from './logic.ts';

/** The points of the highest step that a value reaches. SPEC K2. */
export function rangesRule(value: Logic, { steps, below, missing }: Ranges, mayMiss = true): Logic {
  const reached = steps.toReversed().map(({ from, points }): Case => [{ '>=': [value, from] }, points]);
  return firstOf(mayMiss ? [[isMissing(value), missing], ...reached] : reached, below);
}

/** A count, a sum and a number of values are never missing. */
export const canMiss = ({ kind }: MeasureKind): boolean => kind === 'daysSinceLast' || kind === 'maximum';

/** What a criterion that matches gives before its limits. */
export function awardRule(award: CriterionAward): Logic {
  if (award.kind === 'points') return award.points;
  const value = read(`lead.${award.field}`);
  if (award.kind === 'ranges') return rangesRule(value, award);
  const listed = award.steps.map(({ values, points }): Case => [{ in: [value, values] }, points]);
  return firstOf([[isMissing(value), award.missing], ...listed], award.otherwise);
}
