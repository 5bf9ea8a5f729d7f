import type { DataOf } from '@umbral/model';
import { big } from '../ask.ts';
import { criterion, draw, group, score, scored } from '../draw.ts';
import { sized } from '../people.ts';
import { stairs } from '../small.ts';
import type { Spec } from '../spec.ts';

type Score = Partial<DataOf<'score'>>;
const from = (minimum: number, maximum: number) => ({ minimum, maximum });

/** What the score does, the points, and the score by how many criteria match (none first). */
const ROWS: readonly [string, Score, readonly number[], readonly number[], string][] = [
  ['R1', { combine: 'sum' }, [10, 20, -5], [0, 10, 30, 25], 'added'],
  ['R1', { combine: 'maximum' }, [10, 20, -5], [0, 10, 20, 20], 'the largest, of which those that do not match are 0'],
  ['R1', { combine: 'average' }, [10, 20], [0, 5, 15], 'the average of two, each with weight 1'],
  ['R1', { combine: 'average', weights: { c0: 3 } }, [10, 20], [0, 7.5, 12.5], '(3 · 10 + 1 · 20) / 4'],
  ['R1', { combine: 'average', weights: { c0: 0 } }, [10, 20], [0, 0, 20], 'a weight of 0: only the second, (0 · 10 + 20) / 1'],
  ['R1', { combine: 'average', weights: { c0: 0.5, c1: 1.5 } }, [10, 20], [0, 2.5, 17.5], '(5 + 30) / 2'],
  [
    'R1',
    { combine: 'average', weights: { c0: 1000, other: 7 } },
    [10, 20],
    [0, 9.99, 10.01],
    '(10000 + 20) / 1001; a weight of a node that is not there says nothing',
  ],
  ['R1', { combine: 'sum', weights: { c0: 7 } }, [10, 20], [0, 10, 30], 'weights are of the average only'],
  ['R1', { combine: 'average' }, [10], [0, 10], 'the average of one'],
  ['R3', { scale: { minimum: 0, maximum: 25, from: null } }, [10, 20], [0, 10, 25], 'kept within 0 and 25'],
  ['R3', { scale: { minimum: 5, maximum: 100, from: null } }, [10, -20], [5, 10, 5], 'at least 5, also of nothing'],
  ['R3', { scale: { minimum: -10, maximum: -5, from: null } }, [10], [-5, -5], 'a scale below 0'],
  [
    'R3',
    { scale: { minimum: 0, maximum: 100, from: from(0, 40) } },
    [10, 20, 40],
    [0, 25, 75, 100],
    '10/40 is 25, 30/40 is 75, 70/40 is beyond',
  ],
  ['R3', { scale: { minimum: 1, maximum: 10, from: from(0, 90) } }, [45, 45], [1, 5.5, 10], '1 + 9 · x / 90'],
  [
    'R3',
    { scale: { minimum: 0, maximum: 100, from: from(-50, 50) } },
    [25, -75],
    [50, 75, 0],
    '(x + 50) in percent of 100: 0 is 50, 25 is 75, −50 is 0',
  ],
  [
    'R3',
    { scale: { minimum: 0, maximum: 100, from: from(20, 30) } },
    [15, 10, 10],
    [0, 0, 50, 100],
    '(x − 20) · 10, kept within: 15 is below, 25 is 50, 35 is above',
  ],
  ['R3', { scale: { minimum: 0, maximum: 1, from: from(0, 1000) } }, [1, 500], [0, 0.001, 0.501], 'x / 1000'],
  ['R4', { decimals: 0 }, [0.5, 0.5, 0.49], [0, 1, 1, 1], '0.5 is 1, 1 is 1, 1.49 is 1'],
  ['R4', { decimals: 1 }, [0.25, 0.1], [0, 0.3, 0.4], '0.25 is 0.3, 0.35 is 0.4'],
  ['R4', { decimals: 2 }, [1 / 3, 1 / 3], [0, 0.33, 0.67], '0.333… is 0.33, 0.666… is 0.67'],
  ['R3 R4', { decimals: 0, scale: { minimum: 0, maximum: 10.4, from: null } }, [20], [0, 10], 'within 10.4, then rounded: 10'],
  [
    'R3 R4',
    { decimals: 0, scale: { minimum: 0, maximum: 10.5, from: null } },
    [20],
    [0, 11],
    'within 10.5, then rounded up: 11, which is the order',
  ],
  ['R3 R4', { decimals: 0, scale: { minimum: 0, maximum: 10, from: from(0, 3) } }, [1, 1], [0, 3, 7], '3.33 is 3, 6.67 is 7'],
  ['R1 R3', { combine: 'maximum', scale: { minimum: 0, maximum: 10, from: from(0, 20) } }, [10, 5], [0, 5, 5], 'the largest, then mapped'],
  [
    'R1 R3',
    { combine: 'average', scale: { minimum: 0, maximum: 100, from: from(0, 10) } },
    [10, 10],
    [0, 50, 100],
    'the average, then mapped',
  ],
];
const rows: Spec[] = ROWS.map(([rules, data, points, results, why], index) => ({
  name: `A score, ${data.combine ?? 'sum'}: ${why} (${index + 1})`,
  rules,
  document: scored(stairs(points), data),
  leads: results.map((result, matching) => [sized(matching), result] as const),
  why: `${why}: ${results.join(', ')} by how many match.`,
}));

