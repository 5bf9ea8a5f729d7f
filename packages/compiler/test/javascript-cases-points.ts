import type { ProgramNode, Test } from '../src/index.ts';
import { event, type ModuleLead, NOW } from './javascript-module.ts';
import { activity, criterion, score, segment } from './programs.ts';

const how = { negated: false, orMissing: false };
const customer: Test = { kind: 'equals', field: 'customer', value: true, ...how };
const each = (points: number, atMost: number | null = null) => ({ kind: 'each' as const, points, atMost });
const visits = [
  event(0.5),
  event(0.75),
  event(3, { path: '/a', seconds: 5 }),
  event(20, { path: '/B ', seconds: 9 }),
  event(21, { path: '/a' }),
];

/** Nodes, a lead, and what they come to in the score `s`: worked out by hand. */
export type Case = [what: string, nodes: ProgramNode[], lead: ModuleLead, expected: number | null];
/** Criteria and activities. */
export const POINTS: Record<'criterion' | 'activity', Case[]> = {
  criterion: [
    ['points', [criterion('k', { when: customer }), score('s', ['k'])], { attributes: { customer: true } }, 10],
    ['no match', [criterion('k', { when: customer, minimum: 4 }), score('s', ['k'])], { attributes: { customer: 1 } }, 0],
    ['limits', [criterion('k', { maximum: 4 }), score('s', ['k'])], {}, 4],
    ['active until now', [criterion('k', { active: { from: null, until: NOW } }), score('s', ['k'])], {}, 0],
    ['active from now', [criterion('k', { active: { from: NOW, until: null } }), score('s', ['k'])], {}, 10],
    ...[
      [9.9, -1],
      [10, 1],
      [100, 2],
      [null, 7],
    ].map(
      ([size, points]): Case => [
        `range of ${size}`,
        [
          criterion('k', {
            award: {
              kind: 'ranges',
              field: 'size',
              steps: [
                { from: 10, points: 1 },
                { from: 100, points: 2 },
              ],
              below: -1,
              missing: 7,
            },
          }),
          score('s', ['k']),
        ],
        { attributes: { size } },
        points ?? 0,
      ],
    ),
    ...[
      [' A ', 1],
      ['b', 2],
      ['c', 3],
      ['', 4],
    ].map(
      ([industry, points]): Case => [
        `value ${industry}`,
        [
          criterion('k', {
            award: {
              kind: 'values',
              field: 'industry',
              steps: [
                { values: ['a'], points: 1 },
                { values: ['a', 'b'], points: 2 },
              ],
              otherwise: 3,
              missing: 4,
            },
          }),
          score('s', ['k']),
        ],
        { attributes: { industry } },
        Number(points),
      ],
    ),
  ],
  activity: [
    ['every event', [activity('a', { award: each(2) }), score('s', ['a'])], { events: [...visits, event(1, {}, 'call'), event(-1)] }, 10],
    ['at most', [activity('a', { award: each(2, 3) }), score('s', ['a'])], { events: visits }, 6],
    ['within days, both ends', [activity('a', { award: each(2), withinDays: 3 }), score('s', ['a'])], { events: visits }, 6],
    ['where', [activity('a', { where: { kind: 'contains', field: 'path', text: 'b', ...how } }), score('s', ['a'])], { events: visits }, 1],
    ['once a day', [activity('a', { counting: { kind: 'perPeriod', days: 1, most: 1 } }), score('s', ['a'])], { events: visits }, 4],
    ['once a value', [activity('a', { counting: { kind: 'oncePerValue', property: 'path' } }), score('s', ['a'])], { events: visits }, 2],
    ['the first', [activity('a', { counting: { kind: 'first' }, award: each(3) }), score('s', ['a'])], { events: visits }, 3],
    ['limits, also of nothing', [activity('a', { minimum: 4 }), score('s', ['a'])], {}, 4],
    ['but not when shut', [segment('g', customer), activity('a', { minimum: 4, gate: 'g' }), score('s', ['a'])], {}, 0],
    ...(
      [
        ['count', 2],
        ['daysSinceLast', 5],
        ['sum', 14],
        ['maximum', 9],
        ['distinct', 2],
      ] as const
    ).map(([kind, points]): Case => {
      const measure =
        kind === 'count' || kind === 'daysSinceLast' ? { kind } : { kind, property: kind === 'distinct' ? 'path' : 'seconds' };
      const steps = [
        { from: 0, points: 5 },
        { from: 2, points: 2 },
        { from: 9, points: 9 },
        { from: 10, points: 14 },
      ];
      const award = { kind: 'ladder' as const, measure, steps, below: 0, missing: -1 };
      return [
        `a ladder of ${kind}`,
        [activity('a', { counting: { kind: 'oncePerValue', property: 'path' }, award }), score('s', ['a'])],
        { events: [event(1, { path: 'x', seconds: 5 }), event(2, { path: 'y', seconds: 9 })] },
        kind === 'daysSinceLast' ? 5 : points,
      ];
    }),
  ],
};
