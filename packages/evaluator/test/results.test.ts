import { compile } from '@umbral/compiler';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, DISQUALIFIED, NOT_SCORED } from '../src/index.ts';
import {
  all,
  always,
  audience,
  bands,
  comparison,
  compiled,
  criterion,
  disqualifier,
  documentOf,
  group,
  matrix,
  NOW,
  type Node,
  score,
  segment,
} from './documents.ts';

const known = all(comparison('industry', 'isKnown'));
/** A criterion that matches only a lead with an industry. */
const maybe = (id: string, points: number): Node => criterion(id, known, points);
const country = (id: string, code: string): Node => segment(id, all(comparison('country', 'is', code)));
const lines = (found: ReturnType<ReturnType<typeof compiled>['explain']>, key = 's') =>
  found.lines[key]?.map(({ line, value }) => [line.kind, line.node, value]);

describe('groups', () => {
  it('G1: the first input that matches, in the order of the edges, also if it gives nothing', () => {
    const nodes = [
      maybe('k1', 0),
      always('k2', 30),
      group('g', { combine: 'first', weight: 50 }),
      group('deep', { combine: 'first' }),
      score('s'),
    ];
    const { explain } = compiled(documentOf(nodes, ['k1 > g', 'k2 > g', 'g > deep', 'k2 > deep', 'deep > s']));
    expect(explain({ attributes: { industry: 'x' } }).nodes).toMatchObject({ g: 0, deep: 0 });
    const found = explain({});
    expect(found.nodes).toMatchObject({ g: 15, deep: 15 });
    expect(lines(found)).toEqual([
      ['points', 'k1', 0],
      ['points', 'k2', 45],
      ['choice', 'deep', -30],
    ]);
  });

  it('G1, G2: no match gives 0, then the limits', () => {
    const nodes = [maybe('k', 30), group('g', { combine: 'first', minimum: 5 }), score('s')];
    expect(compiled(documentOf(nodes, ['k > g', 'g > s'])).explain({}).nodes.g).toBe(5);
  });

  it('K3: limits of a criterion that matches; else 0', () => {
    const nodes = [criterion('k', known, 30, { minimum: 40 }), score('s')];
    const { explain } = compiled(documentOf(nodes, ['k > s']));
    expect(explain({}).scores.s).toBe(0);
    expect(lines(explain({ attributes: { industry: 'x' } }))).toEqual([
      ['points', 'k', 30],
      ['limit', 'k', 10],
    ]);
  });
});

describe('ladders over a field', () => {
  it.each([
    [-1, 1],
    [0, 10],
    [9.9, 10],
    [10, 20],
    [500, 20],
    [null, 5],
  ])('K2: %d employees give %d points', (employees, points) => {
    const steps = [
      { from: 0, points: 10 },
      { from: 10, points: 20 },
    ];
    const nodes = [
      criterion('k', { kind: 'all', of: [] }, 0, { ladder: { kind: 'ranges', field: 'employees', steps, below: 1, missing: 5 } }),
      score('s'),
    ];
    expect(compiled(documentOf(nodes, ['k > s'])).explain({ attributes: { employees } }).scores.s).toBe(points);
  });

  it.each([
    [' Software', 10],
    ['RETAIL', 10],
    ['media', 20],
    ['law', 3],
    ['', 7],
  ])('K2: the industry %j gives %d points', (industry, points) => {
    const steps = [
      { values: ['software', 'Retail '], points: 10 },
      { values: ['retail', 'media'], points: 20 },
    ];
    const nodes = [
      criterion('k', { kind: 'all', of: [] }, 0, { ladder: { kind: 'values', field: 'industry', steps, otherwise: 3, missing: 7 } }),
      score('s'),
    ];
    expect(compiled(documentOf(nodes, ['k > s'])).explain({ attributes: { industry } }).scores.s).toBe(points);
  });
});

