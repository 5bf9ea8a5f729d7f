import { all, big, is } from '../ask.ts';
import { activity, bands, criterion, decay, disqualifier, draw, group, score, scored, segment } from '../draw.ts';
import { active, opened, person, sized, visit, visited } from '../people.ts';
import type { Spec } from '../spec.ts';

/** Every adjustment at once: a limited criterion, a decayed and limited activity, a weighted and limited group, a scale, a rounding. */
const everything = draw([
  criterion('size', { condition: big(10), points: 30, maximum: 25 }),
  activity('visits', { points: 8, atMost: 3, maximum: 15 }),
  decay('fading', 'visits', { kind: 'linear', days: 10 }),
  group('both', ['size', 'fading'], { weight: 50, maximum: 18 }),
  activity('mails', { events: ['email_opened'], points: 1.5 }),
  score('score', ['both', 'mails'], { scale: { minimum: 0, maximum: 50, from: { minimum: 0, maximum: 40 } }, decimals: 0 }),
  bands('b', 'score', [10, 20, 30]),
]);

const explained: Spec[] = [
  {
    name: 'Everything at once',
    rules: 'E1 E2 E3 O1',
    document: everything,
    leads: [
      [
        person({ employees: 10 }, [visit(1), visit(2), visit(3), visit(4), opened(1)]),
        {
          score: 24,
          band: 'b2',
          lines: {
            'points size': 15,
            'limit size': -2.5,
            'points visits': 12,
            'decay fading': -2.4,
            'limit visits': -2.1,
            'limit both': -2,
            'points mails': 1.5,
            'scale score': 4.875,
            'rounding score': -0.375,
          },
        },
      ],
      [sized(9), { score: 0, band: 'b0', lines: { 'points size': 0, 'points visits': 0 } }],
    ],
    why: '30 → 25; three visits 7.2 + 6.4 + 5.6 = 19.2 → 15; 40 · 0.5 = 20 → 18; + 1.5 = 19.5; · 50/40 = 24.375 → 24.',
  },
  {
    name: 'What takes no effect is no line',
    rules: 'E3',
    document: everything,
    leads: [
      [
        active(opened(1), opened(2)),
        { score: 4, lines: { 'points mails': 3, 'limit size': 0, 'limit both': 0, 'scale score': 0.75, 'rounding score': 0.25 } },
      ],
    ],
    why: '3 · 50/40 = 3.75 → 4.',
  },
  {
    name: 'Limits of limits',
    rules: 'E1 E3 K3 G2 R3',
    document: scored([criterion('c', { condition: big(), points: 100, maximum: 80 }), group('g', ['c'], { maximum: 60 })], {
      scale: { minimum: 0, maximum: 40, from: null },
    }),
    leads: [[sized(1), { score: 40, lines: { 'points c': 100, 'limit c': -20, 'limit g': -20, 'scale score': -20 } }]],
    why: '100 → 80 → 60 → 40.',
  },
  {
    name: 'Points that cancel each other are told all the same',
    rules: 'E2',
    document: scored([criterion('a', { condition: big(), points: 10 }), criterion('b', { condition: big(), points: -10 })]),
    leads: [[sized(1), { score: 0, lines: { 'points a': 10, 'points b': -10 } }]],
    why: '10 − 10.',
  },
  {
    name: 'A node in two scores has its line in each',
    rules: 'E2 E4',
    document: draw([
      criterion('c', { condition: big(), points: 10 }),
      group('g', ['c'], { weight: 30 }),
      score('one', ['c']),
      score('two', ['g', 'c']),
    ]),
    leads: [[sized(1), { scores: { one: 10, two: 13 } }]],
    why: '10; 10 · 0.3 + 10.',
  },
  {
    name: 'A criterion that reaches the score over three ways',
    rules: 'E2',
    document: scored([
      criterion('c', { condition: big(), points: 8 }),
      group('a', ['c'], { weight: 50 }),
      group('b', ['c', 'a'], { weight: 25 }),
      group('g', ['a', 'b', 'c']),
    ]),
    leads: [[sized(1), { score: 15, lines: { 'points c': 15 } }]],
    why: '8 · 0.5 + (8 + 4) · 0.25 + 8 = 4 + 3 + 8.',
  },
  {
    name: 'Eight diamonds, one after the other',
    rules: 'E2',
    document: scored([
      criterion('c', { condition: big(), points: 1 }),
      ...Array.from({ length: 8 }, (_, level) => {
        const below = level === 0 ? ['c'] : [`a${level - 1}`, `b${level - 1}`];
        return [group(`a${level}`, below), group(`b${level}`, below)];
      }).flat(),
      group('top', ['a7', 'b7']),
    ]),
    leads: [[sized(1), { score: 256, lines: { 'points c': 256 } }]],
    why: 'Each diamond doubles the ways: 2^8.',
  },
  {
    name: 'Choices inside choices',
    rules: 'E3 G1',
    document: scored([
      criterion('a', { condition: big(), points: 10 }),
      criterion('b', { condition: big(), points: 4 }),
      criterion('c', { condition: big(), points: 7 }),
      group('g', ['a', 'b'], { combine: 'first' }),
      group('h', ['c', 'g'], { combine: 'maximum' }),
    ]),
    leads: [[sized(1), { score: 10, lines: { 'points a': 10, 'points b': 4, 'points c': 7, 'choice g': -4, 'choice h': -7 } }]],
    why: 'The first takes away 4, the largest takes away 7.',
  },
];