const lines: Spec[] = [
  {
    name: 'The lines of an average',
    rules: 'E1 E2 R1',
    document: scored(stairs([10, 20]), { combine: 'average', weights: { c0: 3 } }),
    leads: [[sized(2), { score: 12.5, lines: { 'points c0': 7.5, 'points c1': 5 } }]],
    why: '10 · 3/4 and 20 · 1/4.',
  },
  {
    name: 'The lines of the largest',
    rules: 'E1 E3 R1',
    document: scored(stairs([10, 20, 5]), { combine: 'maximum' }),
    leads: [[sized(3), { score: 20, lines: { 'points c0': 10, 'points c1': 20, 'points c2': 5, 'choice score': -15 } }]],
    why: 'What 10 and 5 would have added is taken away.',
  },
  {
    name: 'The lines of a scale and of rounding',
    rules: 'E1 E3 R3 R4',
    document: scored(stairs([10]), { scale: { minimum: 0, maximum: 100, from: from(0, 30) }, decimals: 0 }),
    leads: [
      [sized(1), { score: 33, lines: { 'points c0': 10, 'scale score': 70 / 3, 'rounding score': -1 / 3 } }],
      [sized(0), { score: 0, lines: { 'scale score': 0 } }],
    ],
    why: '10 · 100/30 = 33.333…: the scale adds 23.333…, rounding takes 0.333….',
  },
];

const off: Spec[] = (
  [
    ['off', { enabled: false }, 6, '6 / 1: it is as if it were not drawn.'],
    ['no longer active', { activeUntil: 0 }, 3, '(0 + 6) / 2: it gives 0, and its weight stays.'],
  ] as const
).map(([name, data, result, why]) => ({
  name: `An average over one that is ${name}`,
  rules: 'R1 T6',
  document: scored([criterion('a', { condition: big(1), points: 8, ...data }), criterion('b', { condition: big(1), points: 6 })], {
    combine: 'average',
  }),
  leads: [[sized(1), result]],
  why,
}));

const twice: Spec[] = (['sum', 'average'] as const).map((combine) => ({
  name: `An edge that is drawn twice is one: ${combine}`,
  rules: 'T7 R1 G1',
  document: draw([...stairs([10, 20]), group('g', ['c0', 'c0']), score('score', ['g', 'c1', 'c1', 'g'], { combine })]),
  leads: [[sized(2), { score: combine === 'sum' ? 30 : 15, lines: { 'points c0': combine === 'sum' ? 10 : 5 } }]],
  why: combine === 'sum' ? '10 + 20, each once.' : '(10 + 20) / 2.',
}));

export const scores: Spec[] = [...rows, ...lines, ...off, ...twice];
