import type { Comparison, Condition, ConditionGroup, Document } from '@umbral/model';
import { activity, all, anyCriterion, comparison, criterion, did, documentOf, node, score, segment } from '../documents.ts';
import { type Case, checkCases } from './cases.ts';

const employees = (operator: 'atLeast' | 'atMost' | 'equalsNot' | 'lessThan', value: number, orMissing = false): Comparison =>
  comparison('employees', operator, value, orMissing);
const any = <C extends Condition>(...of: C[]): { kind: 'any'; of: C[] } => ({ kind: 'any', of });
const none = (...of: Condition[]): ConditionGroup => ({ kind: 'none', of });

/** A criterion of this condition beside another, so that it can be taken away. */
const asking = (condition: ConditionGroup): Document =>
  documentOf([criterion('k', condition), anyCriterion('other'), score('s')], ['k > s', 'other > s']);
const never = (name: string, condition: ConditionGroup, nearMiss: ConditionGroup): Case => ({
  code: 'criterionNeverMatches',
  name,
  node: 'k',
  params: {},
  fixed: true,
  document: asking(condition),
  nearMiss: asking(nearMiss),
});

checkCases('criteria that never match', [
  never('empty interval', all(employees('atLeast', 10), employees('lessThan', 10)), all(employees('atLeast', 10), employees('atMost', 10))),
  never(
    'missing is in neither side',
    none(employees('atLeast', 10, true), employees('lessThan', 10)),
    none(employees('atLeast', 10), employees('lessThan', 10)),
  ),
  never(
    'texts that exclude each other',
    all(comparison('country', 'is', 'ES'), comparison('country', 'isNoneOf', ['es', 'fr'])),
    all(comparison('country', 'is', 'ES'), comparison('country', 'isNoneOf', ['fr'])),
  ),
  never(
    'a text that contains more',
    all(comparison('job_title', 'contains', 'sales manager'), comparison('job_title', 'containsNot', 'Manager')),
    all(comparison('job_title', 'contains', 'manager'), comparison('job_title', 'containsNot', 'sales manager')),
  ),
  never(
    'a list',
    all(comparison('tags', 'includesAny', ['a']), comparison('tags', 'includesNone', ['a', 'b'])),
    all(comparison('tags', 'includesAny', ['a', 'c']), comparison('tags', 'includesNone', ['a', 'b'])),
  ),
  never(
    'known and unknown',
    all(comparison('pain', 'isKnown'), comparison('pain', 'isUnknown')),
    any(comparison('pain', 'isKnown'), comparison('budget', 'isUnknown')),
  ),
  never(
    'true and false',
    all(comparison('subscribed', 'isTrue'), comparison('subscribed', 'isFalse')),
    any(comparison('subscribed', 'isTrue'), comparison('subscribed', 'isFalse')),
  ),
  never(
    'past and future',
    all(comparison('created_at', 'inTheLast', 30), comparison('created_at', 'inTheNext', 7)),
    all(comparison('created_at', 'inTheLast', 30), comparison('created_at', 'moreThanAgo', 7)),
  ),
  never(
    'a count between whole numbers',
    all(did({ operator: 'greaterThan', value: 2 }), did({ operator: 'lessThan', value: 3 })),
    all(did({ operator: 'greaterThan', value: 2 }), did({ operator: 'atMost', value: 3 })),
  ),
  never(
    'more this week than this month',
    all(did({ withinDays: 7, value: 3 }), did({ withinDays: 30, operator: 'lessThan', value: 3 })),
    all(did({ withinDays: 30, value: 3 }), did({ withinDays: 7, operator: 'lessThan', value: 3 })),
  ),
  never(
    'days since an event that is not there',
    all(
      did({ measure: { kind: 'daysSinceLast' }, operator: 'atMost', value: 30 }),
      did({ withinDays: 30, operator: 'lessThan', value: 1 }),
    ),
    all(
      did({ measure: { kind: 'daysSinceLast' }, operator: 'atMost', value: 31 }),
      did({ withinDays: 30, operator: 'lessThan', value: 1 }),
    ),
  ),
  never(
    'events that no event can be',
    all(did({ where: all(comparison('seconds', 'atLeast', 9), comparison('seconds', 'lessThan', 9)) })),
    all(did({ where: all(comparison('seconds', 'atLeast', 8), comparison('seconds', 'lessThan', 9)) })),
  ),
  never(
    'at least two of three that exclude each other',
    {
      kind: 'atLeast',
      count: 2,
      of: [comparison('country', 'is', 'es'), comparison('country', 'is', 'fr'), comparison('country', 'is', 'de')],
    },
    {
      kind: 'atLeast',
      count: 2,
      of: [comparison('country', 'is', 'es'), comparison('country', 'is', 'fr'), comparison('country', 'isNot', 'de')],
    },
  ),
]);

