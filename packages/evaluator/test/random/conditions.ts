import fc from 'fast-check';
import {
  type ActivityComparison,
  type Comparison,
  type Condition,
  type ConditionGroup,
  comparison,
  did,
  type PropertyGroup,
} from '../documents.ts';

export const WORDS = ['a', 'B', ' c ', 'ab'];
export const words = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 });
/** Small numbers of few digits, and now and then one that is neither. */
export const amount = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -200, max: 200 }).map((value) => value / 4) },
  { weight: 1, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
);
export const days = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 400, noNaN: true }));
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

function comparisonOf(fields: Fields): fc.Arbitrary<Comparison> {
  const each = fields.flatMap(([field, operators]) =>
    [...operators, ['isKnown', nothing] as const, ['isUnknown', nothing] as const].map(([operator, operand]) =>
      fc.tuple(operand, fc.boolean()).map(([value, orMissing]) => comparison(field, operator, value, orMissing)),
    ),
  );
  return fc.oneof(...each);
}

type GroupOf<C> = { kind: 'all' | 'any' | 'none'; of: (C | GroupOf<C>)[] } | { kind: 'atLeast'; count: number; of: (C | GroupOf<C>)[] };

function groupOf<C>(leaf: fc.Arbitrary<C>, depth: number): fc.Arbitrary<GroupOf<C>> {
  const child: fc.Arbitrary<C | GroupOf<C>> =
    depth === 0 ? leaf : fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: groupOf(leaf, depth - 1) });
  return fc
    .tuple(fc.constantFrom('all', 'any', 'none', 'atLeast'), fc.array(child, { minLength: 1, maxLength: 4 }), fc.nat())
    .map(([kind, of, n]) => {
      if (kind !== 'atLeast') return { kind: kind === 'all' || kind === 'any' ? kind : 'none', of };
      return { kind, count: 1 + (n % of.length), of };
    });
}

/** The first type has all the properties that conditions may name. */
export const eventTypes = fc.subarray(['session', 'login']).map((events) => ['page_viewed', ...events]);
const where: fc.Arbitrary<PropertyGroup> = fc.oneof(fc.constant<PropertyGroup>({ kind: 'all', of: [] }), groupOf(comparisonOf(EVENT), 1));
export const selection = fc.record({ events: eventTypes, where, withinDays: fc.option(days) });

export const measure: fc.Arbitrary<ActivityComparison['measure']> = fc.oneof(
  fc.constantFrom({ kind: 'count' as const }, { kind: 'daysSinceLast' as const }),
  fc.constantFrom('sum' as const, 'maximum' as const, 'distinct' as const).map((kind) => ({ kind, property: 'seconds' })),
  fc.constant({ kind: 'distinct' as const, property: 'path' }),
);
const activityComparison: fc.Arbitrary<Condition> = fc
  .tuple(selection, measure, fc.constantFrom(...NUMBER), fc.nat({ max: 5 }), range, fc.boolean())
  .map(([selected, measured, [operator], value, between, orMissing]) =>
    did({
      ...selected,
      measure: measured,
      operator: operator as ActivityComparison['operator'],
      value: operator === 'between' ? between : value,
      orMissing,
    }),
  );

/** Conditions on a lead's fields and on what it did. */
export const condition: fc.Arbitrary<ConditionGroup> = groupOf(
  fc.oneof({ weight: 3, arbitrary: comparisonOf(LEAD) }, { weight: 1, arbitrary: activityComparison }),
  2,
);
