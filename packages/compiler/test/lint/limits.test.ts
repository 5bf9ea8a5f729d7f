import type { Document } from '@umbral/model';
import { activity, anyCriterion, bands, documentOf, matrix, node, score } from '../documents.ts';
import { checkCases } from './cases.ts';
import { big, grouped, scored } from './drawings.ts';

const graded = (most: number): Document =>
  documentOf([anyCriterion('k', most), score('s'), score('t'), matrix('m', [10], [10])], ['k > s', 'k > t', 's > m rows', 't > m columns']);
/** A score that is at least so much, in a band from nothing or from 10. */
const banded = (least: number): Document => {
  const ladder = { kind: 'ranges' as const, field: 'pain', steps: [{ from: 3, points: 20 }], below: least, missing: least };
  const grades = ['low', 'high'];
  const m = matrix('m', [5], [], { cells: [['low'], ['high']], grades: grades.map((id) => ({ id, label: { text: id }, colour: 'gray' })) });
  const nodes = [node('criterion', 'k', { ladder }), score('s'), score('t'), bands('b', null, 10), bands('c', null), m];
  return documentOf(nodes, ['k > s', 'k > t', 's > b', 't > c', 'b > m rows', 'c > m columns']);
};

checkCases('limits, weights and grades', [
  {
    code: 'limitNeverBinds',
    name: 'a maximum above all that there is',
    node: 'g',
    params: { limit: 'maximum', value: 21, reach: 20 },
    fixed: true,
    document: grouped([anyCriterion('a'), big('b', 1)], { maximum: 21 }),
    nearMiss: grouped([anyCriterion('a'), big('b', 1)], { maximum: 20 }),
  },
  {
    code: 'limitNeverBinds',
    name: 'a minimum below all that there is',
    node: 'k',
    params: { limit: 'minimum', value: 9, reach: 10 },
    fixed: true,
    document: scored([anyCriterion('k', 10, { minimum: 9 })], ['k > s']),
    nearMiss: scored([anyCriterion('k', 10, { minimum: 10 })], ['k > s']),
  },
  {
    code: 'limitNeverBinds',
    name: 'once per day in a window',
    node: 'a',
    params: { limit: 'maximum', value: 50, reach: 40 },
    fixed: true,
    document: scored([activity('a', { withinDays: 7, counts: { kind: 'oncePerDay' }, maximum: 50 })], ['a > s']),
    nearMiss: scored([activity('a', { withinDays: 7, maximum: 50 })], ['a > s']),
  },
  {
    code: 'limitAlwaysBinds',
    name: 'only negative points, never below nothing',
    node: 'g',
    params: { limit: 'minimum', value: 0, reach: 0 },
    fixed: false,
    document: grouped([anyCriterion('a', -5)], { minimum: 0 }),
    nearMiss: grouped([anyCriterion('a', -5), big('b', 1)], { minimum: 0 }),
  },
  {
    code: 'limitAlwaysBinds',
    name: 'a criterion above its maximum',
    node: 'k',
    params: { limit: 'maximum', value: 5, reach: 10 },
    fixed: true,
    document: scored([anyCriterion('k', 10, { maximum: 5 })], ['k > s']),
    nearMiss: scored([anyCriterion('k', 5, { maximum: 5 })], ['k > s']),
  },
  {
    code: 'limitsConstant',
    name: 'both the same',
    node: 'g',
    params: { value: 3 },
    fixed: false,
    document: grouped([anyCriterion('a')], { minimum: 3, maximum: 3 }),
    nearMiss: grouped([anyCriterion('a')], { minimum: 3, maximum: 4 }),
  },
  {
    code: 'weightLost',
    name: 'a group of no weight',
    node: 'g',
    params: { reason: 'zero', input: null },
    fixed: false,
    document: grouped([anyCriterion('a')], { weight: 0 }),
    nearMiss: grouped([anyCriterion('a')], { weight: 1 }),
  },
  {
    code: 'weightLost',
    name: 'an input of an average',
    node: 's',
    params: { reason: 'zeroInput', input: 'a' },
    fixed: false,
    document: scored([anyCriterion('a'), big('b', 1)], ['a > s', 'b > s'], { combine: 'average', weights: { a: 0, b: 2 } }),
    nearMiss: scored([anyCriterion('a'), big('b', 1)], ['a > s', 'b > s'], { combine: 'average', weights: { a: 1, b: 2 } }),
  },
  {
    code: 'weightLost',
    name: 'a weight in a maximum',
    node: 's',
    params: { reason: 'ignored', input: 'a' },
    fixed: true,
    document: scored([anyCriterion('a'), big('b', 1)], ['a > s', 'b > s'], { combine: 'maximum', weights: { a: 2, b: 1 } }),
    nearMiss: scored([anyCriterion('a'), big('b', 1)], ['a > s', 'b > s'], { combine: 'maximum', weights: { gone: 2, b: 1 } }),
  },
  {
    code: 'gradeNeverReached',
    name: 'a row that no score gets to',
    node: 'm',
    params: { grade: 'g10' },
    fixed: false,
    document: graded(9),
    nearMiss: graded(10),
  },
  {
    code: 'gradeNeverReached',
    name: 'a band that every lead is above',
    node: 'm',
    params: { grade: 'low' },
    fixed: false,
    document: banded(10),
    nearMiss: banded(9),
  },
]);