const gated = (condition: ConditionGroup, of: ConditionGroup): Document =>
  documentOf([segment('g', condition), criterion('k', of), anyCriterion('other'), score('s')], ['g > k', 'k > s', 'other > s']);
const isEs = all(comparison('country', 'is', 'es'));

checkCases('conditions that always or never hold', [
  {
    code: 'criterionAlwaysMatches',
    name: 'known or not',
    node: 'k',
    params: {},
    fixed: false,
    document: asking(any(comparison('pain', 'isKnown'), comparison('pain', 'isUnknown'))),
    nearMiss: asking(any(employees('atLeast', 10), employees('lessThan', 10))),
  },
  {
    code: 'criterionAlwaysMatches',
    name: 'a ladder needs no such condition',
    node: 'k',
    params: {},
    fixed: true,
    document: documentOf(
      [
        criterion('k', any(employees('atLeast', 10, true), employees('lessThan', 10)), 0, {
          ladder: { kind: 'ranges', field: 'pain', steps: [{ from: 3, points: 5 }], below: 0, missing: 0 },
        }),
        score('s'),
      ],
      ['k > s'],
    ),
    nearMiss: asking(all(employees('equalsNot', 10, true))),
  },
  {
    code: 'activityNeverCounts',
    name: 'contradictory filter',
    node: 'a',
    params: {},
    fixed: true,
    document: filtered('a', 'b'),
    nearMiss: filtered('a', 'a'),
  },
  {
    code: 'activityFilterPointless',
    name: 'known or not',
    node: 'a',
    params: {},
    fixed: true,
    document: documentOf(
      [activity('a', { where: { kind: 'any', of: [comparison('path', 'isKnown'), comparison('path', 'isUnknown')] } }), score('s')],
      ['a > s'],
    ),
    nearMiss: documentOf([activity('a', { where: all(comparison('path', 'isKnown')) }), score('s')], ['a > s']),
  },
  {
    code: 'segmentNeverHolds',
    name: 'contradiction',
    node: 'g',
    params: {},
    fixed: false,
    document: gated(all(employees('atLeast', 10), employees('lessThan', 10)), isEs),
    nearMiss: gated(all(employees('atLeast', 10)), isEs),
  },
  {
    code: 'segmentAlwaysHolds',
    name: 'every value and none',
    node: 'g',
    params: {},
    fixed: false,
    document: gated(any(comparison('country', 'is', 'es', true), comparison('country', 'isNot', 'es')), isEs),
    nearMiss: gated(any(comparison('country', 'is', 'es'), comparison('country', 'isNot', 'es')), isEs),
  },
  {
    code: 'conditionNeverHolds',
    name: 'one way of two',
    node: 'k',
    params: { at: [1] },
    fixed: true,
    document: asking(any<Condition>(comparison('pain', 'isKnown'), all(employees('atLeast', 10), employees('lessThan', 5)))),
    nearMiss: asking(any<Condition>(comparison('pain', 'isKnown'), all(employees('atLeast', 5), employees('lessThan', 10)))),
  },
  {
    code: 'conditionAlwaysHolds',
    name: 'a count is never less than none',
    node: 'k',
    params: { at: [1] },
    fixed: true,
    document: asking(all<Condition>(comparison('pain', 'isKnown'), did({ value: 0 }))),
    nearMiss: asking(all<Condition>(comparison('pain', 'isKnown'), did({ value: 1 }))),
  },
  {
    code: 'conditionRedundant',
    name: 'all of a wide and a narrow one',
    node: 'k',
    params: { at: [0], by: [1] },
    fixed: true,
    document: asking(all(employees('atLeast', 10), employees('atLeast', 200))),
    nearMiss: asking(all(employees('atLeast', 10, true), comparison('budget', 'atLeast', 200))),
  },
  {
    code: 'conditionRedundant',
    name: 'any of a wide and a narrow one, nested',
    node: 'k',
    params: { at: [1, 0], by: [1, 1] },
    fixed: true,
    document: asking(
      all<Condition>(comparison('pain', 'isKnown'), any(comparison('country', 'is', 'es'), comparison('country', 'isAnyOf', ['es', 'fr']))),
    ),
    nearMiss: asking(
      all<Condition>(comparison('pain', 'isKnown'), any(comparison('country', 'is', 'de'), comparison('country', 'isAnyOf', ['es', 'fr']))),
    ),
  },
  {
    code: 'conditionRedundant',
    name: 'in the filter of an activity, the later of two equal ones',
    node: 'a',
    params: { at: [1], by: [0] },
    fixed: true,
    document: filtered('x', 'X '),
    nearMiss: documentOf(
      [
        activity('a', { where: { kind: 'atLeast', count: 1, of: [comparison('path', 'is', 'x'), comparison('path', 'is', 'x')] } }),
        score('s'),
      ],
      ['a > s'],
    ),
  },
  {
    code: 'stepsNeverReached',
    name: 'the condition shuts it out',
    node: 'k',
    params: { steps: [0] },
    fixed: true,
    document: climbing(100),
    nearMiss: climbing(99),
  },
  {
    code: 'stepsNeverReached',
    name: 'its values are taken',
    node: 'k',
    params: { steps: [1] },
    fixed: true,
    document: valued(['b', 'A']),
    nearMiss: valued(['b', 'c']),
  },
  {
    code: 'stepsNeverReached',
    name: 'older than the window',
    node: 'a',
    params: { steps: [1] },
    fixed: true,
    document: ageing(31),
    nearMiss: ageing(30),
  },
]);