const order: Spec[] = [
  {
    name: 'The order of an activity: select, count, newest, decay, sum, limit, gate',
    rules: 'O1 A1 A2 A3 D3 A5 A9',
    document: scored([
      segment('s', all(is('country', 'is', 'spain'))),
      activity(
        'a',
        {
          points: 10,
          withinDays: 8,
          where: all(is('path', 'is', '/p')),
          counts: { kind: 'oncePerDay' },
          atMost: 2,
          maximum: 14,
          minimum: 1,
        },
        's',
      ),
      decay('d', 'a', { kind: 'linear', days: 10 }),
    ]),
    leads: [
      [
        person({ country: 'Spain' }, [
          visit(2, { path: '/p' }),
          visit(2.5, { path: '/p' }),
          visit(3, { path: '/q' }),
          visit(4, { path: '/p' }),
          visit(5, { path: '/p' }),
          visit(9, { path: '/p' }),
        ]),
        { score: 14, lines: { 'points a': 20, 'decay d': -6, 'limit a': 0 } },
      ],
      [person({ country: 'Spain' }, [visit(9, { path: '/p' })]), 1],
      [person({ country: 'France' }, [visit(2, { path: '/p' })]), 0],
    ],
    why: 'Days 2, 4 and 5 count, the newest two are 10 · 0.8 + 10 · 0.6 = 14; nothing is the minimum 1; a shut gate is 0.',
  },
  {
    name: 'The order of a score: combine, disqualify, scale, round, bands',
    rules: 'O1 R1 R2 R3 R4 B1',
    document: draw([
      segment('s', all(is('country', 'is', 'spain'))),
      activity('a', { points: 2.6 }),
      score('score', ['a'], { scale: { minimum: 0, maximum: 10, from: { minimum: 0, maximum: 5 } }, decimals: 0 }),
      disqualifier('q', ['s'], { value: 20 }),
      bands('b', 'score', [5, 10]),
    ]),
    leads: [
      [visited(1), { score: 5, band: 'b1' }],
      [visited(1, 2), { score: 10, band: 'b2' }],
      [person({ country: 'Spain' }), { score: 10, band: 'disqualified', lines: { 'disqualifier q': 20, 'scale score': -10 } }],
    ],
    why: '2.6 · 2 = 5.2 → 5, at the threshold; 5.2 · 2 → 10; 20 is kept within 10 and not mapped.',
  },
  {
    name: 'A group weighs, then limits; then its decay',
    rules: 'O1 G2 D4',
    document: scored([
      activity('a', { points: 30 }),
      group('g', ['a'], { weight: 50, maximum: 10 }),
      decay('d', 'g', { kind: 'halfLife', days: 5 }, { anchor: { kind: 'lastActivity', events: ['page_viewed'] } }),
    ]),
    leads: [[visited(5), { score: 5, lines: { 'points a': 15, 'limit g': -5, 'decay d': -5 } }]],
    why: '30 · 0.5 = 15 → 10, half of it after one half-life.',
  },
];

export const explanations: Spec[] = [...explained, ...order];
