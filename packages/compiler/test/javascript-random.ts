import fc from 'fast-check';
import type { Active, DecayAnchor, Measure, Program, ProgramNode, Test } from '../src/index.ts';
import { DAY, type ModuleLead, NOW } from './javascript-module.ts';
import { activity, audience, bands, criterion, decay, disqualifier, group, programOf, score, segment } from './programs.ts';

const amount = fc.integer({ min: -80, max: 80 }).map((value) => value / 4);
const days = fc.oneof(
  fc.integer({ min: 1, max: 30 }),
  fc.integer({ min: 1, max: 90_000 }).map((value) => value / 10_000),
);
const word = fc.constantFrom('a', 'b', 'ab');
const how = { negated: fc.boolean(), orMissing: fc.boolean() };
const bound = fc.option(fc.record({ value: amount, inclusive: fc.boolean() }));
const MEASURES = ['m1', 'm2', 'm3'];

/** Tests of fields by their type; those of a lead may read measures too. */
function tests(text: string, number: string, measured: boolean): fc.Arbitrary<Test> {
  const field = fc.constantFrom(text, number);
  const fields = fc.constant({ kind: 'field' as const, field: number });
  const operand = measured
    ? fc.oneof(
        fields,
        fc.constantFrom(...MEASURES).map((measure) => ({ kind: 'measure' as const, measure })),
      )
    : fields;
  const leaf = fc.oneof<fc.Arbitrary<Test>[]>(
    fc.record({ kind: fc.constantFrom('known' as const, 'unknown' as const), field }),
    fc.record({ kind: fc.constant('equals' as const), field: fc.constant(text), value: word, ...how }),
    fc.record({ kind: fc.constant('equals' as const), field: fc.constant(number), value: amount, ...how }),
    fc.record({ kind: fc.constant('oneOf' as const), field: fc.constant(text), values: fc.uniqueArray(word, { minLength: 1 }), ...how }),
    fc.record({ kind: fc.constant('contains' as const), field: fc.constant(text), text: word, ...how }),
    fc.record({ kind: fc.constant('range' as const), operand, from: bound, to: bound, ...how }),
  );
  const of = fc.array(leaf, { minLength: 1, maxLength: 3 });
  return fc.oneof<fc.Arbitrary<Test>[]>(
    leaf,
    fc.record({ kind: fc.constantFrom('all' as const, 'any' as const, 'none' as const), of }),
    fc.record({ kind: fc.constant('atLeast' as const), count: fc.constantFrom(1, 2), of }),
  );
}
const test = tests('industry', 'size', true);
const selection = fc.record({
  events: fc.constantFrom<string[]>(['page'], ['call', 'page'], ['call']),
  where: fc.option(tests('path', 'seconds', false)),
  withinDays: fc.option(days),
});
const measureKind: fc.Arbitrary<Measure['measure']> = fc.constantFrom(
  { kind: 'count' },
  { kind: 'daysSinceLast' },
  { kind: 'sum', property: 'seconds' },
  { kind: 'maximum', property: 'seconds' },
  { kind: 'distinct', property: 'path' },
);
const measures = fc.tuple(
  ...MEASURES.map((id) => fc.tuple(selection, measureKind).map(([selected, measure]): Measure => ({ id, ...selected, measure }))),
);

const active = fc.constantFrom<Active>(
  null,
  null,
  { from: NOW, until: null },
  { from: null, until: NOW },
  { from: NOW - DAY, until: NOW + 1 },
);
const gate = fc.constantFrom(null, null, 'g1', 'g2');
const limits = { minimum: fc.option(fc.integer({ min: -20, max: 0 })), maximum: fc.option(fc.integer({ min: 1, max: 20 })) };
const steps = {
  steps: fc.tuple(amount, amount).map(([low, high]) => [
    { from: -1, points: low },
    { from: 2, points: high },
  ]),
  below: amount,
  missing: amount,
};
const criterionAward = fc.oneof(
  fc.record({ kind: fc.constant('points' as const), points: amount }),
  fc.record({ kind: fc.constant('ranges' as const), field: fc.constantFrom('size', 'created'), ...steps }),
  fc.record({
    kind: fc.constant('values' as const),
    field: fc.constant('industry'),
    steps: amount.map((points) => [{ values: ['a', 'b'], points }]),
    otherwise: amount,
    missing: amount,
  }),
);
const criteria = fc.record({ gate, active, when: fc.option(test), award: criterionAward, ...limits });
const activityAward = fc.oneof(
  fc.record({ kind: fc.constant('each' as const), points: amount, atMost: fc.option(fc.integer({ min: 1, max: 3 })) }),
  fc.record({ kind: fc.constant('ladder' as const), measure: measureKind, ...steps }),
);
const counting = fc.oneof(
  fc.constantFrom(
    { kind: 'every' as const },
    { kind: 'perPeriod' as const, days: 1, most: 1 },
    { kind: 'perPeriod' as const, days: 7, most: 2 },
    { kind: 'first' as const },
  ),
  fc.constantFrom('path', 'seconds').map((property) => ({ kind: 'oncePerValue' as const, property })),
);
const activities = fc
  .tuple(selection, fc.record({ gate, active, counting, award: activityAward, ...limits }))
  .map(([selected, data]) => ({ ...selected, ...data }));