function filtered(one: string, other: string): Document {
  const where = all(comparison('path', 'is', one), comparison('path', 'is', other));
  return documentOf([activity('a', { where }), anyCriterion('other'), score('s')], ['a > s', 'other > s']);
}

function climbing(least: number): Document {
  const ladder = {
    kind: 'ranges' as const,
    field: 'employees',
    steps: [
      { from: 10, points: 1 },
      { from: 100, points: 2 },
    ],
    below: 0,
    missing: 0,
  };
  return documentOf([criterion('k', all(employees('atLeast', least)), 0, { ladder }), score('s')], ['k > s']);
}

function valued(second: string[]): Document {
  const steps = [
    { values: ['a', 'b'], points: 1 },
    { values: second, points: 2 },
  ];
  return documentOf(
    [node('criterion', 'k', { ladder: { kind: 'values', field: 'country', steps, otherwise: 0, missing: 0 } }), score('s')],
    ['k > s'],
  );
}

function ageing(from: number): Document {
  const steps = [
    { from: 0, points: 9 },
    { from, points: 2 },
  ];
  const ladder = { measure: { kind: 'daysSinceLast' as const }, steps, below: 0, missing: 0 };
  return documentOf([activity('a', { withinDays: 30, ladder }), score('s')], ['a > s']);
}
