import { big } from '../ask.ts';
import { activity, audience, bands, criterion, disqualifier, draw, matrix, score, segment } from '../draw.ts';
import { DAY, NOW, visit } from '../people.ts';
import { banded, fifty, free, hasFreeMail, spain, who } from '../small.ts';
import type { Spec } from '../spec.ts';

const d = criterion('d', { condition: big(2), points: 20 });

const disqualifiers: Spec[] = [
  {
    name: 'A disqualifier replaces the score, and names the band',
    rules: 'Q1 R2 E3',
    document: draw([free, ...banded, disqualifier('q', ['free'], { value: -10 })]),
    leads: [
      [who('Spain', true), { score: -10, band: 'disqualified', lines: { 'points c': 50, 'disqualifier q': -60 } }],
      [who('Spain', false), { score: 50, band: 'b2', lines: { 'points c': 50, 'disqualifier q': 0 } }],
    ],
    why: '−10 instead of 50: the line is −60.',
  },
  {
    name: 'One of several matches is enough',
    rules: 'Q1',
    document: draw([free, spain, ...banded, disqualifier('q', ['free', 'spain'])]),
    leads: [
      [who('Spain', false), { score: 0, band: 'disqualified' }],
      [who('France', true), { score: 0, band: 'disqualified' }],
      [who('France', false), { score: 50, band: 'b2' }],
    ],
    why: 'Spain or a free e-mail domain.',
  },
  {
    name: 'Of several disqualifiers, the first in the document wins',
    rules: 'Q1',
    document: draw([free, spain, ...banded, disqualifier('z', ['spain'], { value: 2 }), disqualifier('a', ['free'], { value: 1 })]),
    leads: [
      [who('Spain', true), { score: 2, band: 'disqualified', lines: { 'disqualifier z': -48 } }],
      [who('France', true), { score: 1, band: 'disqualified', lines: { 'disqualifier a': -49 } }],
      [who('Spain', false), { score: 2, band: 'disqualified' }],
    ],
    why: 'z comes before a in the document, whatever their ids.',
  },
  {
    name: 'Targets: one score, or every score',
    rules: 'Q1',
    document: draw([
      free,
      spain,
      fifty,
      d,
      score('one', ['c']),
      score('two', ['d']),
      disqualifier('p', ['free'], { target: 'one', value: 1 }),
      disqualifier('q', ['spain'], { value: 2 }),
    ]),
    leads: [
      [who('France', true, 2), { scores: { one: 1, two: 20 } }],
      [who('Spain', false, 2), { scores: { one: 2, two: 2 } }],
      [who('Spain', true, 2), { scores: { one: 1, two: 2 } }],
    ],
    why: 'p is about the first score and comes before q, which is about both.',
  },
  {
    name: 'The value is kept within the scale, and not mapped to it',
    rules: 'R2 R3 O1 E3',
    document: draw([
      free,
      fifty,
      score('score', ['c'], { scale: { minimum: 0, maximum: 10, from: { minimum: 0, maximum: 100 } } }),
      disqualifier('q', ['free'], { value: 7 }),
      score('low', ['c'], { scale: { minimum: 9, maximum: 10, from: null } }),
    ]),
    leads: [
      [who('Spain', true), { scores: { score: 7, low: 9 } }],
      [who('Spain', false), { scores: { score: 5, low: 10 } }],
    ],
    why: '7 stays 7 on a scale of 10 and becomes 9 on one that begins there; 50 of 100 is 5 of 10.',
  },
  {
    name: 'The value is rounded',
    rules: 'R2 R4 O1',
    document: draw([free, fifty, score('score', ['c'], { decimals: 0 }), disqualifier('q', ['free'], { value: 2.5 })]),
    leads: [[who('Spain', true), { score: 3, lines: { 'disqualifier q': -47.5, 'rounding score': 0.5 } }]],
    why: '2.5 rounds to 3.',
  },
  {
    name: 'The value that the score has anyway: disqualified, without a line',
    rules: 'Q1 E3',
    document: draw([free, ...banded, disqualifier('q', ['free'], { value: 50 })]),
    leads: [[who('Spain', true), { score: 50, band: 'disqualified', lines: { 'disqualifier q': 0 } }]],
    why: '50 instead of 50.',
  },
  {
    name: 'A band before says nothing of a disqualified lead',
    rules: 'Q1 B2',
    document: draw([free, fifty, score('score', ['c']), bands('b', 'score', [[40, 0]]), disqualifier('q', ['free'], { value: 45 })]),
    leads: [
      [
        { ...who('Spain', true), previous: { score: 'b1' } },
        { score: 45, band: 'disqualified' },
      ],
    ],
    why: 'It is disqualified, whatever it was.',
  },
  {
    name: 'A grade that is made of a disqualified score or its band is disqualified, others are not',
    rules: 'Q1 MX1',
    document: draw([
      free,
      fifty,
      d,
      score('one', ['c']),
      score('two', ['d']),
      bands('b1', 'one', [10]),
      matrix('both', ['b1', 'two'], [2, 2], { columnThresholds: [10] }),
      matrix('second', ['two', 'two'], [2, 2], { rowThresholds: [10], columnThresholds: [10] }),
      disqualifier('q', ['free'], { target: 'one' }),
    ]),
    leads: [
      [who('Spain', true, 2), { scores: { one: 0, two: 20 }, grade: 'disqualified', band: 'disqualified' }],
      [who('Spain', false, 2), { scores: { one: 50, two: 20 }, grade: 'r1c1', band: 'b1' }],
    ],
    why: 'The first matrix is made of the disqualified score.',
  },
];

const SWITCHES: readonly [Partial<{ enabled: boolean; activeFrom: number; activeUntil: number }>, boolean, string][] = [
  [{ enabled: false }, false, 'off'],
  [{ activeFrom: NOW }, true, 'from now'],
  [{ activeFrom: NOW + 1 }, false, 'from a millisecond on'],
  [{ activeUntil: NOW }, false, 'until now'],
  [{ activeUntil: NOW + 1, activeFrom: NOW - DAY }, true, 'from yesterday until a millisecond on'],
];
const switches: Spec[] = SWITCHES.flatMap(([data, holds, name]): Spec[] => [
  {
    name: `A disqualifier that is ${name}`,
    rules: 'Q1 T6',
    document: draw([free, ...banded, disqualifier('q', ['free'], { value: 1, ...data })]),
    leads: [[who('Spain', true), holds ? { score: 1, band: 'disqualified' } : { score: 50, band: 'b2' }]],
    why: holds ? 'It disqualifies.' : 'It does not match.',
  },
  {
    name: `A segment that is ${name}`,
    rules: 'S1 T6',
    document: draw([
      segment('free', hasFreeMail, data),
      criterion('k', { condition: big(1), points: 5 }, 'free'),
      activity('a', { points: 1 }, 'free'),
      score('score', ['k', 'a']),
      disqualifier('q', ['free'], { target: 'other', value: 9 }),
      score('other', ['k']),
      audience('u', ['free', 'spain']),
      spain,
    ]),
    leads: [
      [{ ...who('Spain', true), events: [visit(1)] }, { scores: { score: holds ? 6 : 0, other: holds ? 9 : 0 } }],
      [{ ...who('France', true), events: [visit(1)] }, { scores: { score: holds ? 6 : null, other: holds ? 9 : null } }],
    ],
    why: holds
      ? 'It opens both gates, disqualifies and is an audience.'
      : 'It opens nothing, disqualifies nobody, and only Spain is left of the audience.',
  },
]);

export const qualification: Spec[] = [...disqualifiers, ...switches];
