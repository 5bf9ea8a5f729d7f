import { compile, details } from '@umbral/compiler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, type Detailed, type Explanation, type Lead, SampleScorer } from '../../src/index.ts';
import { columnsOf } from '../columns/random.ts';
import {
  activity,
  all,
  always,
  comparison,
  criterion,
  type Document,
  decay,
  did,
  documentOf,
  event,
  group,
  NOW,
  score,
  segment,
} from '../documents.ts';
import { prepared } from '../engines/answers.ts';
import { anyLeads } from '../random/hostile.ts';
import { histories } from './histories.ts';

function inDetail(document: Document, lead: Partial<Lead>): { explanation: Explanation; details: Detailed } {
  const { ruleSet, program } = compile(document);
  const sample = new SampleScorer(columnsOf([{ attributes: {}, events: [], ...lead }]), NOW);
  sample.score(ruleSet);
  return sample.explainInDetail(0, () => details(program));
}

const into = ({ flows }: Detailed, target: string) =>
  Object.fromEntries(
    flows.filter((flow) => flow.target === target).flatMap(({ inputs }) => inputs.map((each) => [each.source, each.points])),
  );

const views = (...daysAgo: number[]) => daysAgo.map((days) => event(days));

describe('what is behind a node', () => {
  it('limits: what a group had before, and what each source gave, which adds up to it', () => {
    const nodes = [always('a', 50), always('b', 40), always('c', -15), group('g', { weight: 100, maximum: 60 }), score('s')];
    const found = inDetail(documentOf(nodes, ['a > g', 'b > g', 'c > g', 'g > s']), {});
    expect(found.details.nodes.g?.raw).toBe(75);
    expect(found.explanation.nodes.g).toBe(60);
    expect(into(found.details, 'g')).toEqual({ a: 50, b: 40, c: -15 });
    expect(into(found.details, 's')).toEqual({ g: 60 });
  });

  it('weights: a source gives its points times the weight', () => {
    const nodes = [
      always('a', 50),
      always('b', 30),
      group('g', { weight: 50 }),
      score('s', { combine: 'average', weights: { g: 3, b: 1 } }),
    ];
    const found = inDetail(documentOf(nodes, ['a > g', 'g > s', 'b > s']), {});
    expect(into(found.details, 'g')).toEqual({ a: 25 });
    expect(into(found.details, 's')).toEqual({ g: 18.75, b: 7.5 });
    expect(found.details.nodes.s?.raw).toBe(26.25);
  });

  it.each([
    ['maximum', { a: 0, b: 40, c: 0 }],
    ['first', { a: 0, b: 0, c: 7 }],
  ] as const)('of several of which one counts (%s) the others give nothing', (combine, expected) => {
    const never = criterion('a', all(comparison('industry', 'isKnown')), 90);
    const nodes = [never, always('c', 7), always('b', 40), group('g', { combine }), score('s')];
    const found = inDetail(documentOf(nodes, ['a > g', 'c > g', 'b > g', 'g > s']), {});
    expect(into(found.details, 'g')).toEqual(expected);
  });

  it('decays: what went in, what time left, and then the limits', () => {
    const halfLife = decay('d', { kind: 'halfLife', days: 14 }, { anchor: { kind: 'lastActivity', events: [] } });
    const nodes = [activity('a', { points: 20, atMost: 2, maximum: 15 }), halfLife, score('s')];
    const found = inDetail(documentOf(nodes, ['a > d', 'd > s']), { events: views(14, 15, 16) });
    expect(found.details.nodes.a).toMatchObject({ raw: 40, count: 2 });
    expect(found.details.nodes.d).toMatchObject({ raw: 40, faded: expect.closeTo(20, 9), age: 14 });
    expect(found.explanation.nodes.d).toBe(15);
    expect(into(found.details, 'd')).toEqual({ a: 40 });
  });
});

