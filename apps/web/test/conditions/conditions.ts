import {
  type ActivityComparison,
  type Comparison,
  ConditionGroup,
  type GroupOf,
  NUMBER_OPERATORS,
  OPERATORS,
  type Operator,
} from '@umbral/model';
import fc from 'fast-check';

const names = fc.constantFrom('country', 'employees', 'tags', 'a', 'x-1', '');
const keys = fc.constantFrom('page_viewed', 'email_opened', 'call');
const amounts = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const ranges = fc.record({ from: amounts, to: amounts });

const comparisons: fc.Arbitrary<Comparison> = fc.record({
  kind: fc.constant('comparison' as const),
  field: names,
  operator: fc.constantFrom(...(Object.keys(OPERATORS) as Operator[])),
  value: fc.oneof(fc.string({ maxLength: 20 }), amounts, fc.array(fc.string(), { maxLength: 4 }), ranges, fc.constant(null)),
  orMissing: fc.boolean(),
});

function groupsOf<C>(leaves: fc.Arbitrary<C>, depth: number): fc.Arbitrary<GroupOf<C>> {
  const child: fc.Arbitrary<C | GroupOf<C>> = depth > 0 ? fc.oneof(leaves, groupsOf(leaves, depth - 1)) : leaves;
  const of = fc.array(child, { maxLength: 4 });
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('all' as const, 'any' as const, 'none' as const), of }),
    fc.record({ kind: fc.constant('atLeast' as const), count: fc.integer({ min: 1, max: 200 }), of }),
  );
}

export const propertyGroups = groupsOf(comparisons, 2);

const activities: fc.Arbitrary<ActivityComparison> = fc.record({
  kind: fc.constant('activity' as const),
  events: fc.array(keys, { maxLength: 3 }),
  where: propertyGroups,
  withinDays: fc.option(fc.integer({ min: 1, max: 36_500 })),
  measure: fc.oneof(
    fc.record({ kind: fc.constantFrom('count' as const, 'daysSinceLast' as const) }),
    fc.record({ kind: fc.constantFrom('sum' as const, 'maximum' as const, 'distinct' as const), property: names }),
  ),
  operator: fc.constantFrom(...NUMBER_OPERATORS),
  value: fc.oneof(amounts, ranges, fc.constant(null)),
  orMissing: fc.boolean(),
});

/** Any condition that a document may hold; what comes out of it is checked by the document's own schema. */
export const conditions: fc.Arbitrary<ConditionGroup> = groupsOf<Comparison | ActivityComparison>(fc.oneof(comparisons, activities), 3).map(
  (group) => ConditionGroup.parse(group),
);
