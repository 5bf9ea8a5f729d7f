import { ago, person, visit, visited } from '../people.ts';
import { type Curve, fading } from '../small.ts';
import type { Spec } from '../spec.ts';

/** A curve, its days of grace, and the age and percentage of each lead, as `age:percentage`. */
const CURVES: readonly [string, Curve, number, string, string][] = [
  ['linear', { kind: 'linear', days: 10 }, 0, '0:100 1:90 5:50 9.9:1 10:0 11:0', '100 · (1 − age/10), never below 0'],
  ['linear over half a day', { kind: 'linear', days: 0.5 }, 0, '0.25:50 0.5:0 1:0', '100 · (1 − age/0.5)'],
  ['linear after 5 days', { kind: 'linear', days: 10 }, 5, '5:100 4:100 10:50 15:0 30:0', '100 · (1 − (age − 5)/10)'],
  ['half-life', { kind: 'halfLife', days: 7 }, 0, '0:100 7:50 14:25 21:12.5 28:6.25 70:0.098', '100 · 2^(−age/7)'],
  ['half-life between halves', { kind: 'halfLife', days: 2 }, 0, '1:70.711 3:35.355 0.5:84.09', '100 · 2^(−age/2): √½ = 0.70711'],
  ['half-life after 10 days', { kind: 'halfLife', days: 5 }, 10, '0:100 10:100 15:50 20:25', '100 · 2^(−(age − 10)/5)'],
  ['half-life of many halves', { kind: 'halfLife', days: 1 }, 0, '10:0.098 20:0 365:0', '100 / 1024 = 0.09766; 100 / 2^20 = 0.0001'],
  [
    'step',
    { kind: 'step', days: 10, percent: 30, compounding: false },
    0,
    '0:100 9.9999:100 10:70 19.9999:70 20:40 30:10 40:0 50:0',
    '100 · (1 − 0.3 · ⌊age/10⌋), never below 0',
  ],
  [
    'step after 3 days',
    { kind: 'step', days: 1, percent: 25, compounding: false },
    3,
    '3:100 3.9999:100 4:75 7:0 8:0',
    '100 · (1 − 0.25 · ⌊age − 3⌋)',
  ],
  ['step of everything', { kind: 'step', days: 7, percent: 100, compounding: false }, 0, '6.9999:100 7:0 14:0', 'All at the first step'],
  [
    'compounding',
    { kind: 'step', days: 10, percent: 50, compounding: true },
    0,
    '0:100 9.9999:100 10:50 20:25 39.9999:12.5 40:6.25',
    '100 · 0.5^⌊age/10⌋',
  ],
  [
    'compounding by a fifth',
    { kind: 'step', days: 30, percent: 20, compounding: true },
    0,
    '29:100 30:80 60:64 90:51.2 300:10.737',
    '100 · 0.8^n; 0.8^10 = 0.10737',
  ],
  [
    'compounding of everything',
    { kind: 'step', days: 7, percent: 100, compounding: true },
    0,
    '0:100 6.9999:100 7:0 70:0',
    '(1 − 1)^0 = 1, then 0',
  ],
  [
    'compounding after 5 days',
    { kind: 'step', days: 5, percent: 10, compounding: true },
    5,
    '5:100 9.9999:100 10:90 15:81',
    '100 · 0.9^⌊(age − 5)/5⌋',
  ],
  [
    'compounding by little',
    { kind: 'step', days: 1, percent: 0.1, compounding: true },
    0,
    '1:99.9 2:99.8 10:99.004',
    '100 · 0.999^n; 0.999^10 = 0.99004',
  ],
  ['expiry', { kind: 'expiry', days: 30 }, 0, '0:100 30:100 30.0001:0 100:0', 'Everything up to and including day 30, then nothing'],
  ['expiry after 10 days', { kind: 'expiry', days: 5 }, 10, '15:100 15.0001:0 10:100', 'Everything up to day 15'],
];
const pairs = (rows: string): [age: number, left: number][] =>
  rows.split(' ').map((row) => {
    const [age, left] = row.split(':').map(Number);
    return [age ?? Number.NaN, left ?? Number.NaN];
  });

const curves: Spec[] = CURVES.flatMap(([name, curve, after, rows, why]): Spec[] => [
  {
    name: `${name}, of each event`,
    rules: curve.kind === 'halfLife' || (curve.kind === 'step' && curve.compounding) ? 'D1 D2 D3' : 'D1 D3',
    document: fading(curve, { after }),
    leads: pairs(rows).map(([age, left]) => [visited(age), left] as const),
    why: `${why}.`,
  },
  {
    name: `${name}, of a date`,
    rules: 'D1 D5',
    document: fading(curve, { after, anchor: { kind: 'date', field: 'created_at' } }),
    leads: pairs(rows).map(([age, left]) => [person({ created_at: ago(age) }, [visit(3)]), left] as const),
    why: `${why}. Its age is the date's.`,
  },
]);

const ofEvents: Spec[] = [
  {
    name: 'Every event fades by its own age',
    rules: 'D3',
    document: fading({ kind: 'linear', days: 10 }),
    leads: [
      [visited(1, 5, 9, 20), { score: 150, lines: { 'points a': 400, 'decay d': -250 } }],
      [visited(), 0],
    ],
    why: '90 + 50 + 10 + 0 of 400.',
  },
  {
    name: 'The newest atMost fade, the others are not there',
    rules: 'D3 A3',
    document: fading({ kind: 'linear', days: 10 }, {}, { atMost: 2 }),
    leads: [[visited(9, 5, 1), 140]],
    why: '90 + 50: the newest two.',
  },
  {
    name: 'Once per day and at most two, then each by its own age',
    rules: 'D3 A2 A3 O1',
    document: fading({ kind: 'halfLife', days: 1 }, {}, { counts: { kind: 'oncePerDay' }, atMost: 2 }),
    leads: [[visited(1, 1.5, 2, 3), 75]],
    why: 'Days 1 and 2: 50 + 25.',
  },
  {
    name: 'Negative points fade, too',
    rules: 'D3',
    document: fading({ kind: 'linear', days: 10 }, {}, { points: -100 }),
    leads: [[visited(5, 9), { score: -60, lines: { 'points a': -200, 'decay d': 140 } }]],
    why: '−50 − 10 = −60.',
  },
  {
    name: 'Limits of an activity come after its decay',
    rules: 'D6 A5',
    document: fading({ kind: 'linear', days: 10 }, {}, { minimum: 20, maximum: 120 }),
    leads: [
      [visited(1, 5), { score: 120, lines: { 'points a': 200, 'decay d': -60, 'limit a': -20 } }],
      [visited(9), { score: 20, lines: { 'points a': 100, 'decay d': -90, 'limit a': 10 } }],
      [visited(), { score: 20, lines: { 'points a': 0, 'decay d': 0, 'limit a': 20 } }],
    ],
    why: '90 + 50 = 140 → 120; 10 → 20; nothing → 20.',
  },
];

export const decays: Spec[] = [...curves, ...ofEvents];
