import { big } from '../ask.ts';
import { criterion, scored } from '../draw.ts';
import { sized } from '../people.ts';
import type { Spec } from '../spec.ts';

/** Minimum, maximum, points, and what is left of them. */
const LIMITS: readonly [number | null, number | null, number, number][] = [
  [null, 8, 10, 8],
  [null, 10, 10, 10],
  [12, null, 10, 12],
  [10, null, 10, 10],
  [-5, 5, 10, 5],
  [-5, 5, -10, -5],
  [0, null, -10, 0],
  [null, -1, 10, -1],
  [3, 3, 10, 3],
];
const limits: Spec[] = LIMITS.map(([minimum, maximum, points, left]) => ({
  name: `${points} points within ${minimum ?? 'no minimum'} and ${maximum ?? 'no maximum'}`,
  rules: 'K3 E3',
  document: scored([criterion('c', { condition: big(), points, minimum, maximum })]),
  leads: [
    [sized(1), { score: left, lines: { 'points c': points, 'limit c': left - points } }],
    [sized(0), { score: 0, lines: { 'points c': 0, 'limit c': 0 } }],
  ],
  why: `${points} becomes ${left}; without a match it is 0.`,
}));

const bySize = {
  kind: 'ranges' as const,
  field: 'employees',
  steps: [
    { from: 10, points: 5 },
    { from: 200, points: 20 },
  ],
  below: 1,
  missing: -2,
};

const limitedLadder: Spec = {
  name: 'A ladder within limits, also where it is missing',
  rules: 'K2 K3',
  document: scored([criterion('c', { ladder: bySize, minimum: 0, maximum: 12 })]),
  leads: [
    [sized(200), { score: 12, lines: { 'points c': 20, 'limit c': -8 } }],
    [sized(null), { score: 0, lines: { 'points c': -2, 'limit c': 2 } }],
    [sized(5), { score: 1, lines: { 'points c': 1, 'limit c': 0 } }],
  ],
  why: '20 → 12, −2 → 0, 1 stays.',
};

export const criterionLimits: Spec[] = [...limits, limitedLadder];
