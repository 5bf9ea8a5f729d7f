import type { Facts, Scored } from '@umbral/evaluator';
import { engagementTotal } from './engagement.ts';
import { clamp, fitTotal } from './fit.ts';

const MAGIC = 6_755_399_441_055_744;
const rounded = (value: number): number => value + 0.000001 + MAGIC - MAGIC;

const GRADES = [
  ['D4', 'D3', 'D2', 'D1'],
  ['C4', 'C3', 'C2', 'C1'],
  ['B4', 'B3', 'B2', 'B1'],
  ['A4', 'A3', 'A2', 'A1'],
] as const;

function gradeOf(fit: number, engagement: number): string {
  const row = GRADES[fit >= 75 ? 3 : fit >= 50 ? 2 : fit >= 25 ? 1 : 0];
  return row[engagement >= 60 ? 3 : engagement >= 30 ? 2 : engagement >= 10 ? 1 : 0];
}

/**
 * The forty criteria as somebody who knows the language well would write them for speed, in the order in which the rule set adds up: the
 * limit that every engine is measured against. Texts arrive trimmed and in lower case, as facts have them.
 */
export function scoreByHand(facts: Facts): Scored {
  const fit = rounded(clamp(0, 100, fitTotal(facts.lead)));
  const engagement = rounded(clamp(0, 100, engagementTotal(facts)));
  const total = rounded(clamp(0, 100, (3 * engagement + 2 * fit) / 5));
  return {
    scores: { engagement, fit, total },
    bands: { total: total >= 70 ? 'hot' : total >= 40 ? 'warm' : total >= 15 ? 'cool' : 'cold' },
    grades: { grade: gradeOf(fit, engagement) },
  };
}
