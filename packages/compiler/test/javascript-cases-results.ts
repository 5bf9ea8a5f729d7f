import type { ProgramNode, Test } from '../src/index.ts';
import type { Case } from './javascript-cases-points.ts';
import { DAY, event, NOW } from './javascript-module.ts';
import { activity, audience, bands, criterion, decay, disqualifier, group, score, segment } from './programs.ts';

const how = { negated: false, orMissing: false };
const customer: Test = { kind: 'equals', field: 'customer', value: true, ...how };
const each = (points: number, atMost: number | null = null) => ({ kind: 'each' as const, points, atMost });
const _visits = [
  event(0.5),
  event(0.75),
  event(3, { path: '/a', seconds: 5 }),
  event(20, { path: '/B ', seconds: 9 }),
  event(21, { path: '/a' }),
];

/** What is made of points. */
export const RESULTS: Record<Exclude<ProgramNode['kind'], 'criterion' | 'activity'>, Case[]> = {
  decay: [
    [
      'linear, by event',
      [activity('a', { award: each(10) }), decay('d', 'a'), score('s', ['d'])],
      { events: [event(5), event(9), event(11)] },
      6,
    ],
    [
      'half-life',
      [activity('a', { award: each(8) }), decay('d', 'a', { curve: { kind: 'halfLife', days: 7 } }), score('s', ['d'])],
      { events: [event(7), event(14)] },
      6,
    ],
    [
      'expiry after grace',
      [activity('a', { award: each(8) }), decay('d', 'a', { curve: { kind: 'expiry', days: 7 }, after: 2 }), score('s', ['d'])],
      { events: [event(9), event(9.001)] },
      8,
    ],
    [
      'steps',
      [
        activity('a', { award: each(100) }),
        decay('d', 'a', { curve: { kind: 'step', days: 0.1, percent: 30, compounding: false } }),
        score('s', ['d']),
      ],
      { events: [event(0.3)] },
      10,
    ],
    [
      'compounding steps',
      [
        activity('a', { award: each(100) }),
        decay('d', 'a', { curve: { kind: 'step', days: 10, percent: 10, compounding: true } }),
        score('s', ['d']),
      ],
      { events: [event(29.9)] },
      81,
    ],
    [
      'the last activity',
      [criterion('k'), decay('d', 'k', { anchor: { kind: 'lastActivity', events: ['call', 'page'] } }), score('s', ['d'])],
      { events: [event(8), event(5, {}, 'call')] },
      5,
    ],
    [
      'no activity',
      [criterion('k'), decay('d', 'k', { anchor: { kind: 'lastActivity', events: ['call'] } }), score('s', ['d'])],
      { events: [event(8)] },
      0,
    ],
    [
      'a date',
      [criterion('k'), decay('d', 'k', { anchor: { kind: 'date', field: 'created' } }), score('s', ['d'])],
      { attributes: { created: '2026-05-28' } },
      6,
    ],
    [
      'a date to come',
      [criterion('k'), decay('d', 'k', { anchor: { kind: 'date', field: 'created' } }), score('s', ['d'])],
      { attributes: { created: NOW + DAY } },
      10,
    ],
    [
      'limits come after',
      [activity('a', { award: each(100), maximum: 60 }), decay('d', 'a'), score('s', ['d'])],
      { events: [event(5)] },
      50,
    ],
  ],
  group: [
    [
      'sum, weight and limit',
      [
        criterion('k'),
        criterion('l', { award: { kind: 'points', points: 3 } }),
        group('g', ['k', 'l'], { weight: 50, maximum: 6 }),
        score('s', ['g']),
      ],
      {},
      6,
    ],
    [
      'maximum',
      [
        criterion('k'),
        criterion('l', { award: { kind: 'points', points: 3 } }),
        group('g', ['k', 'l'], { combine: 'maximum' }),
        score('s', ['g']),
      ],
      {},
      10,
    ],
    [
      'first match',
      [
        criterion('k', { when: customer }),
        activity('a', { award: each(0) }),
        criterion('l', { award: { kind: 'points', points: 3 } }),
        group('i', ['k'], { minimum: 1 }),
        group('g', ['i', 'a', 'l'], { combine: 'first' }),
        score('s', ['g']),
      ],
      {},
      3,
    ],
    ['no match', [criterion('k', { when: customer }), group('g', ['k'], { combine: 'first' }), score('s', ['g'])], {}, 0],
  ],
  segment: [
    ['opens a gate', [segment('g', customer), criterion('k', { gate: 'g' }), score('s', ['k'])], { attributes: { customer: true } }, 10],
    [
      'shuts a gate',
      [segment('g', customer, { active: { from: NOW + 1, until: null } }), criterion('k', { gate: 'g' }), score('s', ['k'])],
      { attributes: { customer: true } },
      0,
    ],
  ],
  disqualifier: [
    [
      'replaces the number, before the scale',
      [
        segment('g', customer),
        disqualifier('q', ['g'], -5),
        criterion('k'),
        score('s', ['k'], { disqualifiers: ['q'], scale: { minimum: -2, maximum: 100, from: { minimum: 0, maximum: 10 } } }),
      ],
      { attributes: { customer: true } },
      -2,
    ],
    [
      'of several, the first',
      [
        segment('g', customer),
        disqualifier('p', ['g'], 7),
        disqualifier('q', ['g'], -5),
        criterion('k'),
        score('s', ['k'], { disqualifiers: ['p', 'q'] }),
      ],
      { attributes: { customer: true } },
      7,
    ],
  ],
  audience: [
    ['inside', [segment('g', customer), audience('u', ['g']), criterion('k'), score('s', ['k'])], { attributes: { customer: true } }, 10],
    ['outside', [segment('g', customer), audience('u', ['g']), criterion('k'), score('s', ['k'])], {}, null],
  ],
  score: [
    ['rounded half up', [criterion('k', { award: { kind: 'points', points: 2.4999995 } }), score('s', ['k'], { decimals: 0 })], {}, 3],
    ['mapped', [criterion('k'), score('s', ['k'], { scale: { minimum: 0, maximum: 100, from: { minimum: -10, maximum: 30 } } })], {}, 50],
    [
      'average',
      [criterion('k'), criterion('l', { award: { kind: 'points', points: 2 } }), score('s', ['k', ['l', 3]], { combine: 'average' })],
      {},
      4,
    ],
    [
      'maximum of a score and points',
      [
        criterion('k'),
        criterion('l', { award: { kind: 'points', points: 12.6 } }),
        score('i', ['l'], { decimals: 0 }),
        score('s', ['i', 'k'], { combine: 'maximum' }),
      ],
      {},
      13,
    ],
  ],
  bands: [['leave the score alone', [criterion('k'), score('s', ['k']), bands('b', 's', ['low', null], ['high', 10])], {}, 10]],
  matrix: [],
};
