import { big } from '../ask.ts';
import { disqualifier, draw, group, score, segment } from '../draw.ts';
import { sized } from '../people.ts';
import { stairs } from '../small.ts';
import type { Spec } from '../spec.ts';

const from = (minimum: number, maximum: number) => ({ minimum, maximum });

const inside: Spec[] = [
  {
    name: 'A score inside a score gives its rounded value',
    rules: 'R1 R4 E4',
    document: draw([...stairs([1.4]), score('inner', ['c0'], { decimals: 0 }), score('outer', ['inner', 'c0'], { decimals: 1 })]),
    leads: [[sized(1), { scores: { inner: 1, outer: 2.4 } }]],
    why: '1.4 rounds to 1; 1 + 1.4 = 2.4.',
  },
  {
    name: 'Fit and engagement in one weighted average',
    rules: 'R1 E4',
    document: draw([
      ...stairs([30, 80]),
      score('fit', ['c0'], { scale: { minimum: 0, maximum: 20, from: null } }),
      score('engagement', ['c1']),
      score('overall', ['fit', 'engagement'], { combine: 'average', weights: { fit: 3, engagement: 1 } }),
    ]),
    leads: [
      [sized(2), { scores: { fit: 20, engagement: 80, overall: 35 } }],
      [sized(1), { scores: { fit: 20, engagement: 0, overall: 15 } }],
    ],
    why: '(3 · 20 + 80) / 4 = 35; 60 / 4 = 15.',
  },
  {
    name: 'A score inside a score is explained through',
    rules: 'E4 E3',
    document: draw([
      score('outer', ['inner'], { combine: 'average', scale: { minimum: 0, maximum: 100, from: from(0, 10) } }),
      ...stairs([7.6]),
      score('inner', ['c0'], { decimals: 0, scale: { minimum: 0, maximum: 7, from: null } }),
    ]),
    leads: [[sized(1), { score: 70, lines: { 'points c0': 7.6, 'scale inner': -0.6, 'scale outer': 63 } }]],
    why: '7.6 within 7, times ten: 7.6 − 0.6 + 63.',
  },
  {
    name: 'A score that comes into two scores of a third',
    rules: 'E4 R1',
    document: draw([
      ...stairs([10]),
      score('a', ['c0']),
      score('b', ['a'], { scale: { minimum: 0, maximum: 8, from: null } }),
      score('c', ['a']),
      score('d', ['b', 'c'], { combine: 'average', weights: { b: 3 } }),
    ]),
    leads: [[sized(1), { scores: { a: 10, b: 8, c: 10, d: 8.5 } }]],
    why: '(3 · 8 + 10) / 4 = 8.5.',
  },
  {
    name: 'The largest of two scores and a group',
    rules: 'R1 E4',
    document: draw([
      ...stairs([10, 30]),
      score('a', ['c0']),
      score('b', ['c1']),
      group('g', ['c0', 'c1'], { weight: 50 }),
      score('top', ['a', 'b', 'g'], { combine: 'maximum' }),
    ]),
    leads: [
      [sized(2), { scores: { a: 10, b: 30, top: 30 } }],
      [sized(1), { scores: { a: 10, b: 0, top: 10 } }],
    ],
    why: '10, 30 and 20: 30; 10, 0 and 5: 10.',
  },
  {
    name: 'A disqualified score inside a score gives its value there',
    rules: 'Q1 R2 E4',
    document: draw([
      segment('s', big(2)),
      ...stairs([10]),
      score('inner', ['c0']),
      score('outer', ['inner', 'c0']),
      disqualifier('q', ['s'], { target: 'inner', value: -7 }),
    ]),
    leads: [
      [sized(2), { scores: { inner: -7, outer: 3 } }],
      [sized(1), { scores: { inner: 10, outer: 20 } }],
    ],
    why: 'The inner becomes −7; the outer, which is not the target, is −7 + 10.',
  },
];

export const scoresOfScores: Spec[] = [...inside];