describe('scores', () => {
  it('R1: an average weighs its inputs, and E2 tells their share', () => {
    const nodes = [always('k1', 10), always('k2', 40), score('s', { combine: 'average', weights: { k1: 3, gone: 9 } })];
    const found = compiled(documentOf(nodes, ['k1 > s', 'k2 > s'])).explain({});
    expect(found.scores.s).toBe(17.5);
    expect(lines(found)).toEqual([
      ['points', 'k1', 7.5],
      ['points', 'k2', 10],
    ]);
  });

  it('R1, E4: a score in a score gives its rounded value, and is explained through', () => {
    const nodes = [
      always('k', 10.4),
      score('fit', { decimals: 0 }),
      always('more', 1),
      score('s', { combine: 'average', weights: { fit: 4 } }),
    ];
    const found = compiled(documentOf(nodes, ['k > fit', 'fit > s', 'more > s'])).explain({});
    expect(found.scores).toEqual({ fit: 10, s: 8.2 });
    expect(lines(found)?.map(([kind, node, value]) => [kind, node, Number(Number(value).toFixed(9))])).toEqual([
      ['points', 'k', 8.32],
      ['points', 'more', 0.2],
      ['rounding', 'fit', -0.32],
    ]);
  });

  it.each([
    [-10, 0],
    [0, 0],
    [25, 50],
    [50, 100],
    [80, 100],
  ])('R3: maps %d of 0 to 50 to %d of 0 to 100', (points, expected) => {
    const scale = { minimum: 0, maximum: 100, from: { minimum: 0, maximum: 50 } };
    expect(compiled(documentOf([always('k', points), score('s', { scale })], ['k > s'])).explain({}).scores.s).toBe(expected);
  });
});

describe('disqualifiers', () => {
  const scale = { minimum: 0, maximum: 100, from: { minimum: 0, maximum: 50 } };
  const nodes = [
    country('p1', 'es'),
    country('p2', 'fr'),
    segment('both', all(comparison('country', 'isAnyOf', ['fr', 'es', 'it']))),
    disqualifier('q1', { value: 7, target: 's' }),
    disqualifier('q2', { value: 3 }),
    always('k', 20),
    score('s', { scale }),
    score('t', { scale }),
    bands('b', { low: null, high: 5 }),
    matrix('m', 2, 2, { columnThresholds: [30] }),
  ];
  const edges = ['p1 > q1', 'p2 > q1', 'both > q2', 'k > s', 'k > t', 's > b', 'b > m rows', 't > m columns'];
  const { explain, scorer, facts } = compiled(documentOf(nodes, edges));
  const from = (code: string) => explain({ attributes: { country: code } });

  it('Q1: the first in the document that is for the score wins; R2: its value is not mapped', () => {
    expect(from('es')).toMatchObject({ scores: { s: 7, t: 3 }, bands: { s: 'disqualified' }, grades: { m: 'disqualified' } });
    expect(from('it')).toMatchObject({ scores: { s: 3, t: 3 }, bands: { s: 'disqualified' } });
    expect(from('de')).toMatchObject({ scores: { s: 40, t: 40 }, bands: { s: 'high' }, grades: { m: 'g11' } });
    expect(from('fr').reasons).toEqual({ s: { kind: 'disqualified', node: 'q1' }, t: { kind: 'disqualified', node: 'q2' } });
    expect(from('de').reasons).toEqual({ s: null, t: null });
  });

  it('E3: is a line of its own', () => {
    expect(lines(from('es'))).toEqual([
      ['points', 'k', 20],
      ['disqualifier', 'q1', -13],
    ]);
    expect(lines(from('de'))).toEqual([
      ['points', 'k', 20],
      ['scale', 's', 20],
    ]);
  });

  it('has a number of its own in many', () => {
    const many = scorer.scoreMany(['es', 'de'].map((code) => facts({ attributes: { country: code } })));
    expect([...(many.bands.s ?? [])]).toEqual([DISQUALIFIED, 1]);
    expect([...(many.grades.m ?? [])]).toEqual([DISQUALIFIED, 3]);
  });
});

