import { big } from '../ask.ts';
import { activity, criterion, decay, group, scored, segment } from '../draw.ts';
import { active, sized, visit, visited } from '../people.ts';
import { at, inSpain, stairs } from '../small.ts';
import type { Spec } from '../spec.ts';

const nested: Spec[] = [
  {
    name: 'A diamond: one criterion in two groups of one group',
    rules: 'E2 G2',
    document: scored([
      criterion('c', { condition: big(1), points: 10 }),
      group('half', ['c'], { weight: 50 }),
      group('double', ['c'], { weight: 200 }),
      group('g', ['half', 'double'], { weight: 10 }),
    ]),
    leads: [[sized(1), { score: 2.5, lines: { 'points c': 2.5 } }]],
    why: '10 · (0.5 + 2) · 0.1 over both ways.',
  },
  {
    name: 'A diamond with a limit on one of its ways',
    rules: 'E2 E3',
    document: scored([
      criterion('c', { condition: big(1), points: 10 }),
      group('a', ['c'], { maximum: 4 }),
      group('b', ['c']),
      group('g', ['a', 'b'], { weight: 50 }),
    ]),
    leads: [[sized(1), { score: 7, lines: { 'points c': 10, 'limit a': -3 } }]],
    why: '(4 + 10) / 2: the criterion is worth 10 · (0.5 + 0.5), the limit −6 · 0.5.',
  },
  {
    name: 'An activity with a limit, once decayed and once not',
    rules: 'D6 E2 E3',
    document: scored([activity('a', { points: 10, maximum: 8 }), decay('d', 'a', { kind: 'linear', days: 10 }), group('g', ['a', 'd'])]),
    leads: [
      [visited(5), { score: 13, lines: { 'points a': 20, 'decay d': -5, 'limit a': -2 } }],
      [visited(1), { score: 16, lines: { 'points a': 20, 'decay d': -1, 'limit a': -3 } }],
    ],
    why: '8 + 5, then 8 + min(8, 9): the limit −2, and −2 − 1.',
  },
  {
    name: 'Groups inside groups inside groups',
    rules: 'G2 E3',
    document: scored([
      ...stairs([10, 20]),
      group('g1', ['c0', 'c1'], { maximum: 25 }),
      group('g2', ['g1'], { weight: 50, maximum: 12 }),
      group('g3', ['g2'], { weight: 200, minimum: 1, maximum: 20 }),
    ]),
    leads: [
      [sized(2), { score: 20, lines: { 'points c0': 10, 'points c1': 20, 'limit g1': -5, 'limit g2': -1, 'limit g3': -4 } }],
      [sized(0), { score: 1, lines: { 'limit g3': 1 } }],
    ],
    why: '30 → 25, half is 12.5 → 12, double is 24 → 20.',
  },
  {
    name: 'The choice of the largest, times the weights behind it',
    rules: 'E3 G1',
    document: scored([
      ...stairs([10, 20, 30]),
      group('g1', ['c0', 'c1', 'c2'], { combine: 'maximum', weight: 50 }),
      group('g', ['g1'], { weight: 20 }),
    ]),
    leads: [[sized(3), { score: 3, lines: { 'points c0': 1, 'points c1': 2, 'points c2': 3, 'choice g1': -3 } }]],
    why: '30 · 0.5 · 0.2; what 10 and 20 would have added is taken away: −30 · 0.1.',
  },
  {
    name: 'A gate shuts one input of a sum',
    rules: 'K1 A9 G1',
    document: scored([
      segment('s', inSpain),
      criterion('c', { condition: big(1) }, 's'),
      activity('a', {}, 's'),
      activity('b', { points: 1 }),
      group('g', ['a', 'b', 'c']),
    ]),
    leads: [
      [at('Spain', 1, visit(1)), 16],
      [at('France', 1, visit(1)), 1],
    ],
    why: '10 + 5 + 1 in Spain, 1 elsewhere.',
  },
  {
    name: 'The largest of decayed activities',
    rules: 'G1 D3 E3',
    document: scored([
      activity('a', { points: 100 }),
      activity('b', { events: ['email_opened'], points: 60 }),
      decay('d', 'a', { kind: 'linear', days: 10 }),
      group('g', ['d', 'b'], { combine: 'maximum' }),
    ]),
    leads: [
      [
        active(visit(5), { ...visit(1), type: 'email_opened' }),
        { score: 60, lines: { 'points a': 100, 'decay d': -50, 'points b': 60, 'choice g': -50 } },
      ],
    ],
    why: '50 and 60: the largest is 60, the choice takes away 50.',
  },
];

export const nestedGroups: Spec[] = [...nested];