const curve = fc.oneof(
  fc.record({ kind: fc.constantFrom('linear' as const, 'halfLife' as const, 'expiry' as const), days }),
  fc.record({ kind: fc.constant('step' as const), days, percent: fc.constantFrom(10, 33.3, 100), compounding: fc.boolean() }),
);
const anchor = fc.constantFrom<DecayAnchor>(
  { kind: 'lastActivity' as const, events: ['call', 'page'] },
  { kind: 'date' as const, field: 'created' },
);
const fading = fc.record({ curve, after: fc.constantFrom(0, 0.3, 5) });
const combine = fc.constantFrom('sum' as const, 'maximum' as const, 'first' as const);
const groups = fc.record({ combine, weight: fc.constantFrom(0, 33, 100, 150), ...limits });
const scales = fc.record({
  combine: fc.constantFrom('sum' as const, 'average' as const, 'maximum' as const),
  scale: fc.record({ minimum: fc.constant(-50), maximum: fc.constant(90), from: fc.constantFrom(null, { minimum: -7, maximum: 23 }) }),
  decimals: fc.integer({ min: 0, max: 3 }),
});

/** Programs with nodes of every kind. */
export const programs: fc.Arbitrary<Program> = fc
  .record({
    tests: fc.tuple(test, test),
    active,
    value: amount,
    measures,
    k: fc.tuple(criteria, criteria),
    a: fc.tuple(activities, activities),
    fades: fc.tuple(fading, fading, fading),
    anchors: fc.tuple(anchor, anchor),
    g: fc.tuple(groups, groups),
    s: fc.tuple(scales, scales),
    out: fc.nat({ max: 3 }),
  })
  .map((parts): Program => {
    const average = (combined: string, weight: number): number => (combined === 'average' ? weight : 1);
    const nodes: ProgramNode[] = [
      segment('g1', parts.tests[0]),
      segment('g2', parts.tests[1], { active: parts.active }),
      disqualifier('q1', ['g1'], parts.value, { active: parts.active }),
      disqualifier('q2', ['g1', 'g2'], 7),
      ...(parts.out === 0 ? [audience('u', ['g1', 'g2'], { active: parts.active })] : []),
      criterion('k1', parts.k[0]),
      criterion('k2', parts.k[1]),
      activity('a1', parts.a[0]),
      activity('a2', parts.a[1]),
      decay('d1', 'a1', parts.fades[0]),
      decay('d2', 'a2', { ...parts.fades[1], anchor: parts.anchors[0] }),
      group('p1', ['a1', 'd1', 'd2', 'k1'], parts.g[0]),
      decay('d3', 'p1', { ...parts.fades[2], anchor: parts.anchors[1] }),
      group('p2', ['d3', 'k2', 'p1'], parts.g[1]),
      score('s1', ['k2', ['p1', average(parts.s[0].combine, 2.5)]], { ...parts.s[0], disqualifiers: parts.out === 1 ? ['q1'] : [] }),
      score('s2', ['a2', 'p2', ['s1', average(parts.s[1].combine, 3)]], {
        ...parts.s[1],
        disqualifiers: parts.out === 2 ? ['q1', 'q2'] : [],
      }),
      bands('b', 's1', ['low', null], ['mid', 0, -5], ['high', 10, 4]),
      {
        kind: 'matrix',
        id: 'm',
        key: 'grade',
        rows: { kind: 'bands', node: 'b', bands: ['low', 'mid', 'high'] },
        columns: { kind: 'score', node: 's2', thresholds: [0, 10] },
        cells: [
          ['C1', 'C2', 'C3'],
          ['B1', 'B2', 'B3'],
          ['A1', 'A2', 'A3'],
        ],
      },
    ];
    return programOf(nodes, { measures: parts.measures });
  });

const value = fc.constantFrom(...['a', ' B ', 'ab', '', null, true, 5, -2.5, 0], Number.NaN);
const moment = fc.integer({ min: -240, max: 1000 }).map((hours) => NOW - hours * 3_600_000);
export const leads: fc.Arbitrary<ModuleLead> = fc.record({
  attributes: fc.record({ industry: value, size: value, created: fc.oneof(moment, value) }, { requiredKeys: [] }),
  events: fc.array(
    fc.record({
      type: fc.constantFrom('page', 'page', 'call', 'other'),
      at: moment,
      properties: fc.record({ path: value, seconds: value }, { requiredKeys: [] }),
    }),
    { maxLength: 10 },
  ),
  previous: fc.constantFrom({}, { s1: 'high' }, { s1: 'mid' }, { s1: 'disqualified' }),
});