describe('bands', () => {
  const nodes = (points: number) => [
    always('k', points),
    maybe('most', 100),
    score('s'),
    bands('b', { cold: null, warm: 40, hot: 70 }, { warm: 30, hot: 60 }),
  ];
  it.each([
    [65, undefined, 'warm'],
    [65, 'hot', 'hot'],
    [60, 'hot', 'hot'],
    [59.9, 'hot', 'warm'],
    [35, 'hot', 'warm'],
    [35, 'warm', 'warm'],
    [35, 'cold', 'cold'],
    [29, 'hot', 'cold'],
    [65, 'disqualified', 'warm'],
    [65, 'gone', 'warm'],
  ])('B2: %d points, and %s before, is %s', (points, before, band) => {
    const { explain } = compiled(documentOf(nodes(points), ['k > s', 'most > s', 's > b']));
    expect(explain(before === undefined ? {} : { previous: { s: before } }).bands.s).toBe(band);
  });
});

describe('matrices', () => {
  it.each([
    [9, 'g00'],
    [10, 'g01'],
    [20, 'g11'],
    [40, 'g22'],
  ])('MX1: a threshold belongs to the part above it: %d points is %s', (points, grade) => {
    const nodes = [
      always('k', points),
      maybe('most', 100),
      score('s'),
      bands('b', { low: null, middle: 20, high: 40 }),
      matrix('m', 3, 3, { columnThresholds: [10, 30] }),
    ];
    expect(compiled(documentOf(nodes, ['k > s', 'most > s', 's > b', 'b > m rows', 's > m columns'])).explain({}).grades).toEqual({
      m: grade,
    });
  });
});

describe('the audience', () => {
  const nodes = (active: Parameters<typeof audience>[1] = {}) => [
    country('p1', 'es'),
    country('p2', 'fr'),
    audience('u1', active),
    segment('p3', known),
    audience('u2'),
    always('k', 20),
    score('s'),
    bands('b', { low: null, high: 5 }),
    matrix('m', 2, 2, { columnThresholds: [30] }),
  ];
  const edges = ['p1 > u1', 'p2 > u1', 'p3 > u2', 'k > s', 's > b', 'b > m rows', 's > m columns'];
  const lead = (code: string) => ({ attributes: { country: code, industry: 'x' } });

  it('U1: a lead that one of them does not hold for has no score, band or grade', () => {
    const { explain, scorer, facts } = compiled(documentOf(nodes(), edges));
    expect(explain(lead('fr'))).toMatchObject({ scores: { s: 20 }, bands: { s: 'high' }, grades: { m: 'g10' }, reasons: { s: null } });
    for (const outside of [lead('de'), { attributes: { country: 'es' } }]) {
      expect(explain(outside)).toMatchObject({
        scores: { s: null },
        bands: { s: null },
        grades: { m: null },
        reasons: { s: { kind: 'outsideAudience' } },
        lines: { s: [] },
        nodes: { k: 20 },
      });
      expect(explain(outside).nodes.s).toBeUndefined();
      const many = scorer.scoreMany([facts(outside)]);
      expect([many.scores.s?.[0], many.bands.s?.[0], many.grades.m?.[0]]).toEqual([Number.NaN, NOT_SCORED, NOT_SCORED]);
    }
    expect(explain(lead('de')).matches).toMatchObject({ u1: { matched: false }, u2: { matched: true }, p1: { matched: false } });
  });

  it('U1, T6: that is off or not active keeps nobody out', () => {
    for (const data of [{ enabled: false }, { activeFrom: NOW + 1 }, { activeUntil: NOW }])
      expect(compiled(documentOf(nodes(data), edges)).explain(lead('de')).scores.s).toBe(20);
  });
});

it('runs what was written out and read again', () => {
  const { ruleSet } = compile(documentOf([always('k', 20), score('s')], ['k > s']));
  expect(
    compileRuleSet(JSON.parse(JSON.stringify(ruleSet))).score({ lead: { phone: null }, events: [], now: NOW, previous: {} }).scores.s,
  ).toBe(20);
});
