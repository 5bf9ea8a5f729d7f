import { activity, bands, criterion, draw, score } from '../draw.ts';
import { active, type Person, person, visit } from '../people.ts';
import type { Spec } from '../spec.ts';

type Thresholds = Parameters<typeof bands>[2];
const worth = (employees: number, previous?: string): Person =>
  person({ employees }, [], previous === undefined ? undefined : { score: previous });
/** A score that is the lead's size, as far as it is one of these. */
const sized = (sizes: readonly number[]) => {
  const steps = [...sizes].sort((x, y) => x - y).map((size) => ({ from: size, points: size }));
  return criterion('c', { ladder: { kind: 'ranges', field: 'employees', steps, below: -1000, missing: 0 } });
};
const SIZES = [-6, -5, -1, 0, 4, 5, 7, 8, 9, 10, 11, 12, 14, 15, 16, 19, 20, 21, 22, 29, 30, 50, 90];
const banded = (thresholds: Thresholds) => draw([sized(SIZES), score('score', ['c']), bands('b', 'score', thresholds)]);

const plain: Spec[] = [
  {
    name: 'A threshold belongs to the band above it',
    rules: 'B1',
    document: banded([10, 20, 30]),
    leads: [0, 9, 10, 11, 19, 20, 29, 30, 90, -5].map(
      (value) => [worth(value), { score: value, band: `b${value < 10 ? 0 : Math.min(3, Math.floor(value / 10))}` }] as const,
    ),
    why: '10, 20 and 30 are in the bands above them; −5 in the lowest.',
  },
  {
    name: 'Bands read the rounded score',
    rules: 'B1 R4',
    document: draw([activity('a', { points: 0.25 }), score('score', ['a'], { decimals: 0 }), bands('b', 'score', [1, 2])]),
    leads: [
      [active(visit(1)), { score: 0, band: 'b0' }],
      [active(visit(1), visit(2)), { score: 1, band: 'b1' }],
      [active(...Array.from({ length: 6 }, () => visit(1))), { score: 2, band: 'b2' }],
    ],
    why: '0.25 is 0; 0.5 is 1, which is in the band from 1; 1.5 is 2.',
  },
  {
    name: 'Negative thresholds',
    rules: 'B1',
    document: banded([-5, 0, 5]),
    leads: [
      [worth(-6), { band: 'b0' }],
      [worth(-5), { band: 'b1' }],
      [worth(-1), { band: 'b1' }],
      [worth(0), { band: 'b2' }],
      [worth(5), { band: 'b3' }],
    ],
    why: 'Each threshold belongs to what is above it.',
  },
  {
    name: 'Only one band',
    rules: 'B1',
    document: banded([]),
    leads: [
      [worth(-6), { band: 'b0' }],
      [worth(50), { band: 'b0' }],
    ],
    why: 'There is no other.',
  },
  {
    name: 'What a lead was in before says nothing without exit thresholds',
    rules: 'B2',
    document: banded([10, 20]),
    leads: [
      [worth(9, 'b2'), { band: 'b0' }],
      [worth(20, 'b0'), { band: 'b2' }],
    ],
    why: 'Only the score decides.',
  },
];

const exits: Thresholds = [
  [10, 8],
  [20, 15],
  [30, 22],
];
/** A score, the band before, and the band that follows. */
const STAYS: readonly [number, string | undefined, string, string][] = [
  [7, undefined, 'b0', 'new and below all'],
  [8, undefined, 'b0', 'new: an exit threshold lets nobody in'],
  [10, undefined, 'b1', 'new, at the entry'],
  [8, 'b1', 'b1', 'stays at its exit threshold'],
  [7, 'b1', 'b0', 'below its exit'],
  [9, 'b0', 'b0', 'was below: 9 is not enough to enter'],
  [15, 'b2', 'b2', 'stays at its exit'],
  [14, 'b2', 'b1', 'below the exit of b2, and above the entry of b1'],
  [9, 'b2', 'b1', 'was in a higher band than b1, so stays in b1 down to 8'],
  [8, 'b3', 'b1', 'from the top down to the exit of b1'],
  [7, 'b3', 'b0', 'from the top to the bottom'],
  [22, 'b3', 'b3', 'stays at the top'],
  [21, 'b3', 'b2', 'below the exit of the top'],
  [15, 'b3', 'b2', 'stays in b2, having been higher'],
  [30, 'b1', 'b3', 'up as if nothing had been'],
  [16, 'b1', 'b1', 'stays in b1: was never in b2'],
  [9, 'nonsense', 'b0', 'a band that is none'],
  [9, '', 'b0', 'an empty text'],
  [9, 'B1', 'b0', 'ids are compared as they are'],
  [9, 'disqualified', 'b0', 'a disqualified lead was in no band'],
  [9, 'constructor', 'b0', 'no name is special'],
];
const stays: Spec[] = STAYS.map(([value, previous, band, why]) => ({
  name: `Score ${value} of one ${previous === undefined ? 'without a band before' : `who was in ${JSON.stringify(previous)}`}`,
  rules: 'B2',
  document: banded(exits),
  leads: [[worth(value, previous), { score: value, band }]],
  why: `${why}.`,
}));

const otherExits: Spec[] = [
  {
    name: 'Some bands with an exit, some without',
    rules: 'B2',
    document: banded([10, [20, 12], 30]),
    leads: [
      [worth(12, 'b2'), { band: 'b2' }],
      [worth(12, 'b3'), { band: 'b2' }],
      [worth(11, 'b3'), { band: 'b1' }],
      [worth(9, 'b1'), { band: 'b0' }],
      [worth(29, 'b3'), { band: 'b2' }],
    ],
    why: 'Only b2 is kept, down to 12.',
  },
  {
    name: 'An exit below the entry of the band below',
    rules: 'B2',
    document: banded([10, [20, 5]]),
    leads: [
      [worth(10, 'b2'), { band: 'b2' }],
      [worth(5, 'b2'), { band: 'b2' }],
      [worth(4, 'b2'), { band: 'b0' }],
      [worth(10, 'b1'), { band: 'b1' }],
    ],
    why: 'Who was in b2 stays there down to 5, past the entry of b1.',
  },
  {
    name: 'What a lead was in before is told by score',
    rules: 'B2',
    document: banded([[10, 5]]),
    leads: [
      [person({ employees: 7 }, [], { other: 'b1' }), { band: 'b0' }],
      [person({ employees: 7 }, [], { other: 'b0', score: 'b1' }), { band: 'b1' }],
    ],
    why: 'Only the band of this score counts.',
  },
];

export const bandings: Spec[] = [...plain, ...stays, ...otherExits];
