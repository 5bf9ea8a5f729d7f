import { type Disqualifier, type Logic, type Score, significant } from '../../program/index.ts';
import { type Case, firstOf, isPresent, largest, limited, minus, plus, read, times } from './logic.ts';
import { rounded } from './rounding.ts';
import type { Stages } from './stages.ts';

/** The sum of the weights of an average. */
export const totalWeight = ({ inputs }: Score): number => significant(inputs.reduce((sum, { weight }) => sum + weight, 0));

function totalRule(score: Score, stages: Stages): Logic {
  const { combine, inputs } = score;
  if (combine === 'maximum') return largest(inputs.map(({ id }) => stages.value(id)));
  const terms = inputs.filter(({ weight }) => weight !== 0).map(({ id, weight }) => times(weight, stages.value(id)));
  return combine === 'sum' ? plus(terms) : { '/': [plus(terms), totalWeight(score)] };
}

/** The total's place in the scale. SPEC R3. */
function mapped(total: Logic, { minimum, maximum, from }: Score['scale']): Logic {
  if (!from) return total;
  const distance = minus(total, from.minimum);
  const share: Logic = {
    '/': [{ '*': [distance, significant(maximum - minimum)] }, significant(from.maximum - from.minimum)],
  };
  return plus([minimum, share]);
}

/** Where the parts of a score are found: its total, the total in its scale or a disqualifier's value, and which disqualifier holds. */
export type ScoreParts = { total: Logic; scaled: Logic; disqualified: string | null };

export function addScore(score: Score, disqualifiers: readonly Disqualifier[], level: number, stages: Stages): ScoreParts {
  const { id, scale, decimals } = score;
  const total = read(stages.add('totals', id, totalRule(score, stages), level));
  const values = disqualifiers.map((each): Case => [stages.matches(each.id), each.value]);
  const scaled = read(stages.add('scaled', id, limited(firstOf(values, mapped(total, scale)), scale), level));
  stages.setValue('scores', id, rounded(scaled, decimals), level);
  const names = disqualifiers.map((each): Case => [stages.matches(each.id), each.id]);
  const disqualified = names.length === 0 ? null : stages.add('disqualified', id, firstOf(names, null));
  return { total, scaled, disqualified };
}

/** What would disqualify one of these scores, if anything. */
export function disqualifiedRules(parts: readonly (ScoreParts | undefined)[]): Logic[] {
  return parts.flatMap((each) => (each?.disqualified ? [isPresent(read(each.disqualified))] : []));
}
