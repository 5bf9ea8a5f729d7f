import type { ActivityComparison, Comparison, Operator } from '@umbral/model';
import fc from 'fast-check';
import { all, comparison, did } from '../documents.ts';
import { type Lead, leadsOf } from './leads.ts';

const number = fc.constantFrom(0, 1, 2, 2.5, 3);
const text = fc.constantFrom('a', 'B', 'ab', 'bc', ' zz ');
const texts = fc.uniqueArray(text, { minLength: 1, maxLength: 3 });
const range = fc.tuple(number, number).map(([from, to]) => ({ from: Math.min(from, to), to: Math.max(from, to) }));
const nothing = fc.constant(null);

const comparing = (field: string, operators: Operator[], value: fc.Arbitrary<Comparison['value']>): fc.Arbitrary<Comparison> =>
  fc
    .tuple(fc.constantFrom(...operators), value, fc.boolean())
    .map(([operator, operand, orMissing]) => comparison(field, operator, operand, orMissing));
const numeric = (field: string): fc.Arbitrary<Comparison>[] => [
  comparing(field, ['equals', 'equalsNot', 'greaterThan', 'atLeast', 'lessThan', 'atMost'], number),
  comparing(field, ['between'], range),
];
/** Comparisons by the field that they are of. */
const LEAVES: Record<string, fc.Arbitrary<Comparison>> = {
  employees: fc.oneof(...numeric('employees'), comparing('employees', ['isKnown', 'isUnknown'], nothing)),
  country: fc.oneof(
    comparing('country', ['is', 'isNot', 'contains', 'containsNot'], text),
    comparing('country', ['isAnyOf', 'isNoneOf'], texts),
    comparing('country', ['isKnown', 'isUnknown'], nothing),
  ),
  subscribed: comparing('subscribed', ['isTrue', 'isFalse', 'isKnown'], nothing),
  tags: comparing('tags', ['includesAny', 'includesNone'], texts),
  created_at: comparing('created_at', ['inTheLast', 'moreThanAgo', 'inTheNext'], number),
};

const grouping = <C extends Comparison | ActivityComparison>(leaf: fc.Arbitrary<C>, most: number) =>
  fc.letrec<{ group: { kind: 'all'; of: C[] } }>((tie) => ({
    group: fc
      .tuple(
        fc.constantFrom('all', 'any', 'none', 'atLeast'),
        fc.array(fc.oneof({ maxDepth: 2 }, leaf, tie('group')), { minLength: 1, maxLength: most }),
        fc.nat(most),
      )
      .map(
        ([kind, of, count]) =>
          ({ kind, of, ...(kind === 'atLeast' ? { count: 1 + (count % of.length) } : {}) }) as { kind: 'all'; of: C[] },
      ),
  })).group;

/** Only page views have a property to ask for. */
export const selection = fc
  .record({
    events: fc.subarray(['login', 'page_viewed'], { minLength: 1 }),
    where: fc.oneof(fc.constant(all<Comparison>()), grouping(fc.oneof(...numeric('seconds')), 2)),
    withinDays: fc.constantFrom(null, 2, 4),
  })
  .map((drawn) => (drawn.events.includes('page_viewed') ? drawn : { ...drawn, where: all<Comparison>() }));
const activityLeaf: fc.Arbitrary<ActivityComparison> = fc
  .record({
    selection,
    measure: fc.constantFrom<ActivityComparison['measure'][]>(
      { kind: 'count' },
      { kind: 'count' },
      { kind: 'daysSinceLast' },
      ...(['sum', 'maximum', 'distinct'] as const).map((kind) => ({ kind, property: 'seconds' })),
    ),
    operator: fc.constantFrom('equals' as const, 'greaterThan' as const, 'atLeast' as const, 'lessThan' as const, 'atMost' as const),
    value: number,
    orMissing: fc.boolean(),
  })
  .map(({ selection: { events, where, withinDays }, measure, ...rest }) =>
    did({
      events: measure.kind === 'count' || measure.kind === 'daysSinceLast' ? events : ['page_viewed'],
      where: events.includes('page_viewed') ? where : all(),
      withinDays,
      measure,
      ...rest,
    }),
  );

const worldOf = (leads: Lead[], leaf: fc.Arbitrary<Comparison | ActivityComparison>) =>
  fc.record({ leads: fc.constant(() => leads), conditions: fc.array(grouping(leaf, 3), { minLength: 4, maxLength: 4 }) });

/** Conditions on a few fields, or on activity, and all leads that these can tell apart. */
export const world = fc.oneof(
  ...[
    ['employees', 'country'],
    ['employees', 'created_at', 'subscribed'],
    ['country', 'tags'],
  ].map((fields) => {
    const leaf = fc.oneof(...fields.flatMap((field) => LEAVES[field] ?? []));
    return worldOf(leadsOf(fields, false), leaf);
  }),
  worldOf(leadsOf([], true), activityLeaf),
);
