import { describe, expect, it } from 'vitest';
import { emitModule, type Measure, type ProgramNode, type Test } from '../src/index.ts';
import { type Case, POINTS } from './javascript-cases-points.ts';
import { RESULTS } from './javascript-cases-results.ts';
import { event, moduleOf, NOW } from './javascript-module.ts';
import { activity, bands, criterion, decay, disqualifier, group, programOf, score, segment } from './programs.ts';

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

/** Every kind of node: a kind without cases does not build. */
const CASES: Record<ProgramNode['kind'], Case[]> = { ...POINTS, ...RESULTS };

describe('what every kind of node comes to', () => {
  it.each(Object.entries(CASES).flatMap(([kind, cases]) => cases.map((one) => [kind, ...one] as const)))(
    '%s: %s',
    async (_kind, _what, nodes, lead, expected) => {
      const { scores, contributions } = (await moduleOf(programOf(nodes))).score(lead, NOW);
      expect(scores.s).toBe(expected);
      expect((contributions.s ?? []).reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(expected ?? 0, 9);
    },
  );
});

describe('bands and grades', () => {
  const nodes: ProgramNode[] = [
    segment('g', customer),
    disqualifier('q', ['g'], 0),
    criterion('k', {
      award: {
        kind: 'ranges',
        field: 'size',
        steps: [
          { from: -1000, points: 0 },
          { from: 5, points: 5 },
          { from: 40, points: 40 },
          { from: 50, points: 50 },
        ],
        below: 0,
        missing: 0,
      },
    }),
    score('s', ['k'], { disqualifiers: ['q'] }),
    bands('b', 's', ['low', null], ['mid', 10, 4], ['high', 50, 40]),
    {
      kind: 'matrix',
      id: 'm',
      key: 'grade',
      rows: { kind: 'bands', node: 'b', bands: ['low', 'mid', 'high'] },
      columns: { kind: 'score', node: 's', thresholds: [40] },
      cells: [
        ['C1', 'C2'],
        ['B1', 'B2'],
        ['A1', 'A2'],
      ],
    },
  ];
  it.each([
    [50, undefined, 'high', 'A2'],
    [40, undefined, 'mid', 'B2'],
    [40, 'high', 'high', 'A2'],
    [40, 'mid', 'mid', 'B2'],
    [5, 'high', 'mid', 'B1'],
    [0, 'high', 'low', 'C1'],
    [5, 'disqualified', 'low', 'C1'],
  ])('a score of %d from the band %s is %s, %s', async (size, before, band, grade) => {
    const lead = { attributes: { size }, ...(before ? { previous: { s: before } } : {}) };
    expect((await moduleOf(programOf(nodes))).score(lead, NOW)).toMatchObject({
      bands: { s: band },
      grades: { grade },
      disqualified: { s: null },
      audience: null,
    });
  });

  it('are "disqualified" with their score', async () => {
    const result = (await moduleOf(programOf(nodes))).score({ attributes: { size: 50, customer: true } }, NOW);
    expect(result).toMatchObject({
      scores: { s: 0 },
      bands: { s: 'disqualified' },
      grades: { grade: 'disqualified' },
      disqualified: { s: 'q' },
    });
    expect(result.contributions.s).toEqual([
      { node: 'k', kind: 'points', value: 50 },
      { node: 'q', kind: 'disqualifier', value: -50 },
    ]);
  });
});

it('explains limits, decay, choice and weights on every way', async () => {
  const nodes: ProgramNode[] = [
    criterion('k', { maximum: 6 }),
    activity('a', { award: each(10), maximum: 4 }),
    decay('d', 'a'),
    group('g', ['a', 'd', 'k'], { combine: 'maximum', weight: 50 }),
    score('i', ['g'], { decimals: 0 }),
    score(
      's',
      [
        ['i', 1],
        ['k', 3],
      ],
      { combine: 'average' },
    ),
  ];
  const { scores, contributions } = (await moduleOf(programOf(nodes))).score({ events: [event(5)] }, NOW);
  expect(scores).toEqual({ i: 3, s: 5.25 });
  expect(contributions.s).toEqual([
    { node: 'k', kind: 'points', value: 8.75 },
    { node: 'k', kind: 'limit', value: -3.5 },
    { node: 'a', kind: 'points', value: 2.5 },
    { node: 'a', kind: 'limit', value: -0.75 },
    { node: 'd', kind: 'decay', value: -0.625 },
    { node: 'a', kind: 'limit', value: -0.125 },
    { node: 'g', kind: 'choice', value: -1 },
  ]);
});

it('measures what conditions ask for', async () => {
  const measure = (id: string, kind: Measure['measure']): Measure => ({
    id,
    events: ['page'],
    where: { kind: 'known', field: 'path' },
    withinDays: 21,
    measure: kind,
  });
  const measures = [
    measure('m1', { kind: 'count' }),
    measure('m2', { kind: 'daysSinceLast' }),
    measure('m3', { kind: 'sum', property: 'seconds' }),
    measure('m4', { kind: 'maximum', property: 'seconds' }),
    measure('m5', { kind: 'distinct', property: 'path' }),
  ];
  const is = (id: string, value: number): Test => ({
    kind: 'range',
    operand: { kind: 'measure', measure: id },
    from: { value, inclusive: true },
    to: { value, inclusive: true },
    ...how,
  });
  const when: Test = { kind: 'all', of: [is('m1', 3), is('m2', 3), is('m3', 14), is('m4', 9), is('m5', 2)] };
  const { score: run } = await moduleOf(programOf([criterion('k', { when }), score('s', ['k'])], { measures }));
  expect(run({ events: visits }, NOW).scores).toEqual({ s: 10 });
});

it('is the same text each time, whatever objects the Program is made of', () => {
  const program = programOf([criterion('k'), score('s', ['k'])]);
  expect(emitModule(structuredClone(program))).toBe(emitModule(program));
});
