import fc from 'fast-check';
import type { Lead } from '../src/index.ts';
import {
  activity,
  bands,
  type Comparison,
  type Condition,
  type ConditionGroup,
  comparison,
  criterion,
  DAY,
  type Document,
  decay,
  documentOf,
  group,
  NOW,
  type Node,
  score,
} from './documents.ts';

const WORDS = ['a', 'B', ' c ', 'ab'];
const words = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 });
/** Small numbers of few digits, and now and then one that is neither. */
const amount = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -200, max: 200 }).map((value) => value / 4) },
  { weight: 1, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
);
const days = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 400, noNaN: true }));
const range = fc.tuple(amount, amount).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

type Operand = fc.Arbitrary<Comparison['value']>;
type Fields = [field: string, operators: [Comparison['operator'], Operand][]][];

const nothing: Operand = fc.constant(null);
const text: Operand = fc.constantFrom(...WORDS);
const TEXT: Fields[number][1] = [
  ['is', text],
  ['isNot', text],
  ['isAnyOf', words],
  ['isNoneOf', words],
  ['contains', text],
  ['containsNot', text],
];
const NUMBER: Fields[number][1] = [
  ['equals', amount],
  ['equalsNot', amount],
  ['greaterThan', amount],
  ['atLeast', amount],
  ['lessThan', amount],
  ['atMost', amount],
  ['between', range],
];
const LEAD: Fields = [
  ['industry', TEXT],
  ['employees', NUMBER],
  [
    'subscribed',
    [
      ['isTrue', nothing],
      ['isFalse', nothing],
    ],
  ],
  [
    'tags',
    [
      ['includesAny', words],
      ['includesNone', words],
    ],
  ],
  [
    'created_at',
    [
      ['inTheLast', days],
      ['moreThanAgo', days],
      ['inTheNext', days],
    ],
  ],
];
const EVENT: Fields = [
  ['path', TEXT],
  ['seconds', NUMBER],
];

function comparisonOf(fields: Fields): fc.Arbitrary<Condition> {
  const each = fields.flatMap(([field, operators]) =>
    [...operators, ['isKnown', nothing] as const, ['isUnknown', nothing] as const].map(([operator, operand]) =>
      fc.tuple(operand, fc.boolean()).map(([value, orMissing]) => comparison(field, operator, value, orMissing)),
    ),
  );
  return fc.oneof(...each);
}

function conditionOf(fields: Fields, depth: number): fc.Arbitrary<ConditionGroup> {
  const child: fc.Arbitrary<Condition> =
    depth === 0
      ? comparisonOf(fields)
      : fc.oneof({ weight: 3, arbitrary: comparisonOf(fields) }, { weight: 1, arbitrary: conditionOf(fields, depth - 1) });
  return fc
    .tuple(fc.constantFrom('all', 'any', 'none', 'atLeast'), fc.array(child, { minLength: 1, maxLength: 4 }), fc.nat())
    .map(([kind, of, n]) => {
      if (kind !== 'atLeast') return { kind: kind === 'all' || kind === 'any' ? kind : 'none', of };
      return { kind, count: 1 + (n % of.length), of };
    });
}

const curve = fc
  .tuple(fc.constantFrom('linear' as const, 'halfLife' as const, 'expiry' as const), days)
  .map(([kind, length]) => ({ kind, days: length }));
const combine = fc.constantFrom('sum' as const, 'maximum' as const);
const limits = fc.tuple(fc.option(amount), fc.option(amount)).map(([a, b]) => {
  const crossed = a !== null && b !== null && a > b;
  return { minimum: crossed ? b : a, maximum: crossed ? a : b };
});
const scale = fc
  .tuple(fc.integer({ min: -50, max: 0 }), fc.integer({ min: 1, max: 200 }))
  .map(([minimum, maximum]) => ({ minimum, maximum }));

const criteria = fc.array(fc.tuple(conditionOf(LEAD, 2), amount), { minLength: 1, maxLength: 5 });
const activities = fc.array(
  fc.record({
    // The first one has all the properties that conditions may name.
    events: fc.subarray(['session', 'login']).map((events) => ['page_viewed', ...events]),
    where: fc.oneof(fc.constant<ConditionGroup>({ kind: 'all', of: [] }), conditionOf(EVENT, 1)),
    withinDays: fc.option(days),
    points: amount,
    atMost: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  { maxLength: 4 },
);
const groups = fc.array(
  fc.record({ combine, weight: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 1_000, noNaN: true })), limits }),
  { maxLength: 4 },
);
const scores = fc.array(fc.record({ combine, scale, decimals: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 2 });

/** Documents of sound nodes, connected at random; a group may read the groups before it. */
export const documents: fc.Arbitrary<Document> = fc
  .record({ criteria, activities, decays: fc.array(curve, { maxLength: 4 }), groups, scores, draws: fc.infiniteStream(fc.nat({ max: 3 })) })
  .map((parts) => {
    const maybe = (): boolean => parts.draws.next().value === 0;
    const edges: string[] = [];
    const sources: Node[] = [
      ...parts.criteria.map(([condition, points], index) => criterion(`k${index}`, condition, points)),
      ...parts.activities.map((data, index) => activity(`a${index}`, data)),
    ];
    const decays = parts.activities.length === 0 ? [] : parts.decays.map((each, index) => decay(`d${index}`, each));
    for (const [index, { id }] of decays.entries()) edges.push(`a${index % parts.activities.length} > ${id}`);
    sources.push(...decays);
    for (const [index, { limits: between, ...data }] of parts.groups.entries()) {
      edges.push(...sources.filter((_, place) => place === 0 || maybe()).map((source) => `${source.id} > g${index}`));
      sources.push(group(`g${index}`, { ...data, ...between }));
    }
    const outputs = parts.scores.map((data, index) => score(`s${index}`, data));
    for (const { id } of outputs)
      edges.push(...sources.filter((_, place) => place === sources.length - 1 || maybe()).map((source) => `${source.id} > ${id}`));
    return documentOf([...sources, ...outputs, bands('b', { low: null, high: 5 })], [...edges, 's0 > b']);
  });

const value = fc.oneof(fc.constantFrom(...WORDS, '', null, true, false, 0, 5), words, amount);
const attributes: fc.Arbitrary<Lead['attributes']> = fc.record(
  {
    industry: fc.oneof(fc.constantFrom(...WORDS), value),
    employees: fc.oneof(amount, value),
    subscribed: fc.oneof(fc.boolean(), value),
    tags: fc.oneof(words, value),
    created_at: fc.oneof(
      days.map((age) => NOW - age * DAY),
      days.map((age) => NOW + age * DAY),
      fc.constantFrom('2025-05-30', '2025-06-02T10:00:00Z'),
      value,
    ),
  },
  { requiredKeys: [] },
);
const happened = fc.record({
  type: fc.constantFrom('page_viewed', 'session', 'login', 'other'),
  at: fc.integer({ min: -5, max: 100 * 24 }).map((hours) => NOW - (hours * DAY) / 24),
  properties: fc.record({ path: value, seconds: fc.oneof(amount, value) }, { requiredKeys: [] }),
});

export const leads: fc.Arbitrary<Lead> = fc.record({ attributes, events: fc.array(happened, { maxLength: 12 }) });
