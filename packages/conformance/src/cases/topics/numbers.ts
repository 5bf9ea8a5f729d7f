import { big } from '../ask.ts';
import { activity, criterion, draw, group, score, scored, WIDE } from '../draw.ts';
import { sized, visited } from '../people.ts';
import type { Spec } from '../spec.ts';

const lead = sized(1);
const gives = (...points: number[]) => points.map((each, index) => criterion(`c${index}`, { condition: big(), points: each }));

/** Points, decimals, and what is left after rounding. */
const ROUNDINGS: readonly [number, number, number, string][] = [
  [0.5, 0, 1, 'A half goes up.'],
  [-0.5, 0, 0, 'Half up, not away from nothing: −0.5 goes up to 0.'],
  [-1.5, 0, -1, '−1.5 goes up to −1.'],
  [1.5, 0, 2, '1.5 goes up to 2.'],
  [2.5, 0, 3, 'Not to even: 2.5 goes up to 3.'],
  [0.4, 0, 0, '0.4 is less than a half.'],
  [-0.4, 0, 0, '−0.4 is nearer to 0.'],
  [-0.6, 0, -1, '−0.6 is nearer to −1.'],
  [2.4999995, 0, 3, '2.4999995 + 0.000001 is above 2.5.'],
  [2.499998, 0, 2, '2.499998 + 0.000001 = 2.499999 is below 2.5.'],
  [0.285, 2, 0.29, '0.285 · 100 is 28.499999999999996 in doubles; the epsilon lifts it over the half.'],
  [1.005, 2, 1.01, '1.005 · 100 is 100.49999999999999 in doubles; the epsilon lifts it over the half.'],
  [0.05, 1, 0.1, '0.05 · 10 = 0.5 goes up to 1.'],
  [-0.05, 1, 0, '−0.05 · 10 = −0.5 goes up to 0.'],
  [1.2345, 3, 1.235, '1234.5 goes up to 1235.'],
  [-1.2345, 3, -1.234, '−1234.5 goes up to −1234.'],
  [1e9, 0, 1e9, 'A thousand million is kept.'],
  [-999_999_999.5, 0, -999_999_999, 'Half up on the largest numbers, too.'],
  [123_456_789.125, 2, 123_456_789.13, '12345678912.5 goes up.'],
  [0.000_000_4, 3, 0, 'A tiny number is 0.'],
];

const rounding = ROUNDINGS.map(
  ([points, decimals, result, why]): Spec => ({
    name: `${points} with ${decimals} decimals`,
    rules: 'N2 R4',
    document: scored(gives(points), { decimals, scale: { minimum: -1e9, maximum: 1e9, from: null } }),
    leads: [[lead, result]],
    why,
  }),
);

const order: Spec[] = [
  {
    name: 'A sum does not depend on how edges were drawn',
    rules: 'N3 R1',
    document: draw([...gives(0.1, 0.2, 0.3), score('forth', ['c0', 'c1', 'c2']), score('back', ['c2', 'c1', 'c0'])]),
    leads: [[lead, { scores: { forth: 0.6, back: 0.6 } }]],
    why: '0.1 + 0.2 + 0.3 = 0.6 either way.',
  },
  {
    name: 'A large number first and small ones after',
    rules: 'N1 N3',
    document: scored(gives(1e9, 0.001, 0.001, -1e9), { scale: WIDE }),
    leads: [[lead, 0.002]],
    why: '1e9 + 0.001 + 0.001 − 1e9 leaves 0.002, but for what doubles lose (less than 0.0005).',
  },
  {
    name: 'Ids are ordered by code unit: capitals before small letters, digits by their text',
    rules: 'N3 G1',
    document: scored([
      ...['b', 'B', 'a10', 'a9', 'a-1', 'a_1'].map((id, index) => criterion(id, { condition: big(), points: 0.1 * (index + 1) })),
      group('g', ['b', 'a9', 'B', 'a_1', 'a10', 'a-1']),
    ]),
    leads: [[lead, 2.1]],
    why: '0.1 + 0.2 + 0.3 + 0.4 + 0.5 + 0.6 = 2.1.',
  },
  {
    name: 'A literal has at most 15 digits',
    rules: 'N1',
    document: scored(gives(0.123_456_789_012_345_6, 100_000.000_000_000_01)),
    leads: [[lead, 100_000.123]],
    why: '100000 + 0.123456789012346 is 100000.123 to three decimals.',
  },
  {
    name: 'Many tenths',
    rules: 'N1 N3',
    document: scored(gives(...Array.from({ length: 30 }, () => 0.1))),
    leads: [[lead, 3]],
    why: '30 · 0.1 = 3; doubles give 3.0000000000000013, which rounds to 3.',
  },
  {
    name: 'Thirds that make a whole',
    rules: 'N1 N2',
    document: scored([activity('a', { points: 0.333_333_333_333_333 })], { decimals: 0 }),
    leads: [
      [visited(1, 2, 3), 1],
      [visited(1), 0],
    ],
    why: '3 · 0.333… is 0.999…, which rounds to 1; one third rounds to 0.',
  },
];

export const numbers: Spec[] = [...rounding, ...order];
