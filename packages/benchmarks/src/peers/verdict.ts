import type { RuleSet } from '@umbral/compiler';
import { DISQUALIFIED, type ManyScored, NOT_SCORED, type Scored } from '@umbral/evaluator';

/** What differs between two results for one lead, in words; null where nothing does. */
export function differenceOf(expected: Scored, found: Scored): string | null {
  for (const part of ['scores', 'bands', 'grades'] as const) {
    for (const key of new Set([...Object.keys(expected[part]), ...Object.keys(found[part])])) {
      const [wanted, given] = [expected[part][key], found[part][key]];
      if (wanted !== given) return `${part}.${key} is ${String(given)} instead of ${String(wanted)}`;
    }
  }
  return null;
}

/** Every engine must say the same of every lead before it is timed: what is fast and wrong is not measured. */
export function mustAgree(engine: string, lead: string, expected: Scored, found: Scored): void {
  const difference = differenceOf(expected, found);
  if (difference !== null) throw new Error(`${engine} does not agree on ${lead}: ${difference}`);
}

function label(ids: readonly string[], code: number | undefined): string | null {
  if (code === NOT_SCORED || code === undefined) return null;
  return code === DISQUALIFIED ? 'disqualified' : (ids[code] ?? null);
}

/** One lead's result among those of many. */
export function scoredAt(index: number, many: ManyScored, { outputs }: RuleSet): Scored {
  return {
    scores: Object.fromEntries(outputs.scores.map(({ key }) => [key, many.scores[key]?.[index] ?? null])),
    bands: Object.fromEntries(
      outputs.bands.map(({ score, bands }) => [
        score,
        label(
          bands.map(({ id }) => id),
          many.bands[score]?.[index],
        ),
      ]),
    ),
    grades: Object.fromEntries(outputs.grades.map(({ key, grades }) => [key, label(grades, many.grades[key]?.[index])])),
  };
}