describe('why a criterion matched or not', () => {
  const condition = {
    kind: 'all' as const,
    of: [
      comparison('country', 'isAnyOf', ['de', 'fr']),
      { kind: 'any' as const, of: [did({ value: 2 }), comparison('employees', 'atLeast', 50)] },
    ],
  };
  const document = documentOf([criterion('k', condition, 15), score('s')], ['k > s']);

  it('is each part of its condition with the value of the lead', () => {
    const { details: found } = inDetail(document, { attributes: { country: ' ES' }, events: views(1, 2, 3) });
    expect(found.nodes.k?.parts).toEqual([
      { path: [], holds: false, field: null, value: null },
      { path: [0], holds: false, field: 'country', value: 'es' },
      { path: [1], holds: true, field: null, value: null },
      { path: [1, 0], holds: true, field: null, value: 3 },
      { path: [1, 1], holds: false, field: 'employees', value: null },
    ]);
  });

  it('names the fields that are missing, and what it could give', () => {
    const ladder = {
      kind: 'ranges' as const,
      field: 'annual_revenue',
      steps: [
        { from: 0, points: 5 },
        { from: 100, points: 30 },
      ],
      below: 0,
      missing: 0,
    };
    const nodes = [criterion('k', condition, 15), criterion('l', all(), 0, { ladder, maximum: 25 }), score('s')];
    const { details: found } = inDetail(documentOf(nodes, ['k > s', 'l > s']), {});
    expect(found.nodes.k).toMatchObject({ missing: ['country', 'employees'], most: 15 });
    expect(found.nodes.l).toMatchObject({ missing: ['annual_revenue'], most: 25, ladder: { field: 'annual_revenue', value: null } });
  });

  it('tells a gate that is closed from a condition that does not hold', () => {
    const nodes = [segment('p', all(comparison('country', 'is', 'es'))), always('k', 10), score('s')];
    const edges = ['p > k', 'k > s'];
    expect(inDetail(documentOf(nodes, edges), {}).details.nodes.k).toMatchObject({ open: false, raw: 0 });
    expect(inDetail(documentOf(nodes, edges), { attributes: { country: 'ES' } }).details.nodes.k).toMatchObject({ open: true, raw: 10 });
  });

  it.each([
    ['de', null, true],
    ['es', null, false],
    [null, null, true],
    ['de', 10, false],
  ])('what is missing decides only if nothing else does: country %s, %s employees', (country, employees, undecided) => {
    const { details: found } = inDetail(document, { attributes: { country, employees } });
    expect(found.nodes.k?.undecided).toBe(undecided);
  });

  it('tells no more parts than a person reads', () => {
    const many = { kind: 'any' as const, of: Array.from({ length: 200 }, (_, at) => comparison('employees', 'equals', at)) };
    const found = inDetail(documentOf([criterion('k', many, 1), score('s')], ['k > s']), {});
    expect(found.details.nodes.k?.parts).toHaveLength(60);
    expect(found.details.nodes.k?.missing).toEqual(['employees']);
  });
});

describe('any drawing and any leads', () => {
  it('explains as without details, and what goes into a node adds up to what it had', () => {
    const property = fc.property(histories, anyLeads(3), (history, leads) => {
      const sample = new SampleScorer(columnsOf(leads), NOW);
      for (const document of history) {
        const { ruleSet, program } = compile(document);
        const anew = compileRuleSet(ruleSet);
        sample.score(ruleSet);
        for (const [place, facts] of prepared(ruleSet, leads).entries()) {
          const found = sample.explainInDetail(place, () => details(program));
          expect(found.explanation).toEqual(anew.explain(facts));
          for (const { target, inputs } of found.details.flows) {
            if (inputs.some(({ points }) => points === null)) continue;
            const sum = inputs.reduce((total, { points }) => total + (points ?? 0), 0);
            const raw = found.details.nodes[target]?.raw ?? Number.NaN;
            expect(Math.abs(sum - raw)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(raw)));
          }
        }
      }
    });
    fc.assert(property, { seed: 20_261_122, numRuns: 25 });
  });
});
