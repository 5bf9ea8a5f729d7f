import { activity, all, comparison, criterion, node } from '../documents.ts';
import { checkCases } from './cases.ts';
import { big, grouped, is, scored } from './drawings.ts';

checkCases('criteria beside each other', [
  {
    code: 'sameCondition',
    name: 'said in two ways',
    node: 'b',
    params: { other: 'a', group: 'g' },
    fixed: true,
    document: grouped([criterion('a', all(is('es'))), criterion('b', all(comparison('country', 'isAnyOf', ['ES'])))]),
    nearMiss: grouped([criterion('a', all(is('es'))), criterion('b', all(comparison('country', 'is', 'es', true)))]),
  },
  {
    code: 'criterionImplied',
    name: 'tiers that add up',
    node: 'a',
    params: { by: 'b', group: 'g' },
    fixed: false,
    document: grouped([big('a', 10), big('b', 200)]),
    nearMiss: grouped([big('a', 10), big('b', 200)], { combine: 'maximum' }),
  },
  {
    code: 'criterionImplied',
    name: 'not where the dates part them',
    node: 'a',
    params: { by: 'b', group: 's' },
    fixed: false,
    document: scored([big('a', 10, 5, { activeFrom: 1 }), big('b', 200, 5, { activeFrom: 2 })], ['a > s', 'b > s']),
    nearMiss: scored([big('a', 10, 5, { activeFrom: 2 }), big('b', 200, 5, { activeFrom: 1 })], ['a > s', 'b > s']),
  },
  {
    code: 'firstMatchShadowed',
    name: 'a wide one first',
    node: 'b',
    params: { by: 'a', group: 'g' },
    fixed: true,
    document: grouped([big('a', 10), big('b', 200)], { combine: 'first' }),
    nearMiss: grouped([big('a', 200), big('b', 10)], { combine: 'first' }),
  },
  {
    code: 'firstMatchShadowed',
    name: 'behind one that always matches',
    node: 'b',
    params: { by: 'a', group: 'g' },
    fixed: true,
    document: grouped(
      [
        node('criterion', 'a', {
          ladder: { kind: 'values', field: 'country', steps: [{ values: ['es'], points: 1 }], otherwise: 0, missing: 0 },
        }),
        big('b', 1),
      ],
      { combine: 'first' },
    ),
    nearMiss: grouped([criterion('a', all(comparison('country', 'isKnown'))), big('b', 1)], { combine: 'first' }),
  },
  {
    code: 'firstMatchShadowed',
    name: 'activities of the same events',
    node: 'b',
    params: { by: 'a', group: 'g' },
    fixed: true,
    document: grouped([activity('a', { withinDays: 30 }), activity('b', { withinDays: 7 })], { combine: 'first' }),
    nearMiss: grouped([activity('a', { withinDays: 7 }), activity('b', { withinDays: 30 })], { combine: 'first' }),
  },
  {
    code: 'maximumShadowed',
    name: 'a wider one gives as much',
    node: 'b',
    params: { by: 'a', group: 'g' },
    fixed: true,
    document: grouped([big('a', 10, 5), big('b', 200, 5)], { combine: 'maximum' }),
    nearMiss: grouped([big('a', 10, 5), big('b', 200, 6)], { combine: 'maximum' }),
  },
  {
    code: 'maximumShadowed',
    name: 'but not where whoever does not match is better off',
    node: 'b',
    params: { by: 'a', group: 'g' },
    fixed: true,
    document: grouped([big('a', 10, 0), big('b', 200, -5)], { combine: 'maximum' }),
    nearMiss: grouped([big('a', 10, -5), big('b', 200, -5)], { combine: 'maximum' }),
  },
  {
    code: 'duplicateEventCount',
    name: 'the narrower window',
    node: 'b',
    params: { other: 'a', score: 's' },
    fixed: false,
    document: scored([activity('a', { withinDays: 30 }), activity('b', { withinDays: 7 })], ['a > s', 'b > s']),
    nearMiss: grouped([activity('a', { withinDays: 30 }), activity('b', { withinDays: 7 })], { combine: 'maximum' }),
  },
  {
    code: 'duplicateEventCount',
    name: 'the filtered one',
    node: 'a',
    params: { other: 'b', score: 's' },
    fixed: false,
    document: scored(
      [
        activity('a', { where: all(comparison('path', 'is', '/pricing')) }),
        activity('b', { where: all(comparison('path', 'contains', 'pric')) }),
      ],
      ['a > s', 'b > s'],
    ),
    nearMiss: scored(
      [
        activity('a', { where: all(comparison('path', 'is', '/pricing')) }),
        activity('b', { where: all(comparison('path', 'contains', 'pries')) }),
      ],
      ['a > s', 'b > s'],
    ),
  },
]);
