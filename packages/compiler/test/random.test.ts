import {
  type ActivityComparison,
  type Comparison,
  type ConditionGroup,
  type DataOf,
  type Document,
  type Node,
  type NodeKind,
  NUMBER_OPERATORS,
  OPERATORS,
  type Operator,
} from '@umbral/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, flatten, portableViolations, readRuleSet } from '../src/index.ts';
import { comparison, did, documentOf, node as nodeOf } from './documents.ts';

/** Documents as bad as the schema admits: few names, so that everything clashes, and values of any shape for any operator. */
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'constructor');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const field = fc.constantFrom('industry', 'employees', 'tags', 'created_at', 'subscribed', 'path', 'amount', 'toString', '');
const number = fc.oneof(fc.constantFrom(0, 1, -1, 1e9, -1e9), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
const operator = fc.constantFrom(...(Object.keys(OPERATORS) as Operator[]));
const value = fc.oneof(
  fc.constantFrom('', ' x ', null),
  number,
  fc.array(fc.constantFrom('', 'a', 'B'), { maxLength: 3 }),
  fc.record({ from: number, to: number }),
);
const leaf: fc.Arbitrary<Comparison> = fc.tuple(field, operator, value, fc.boolean()).map((parts) => comparison(...parts));

type GroupOf<C> = { kind: 'all' | 'any' | 'none'; of: (C | GroupOf<C>)[] } | { kind: 'atLeast'; count: number; of: (C | GroupOf<C>)[] };
function groupOf<C>(inside: fc.Arbitrary<C>, depth: number): fc.Arbitrary<GroupOf<C>> {
  const child: fc.Arbitrary<C | GroupOf<C>> = depth === 0 ? inside : fc.oneof(inside, groupOf(inside, depth - 1));
  return fc
    .tuple(
      fc.constantFrom('all' as const, 'any' as const, 'none' as const, 'atLeast' as const),
      fc.array(child, { maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([kind, of, count]) => (kind === 'atLeast' ? { kind, count, of } : { kind, of }));
}

const days = fc.double({ min: 1e-9, max: 36_500, noNaN: true });
const events = fc.array(fc.constantFrom('page_viewed', 'won', 'toString'), { maxLength: 3 });
const property = fc.constantFrom('path', 'amount', 'seconds', 'toString', '');
const measure = fc.oneof(
  fc.constantFrom({ kind: 'count' as const }, { kind: 'daysSinceLast' as const }),
  fc.record({ kind: fc.constantFrom('sum' as const, 'maximum' as const, 'distinct' as const), property }),
);
const selection = { events, where: groupOf(leaf, 1), withinDays: maybe(days) };
const activityLeaf: fc.Arbitrary<ActivityComparison> = fc
  .record({
    ...selection,
    measure,
    operator: fc.constantFrom(...NUMBER_OPERATORS),
    value: fc.oneof(number, fc.record({ from: number, to: number }), fc.constant(null)),
    orMissing: fc.boolean(),
  })
  .map(did);
const condition: fc.Arbitrary<ConditionGroup> = groupOf<Comparison | ActivityComparison>(fc.oneof(leaf, activityLeaf), 2);

const moment = maybe(fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true }));
const switching = { enabled: fc.nat({ max: 4 }).map((n) => n > 0), activeFrom: moment, activeUntil: moment };
const limit = maybe(number);
const limits = { minimum: limit, maximum: limit };
const steps = { steps: fc.array(fc.record({ from: number, points: number }), { maxLength: 3 }), below: number, missing: number };
const values = fc.record({ values: fc.array(fc.constantFrom('', 'a', ' A'), { maxLength: 3 }), points: number });
const fieldLadder = fc.oneof(
  fc.record({ kind: fc.constant('ranges' as const), field, ...steps }),
  fc.record({ kind: fc.constant('values' as const), field, steps: fc.array(values, { maxLength: 3 }), otherwise: number, missing: number }),
);
const counts = fc.oneof(
  fc.constantFrom(
    { kind: 'every' as const },
    { kind: 'oncePerDay' as const },
    { kind: 'perPeriod' as const, days: 7, most: 2 },
    { kind: 'first' as const },
  ),
  fc.record({ kind: fc.constant('oncePerValue' as const), property }),
);
const curve = fc.oneof(
  fc.record({ kind: fc.constantFrom('linear' as const, 'halfLife' as const, 'expiry' as const), days }),
  fc.record({
    kind: fc.constant('step' as const),
    days,
    percent: fc.double({ min: 1e-9, max: 100, noNaN: true }),
    compounding: fc.boolean(),
  }),
);
const anchor = fc.oneof(
  fc.constant({ kind: 'event' as const }),
  fc.record({ kind: fc.constant('lastActivity' as const), events }),
  fc.record({ kind: fc.constant('date' as const), field }),
);
const key = fc.constantFrom('', 'x', 'toString');
const ends = fc.record({ minimum: number, maximum: number });
const thresholds = fc.array(number, { maxLength: 3 });
const label = fc.constantFrom('low', 'high', 'toString', 'disqualified');

type Data = { [K in NodeKind]: fc.Arbitrary<Partial<DataOf<K>>> };
const DATA: Data = {
  criterion: fc.record({ ...switching, condition, points: number, ladder: maybe(fieldLadder), ...limits }),
  activity: fc.record({
    ...switching,
    ...selection,
    counts,
    points: number,
    atMost: maybe(fc.integer({ min: 1, max: 100 })),
    ladder: maybe(fc.record({ measure, ...steps })),
    ...limits,
  }),
  segment: fc.record({ ...switching, condition }),
  decay: fc.record({ curve, anchor, after: fc.double({ min: 0, max: 36_500, noNaN: true }) }),
  group: fc.record({
    combine: fc.constantFrom('sum' as const, 'maximum' as const, 'first' as const),
    weight: fc.double({ min: 0, max: 1_000, noNaN: true }),
    ...limits,
  }),
  score: fc.record({
    key,
    combine: fc.constantFrom('sum' as const, 'average' as const, 'maximum' as const),
    weights: fc.dictionary(id, fc.double({ min: 0, max: 1_000, noNaN: true })).map((weights) => ({ ...weights })),
    scale: fc.record({ minimum: number, maximum: number, from: maybe(ends) }),
    decimals: fc.nat(3),
  }),
  bands: fc.record({
    bands: fc.array(
      fc.record({ id: label, label: fc.constant({ text: '' }), colour: fc.constant('gray' as const), from: limit, exit: limit }),
      {
        maxLength: 4,
      },
    ),
  }),
  matrix: fc.record({
    key,
    rowThresholds: thresholds,
    columnThresholds: thresholds,
    grades: fc.array(fc.record({ id: label, label: fc.constant({ text: '' }), colour: fc.constant('gray' as const) }), { maxLength: 4 }),
    cells: fc.array(fc.array(label, { maxLength: 4 }), { maxLength: 4 }),
  }),
  disqualifier: fc.record({ ...switching, target: maybe(id), value: number }),
  audience: fc.record(switching),
  note: fc.constant({}),
};
const node: fc.Arbitrary<Node> = fc.oneof(
  ...(Object.keys(DATA) as NodeKind[]).map((kind) => fc.tuple(id, DATA[kind]).map(([name, data]) => nodeOf(kind, name, data))),
);
const edge = fc
  .tuple(id, id, fc.constantFrom('', '', '', ' gate', ' rows', ' columns'))
  .map(([source, target, port]) => `${source} > ${target}${port}`);
const documents: fc.Arbitrary<Document> = fc
  .tuple(fc.array(node, { maxLength: 12 }), fc.array(edge, { maxLength: 30 }))
  .map(([nodes, edges]) => documentOf(nodes, edges));

describe('random documents, sound or not', () => {
  it('compile without a throw, to portable rule sets, the same each time', () => {
    const property = fc.property(documents, (document) => {
      const compiled = compile(document);
      const ids = new Set(document.nodes.map((each) => each.id));
      for (const { node: at, edge } of compiled.diagnostics) expect(at === null || edge !== null || ids.has(at)).toBe(true);
      expect(compiled.publishable).toBe(compiled.diagnostics.every((each) => each.severity !== 'error'));
      expect(portableViolations(compiled.ruleSet)).toEqual([]);
      flatten(compiled.ruleSet);
      expect(readRuleSet(JSON.parse(JSON.stringify(compiled.ruleSet)))).toEqual({ ok: true, ruleSet: compiled.ruleSet });
      expect(JSON.stringify(compile(structuredClone(document)))).toBe(JSON.stringify(compiled));
    });
    fc.assert(property, { seed: 20_250_601, numRuns: 1_000 });
  });
});
