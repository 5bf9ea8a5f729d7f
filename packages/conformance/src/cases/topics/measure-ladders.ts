import { type Person, visited } from '../people.ts';
import { COUNT, climbing, type Doing, ladder, paths, seconds } from '../small.ts';
import type { Spec } from '../spec.ts';

type Ladder = NonNullable<Doing['ladder']>;

const SECONDS = { kind: 'sum', property: 'seconds' } as const;

const ROWS: readonly [string, Ladder, readonly (readonly [Person, number])[], string][] = [
  [
    'count',
    COUNT,
    [
      [visited(), -1],
      [visited(1), 5],
      [visited(1, 2), 5],
      [visited(1, 2, 3), 10],
      [visited(1, 2, 3, 4), 10],
      [visited(1, 2, 3, 4, 5, 6), 20],
    ],
    'None is under the first step, −1; 1 and 2 give 5, 3 and 4 give 10, 6 gives 20. A count is never missing.',
  ],
  [
    'days since last',
    ladder(
      { kind: 'daysSinceLast' },
      [
        [0, 20],
        [7, 10],
        [30, -5],
      ],
      0,
      -10,
    ),
    [
      [visited(0), 20],
      [visited(6.9999, 50), 20],
      [visited(7), 10],
      [visited(29.9999), 10],
      [visited(30), -5],
      [visited(), -10],
    ],
    'From 0 days 20, from 7 days 10, from 30 days −5, never −10.',
  ],
  [
    'sum',
    ladder(
      SECONDS,
      [
        [0, 1],
        [60, 5],
        [300, 9],
      ],
      -2,
      99,
    ),
    [
      [seconds(), 1],
      [seconds(59.5), 1],
      [seconds(30, 30), 5],
      [seconds(299, null), 5],
      [seconds(100, 200), 9],
      [seconds(-1), -2],
      [seconds(null), 1],
    ],
    'The sum of none is 0 and never missing; 60 reaches 5, 300 reaches 9, −1 is under the first step.',
  ],
  [
    'maximum',
    ladder(
      { kind: 'maximum', property: 'seconds' },
      [
        [10, 1],
        [20, 2],
      ],
      0,
      -3,
    ),
    [
      [seconds(10, 9), 1],
      [seconds(20, 5), 2],
      [seconds(9.999), 0],
      [seconds(null), -3],
      [seconds(), -3],
    ],
    'The largest; the maximum of none is missing, −3.',
  ],
  [
    'distinct values',
    ladder(
      { kind: 'distinct', property: 'path' },
      [
        [1, 1],
        [2, 4],
        [3, 9],
      ],
      -1,
      99,
    ),
    [
      [paths(), -1],
      [paths(null, ''), -1],
      [paths('/a', '/A'), 1],
      [paths('/a', '/b', null), 4],
      [paths('/a', '/b', 5), 9],
    ],
    'Different texts: none −1, one 1, two 4, three 9.',
  ],
];
const rows: Spec[] = ROWS.flatMap(([name, one, leads, why]): Spec[] => [
  { name: `A ladder over the ${name}`, rules: 'A4 A6 A7 A8', document: climbing(one), leads, why },
  {
    name: `A ladder over the ${name}, at most 100 points and at least 0`,
    rules: 'A4 A5',
    document: climbing(one, { minimum: 0, maximum: 8 }),
    leads: leads.map(([lead, result]) => [lead, Math.min(8, Math.max(0, result))] as const),
    why: `${why} Then kept within 0 and 8.`,
  },
]);

export const measureLadders: Spec[] = [...rows];
