import type { ActivityComparison, Measure, NumberOperator } from '@umbral/model';
import { all, did, is, own } from '../ask.ts';
import { criterion, scored } from '../draw.ts';
import { active, event, opened, type Person, visit, visited } from '../people.ts';
import { paths, seconds } from '../small.ts';
import type { Spec } from '../spec.ts';

const COUNT: Measure = { kind: 'count' };
const LAST: Measure = { kind: 'daysSinceLast' };
const SUM: Measure = { kind: 'sum', property: 'seconds' };
const MOST: Measure = { kind: 'maximum', property: 'seconds' };
const PATHS: Measure = { kind: 'distinct', property: 'path' };

const asking = (...of: ActivityComparison[]) => scored([criterion('c', { condition: all(...of) })]);
const nobody = active();

type Row = readonly [Measure, NumberOperator, ActivityComparison['value'], readonly Person[], readonly Person[], string];
const ROWS: readonly Row[] = [
  [COUNT, 'equals', 0, [nobody, active(opened(1))], [visited(1)], 'No visit is a count of 0.'],
  [COUNT, 'equals', 2, [visited(1, 1)], [visited(1), visited(1, 2, 3)], 'Exactly two.'],
  [COUNT, 'equalsNot', 2, [nobody, visited(1)], [visited(1, 2)], 'Any count but two, also 0.'],
  [COUNT, 'greaterThan', 1, [visited(1, 2)], [visited(1), nobody], 'More than one.'],
  [COUNT, 'atLeast', 2, [visited(1, 2), visited(1, 2, 3)], [visited(1), nobody], 'Two and more.'],
  [COUNT, 'lessThan', 1, [nobody], [visited(1)], 'Less than one is none: absence.'],
  [COUNT, 'atMost', 1, [nobody, visited(1)], [visited(1, 2)], 'One or none.'],
  [COUNT, 'between', { from: 1, to: 2 }, [visited(1), visited(1, 2)], [nobody, visited(1, 2, 3)], 'One or two.'],
  [COUNT, 'atLeast', 0, [nobody, visited(1)], [], 'Everybody.'],
  [LAST, 'atMost', 7, [visited(7), visited(100, 3)], [visited(7.0001), nobody], 'The newest is 7 days old or less; none is missing.'],
  [LAST, 'greaterThan', 30, [visited(30.0001, 60)], [visited(30), visited(60, 1), nobody], 'The newest is older than 30; none is missing.'],
  [LAST, 'equals', 0, [visited(0)], [visited(0.0001), nobody], 'Just now.'],
  [LAST, 'equalsNot', 3, [visited(2)], [visited(3, 9), nobody], 'A missing measure does not differ either.'],
  [LAST, 'between', { from: 1, to: 2 }, [visited(1), visited(2)], [visited(0.9999), visited(2.0001)], 'Both ends included.'],
  [LAST, 'atLeast', 0, [visited(5)], [nobody], 'Everybody who ever visited.'],
  [SUM, 'atLeast', 60, [seconds(30, 30), seconds(60)], [seconds(30, 29), nobody], '30 + 30 = 60.'],
  [SUM, 'equals', 0, [nobody, seconds(null), seconds('60'), seconds(0)], [seconds(1)], 'The sum of none is 0.'],
  [SUM, 'lessThan', 0, [seconds(10, -20)], [seconds(-10, 20), nobody], '10 − 20 = −10.'],
  [SUM, 'atMost', 10, [seconds(10, null), nobody], [seconds(10, 1)], 'Without the property an event adds nothing.'],
  [SUM, 'between', { from: 5, to: 6 }, [seconds(2, 3), seconds(6)], [seconds(2, 2), seconds(7)], '5 and 6 included.'],
  [SUM, 'greaterThan', 0.25, [seconds(0.25, 0.125)], [seconds(0.125, 0.125)], '0.25 is not more than 0.25.'],
  [SUM, 'equalsNot', 0, [seconds(5)], [seconds(5, -5), nobody], '5 − 5 = 0.'],
  [MOST, 'atLeast', 60, [seconds(5, 60, 7)], [seconds(59, 59), nobody], 'The largest is 60.'],
  [MOST, 'lessThan', 10, [seconds(5, 9)], [seconds(5, 10), nobody, seconds(null)], 'The maximum of none is missing.'],
  [MOST, 'equals', -5, [seconds(-9, -5)], [seconds(-5, 0), nobody], 'The largest of negative numbers.'],
  [MOST, 'equalsNot', 5, [seconds(4)], [seconds(5, 4), nobody], 'Missing does not differ either.'],
  [MOST, 'atMost', 0, [seconds(0), seconds(-1, null)], [seconds(0.1), nobody], 'Not above 0.'],
  [MOST, 'between', { from: 0, to: 1 }, [seconds(0), seconds(1, -5)], [seconds(1.001), nobody], 'Both ends included.'],
  [PATHS, 'equals', 0, [nobody, paths(null, '')], [paths('/')], 'The distinct values of none are 0.'],
  [
    PATHS,
    'equals',
    2,
    [paths('/a', '/b', ' /A '), paths('/a', '/b', null)],
    [paths('/a', '/a'), paths('/a', '/b', '/c')],
    'Compared as text: /A is /a.',
  ],
  [PATHS, 'atLeast', 3, [paths('/a', '/b', 5)], [paths('/a', '/b', '')], 'The number 5 is the text 5.'],
  [PATHS, 'lessThan', 2, [paths('/a', '/a'), nobody], [paths('/a', '/b')], 'One value, however often.'],
  [PATHS, 'equalsNot', 1, [nobody, paths('/a', '/b')], [paths('/a', ' /A')], 'One value is one.'],
];

const rows: Spec[] = ROWS.map(([measure, operator, value, hits, misses, why]) => ({
  name: `${measure.kind} of visits ${operator} ${JSON.stringify(value)}`,
  rules: { count: 'C4 A6', daysSinceLast: 'C4 A6 M2', sum: 'C4 A7', maximum: 'C4 A7 M2', distinct: 'C4 A8' }[measure.kind],
  document: asking(did(measure, operator, value)),
  leads: [...hits.map((lead) => [lead, 10] as const), ...misses.map((lead) => [lead, 0] as const)],
  why,
}));

/** "Also when missing" makes a difference to the two measures that can be missing, and to no other. */
const orMissing: Spec[] = [COUNT, LAST, SUM, MOST, PATHS].map((measure) => {
  const canBeMissing = measure.kind === 'daysSinceLast' || measure.kind === 'maximum';
  return {
    name: `${measure.kind} above 1000 also when missing`,
    rules: 'C4 M2 A6 A7',
    document: asking(did(measure, 'greaterThan', 1000, { orMissing: true })),
    leads: [
      [nobody, canBeMissing ? 10 : 0],
      [seconds(5), 0],
    ],
    why: canBeMissing ? 'Of nothing it is missing.' : 'Of nothing it is 0, which is not missing.',
  };
});

const selections: Spec[] = [
  {
    name: 'The maximum of the lowest numbers',
    rules: 'A7 M1',
    document: asking(did(MOST, 'lessThan', 0)),
    leads: [
      [seconds(-1e308), 10],
      [seconds(-1.5e308), 10],
      [seconds(-1e308, 1), 0],
    ],
    why: '−1e308 is a number like any other, and below 0.',
  },
  {
    name: 'Events of several types are measured together',
    rules: 'C4 A6',
    document: asking(did(COUNT, 'atLeast', 2, { events: ['page_viewed', 'email_opened'] })),
    leads: [
      [active(visit(1), opened(2)), 10],
      [active(visit(1), event('login', 2)), 0],
    ],
    why: 'A visit and an opened e-mail are two; a login is not asked for.',
  },
  {
    name: 'Only events whose properties match, in the last days',
    rules: 'C4 T4',
    document: asking(did(COUNT, 'equals', 1, { where: all(is('path', 'is', '/pricing')), withinDays: 10 })),
    leads: [
      [active(visit(10, { path: '/pricing' }), visit(1, { path: '/' }), visit(10.0001, { path: '/pricing' })), 10],
      [active(visit(1, { path: '/pricing' }), visit(2, { path: '/Pricing' })), 0],
    ],
    why: 'One pricing visit within 10 days; then two.',
  },
  {
    name: 'The sum is over the window only',
    rules: 'C4 A7 T4',
    document: asking(did(SUM, 'equals', 30, { withinDays: 2 })),
    leads: [
      [seconds(10, 20, 40), 10],
      [seconds(10, 21), 0],
    ],
    why: '10 + 20 within two days; 40 is of the third.',
  },
  {
    name: 'A property that only one of the types has',
    rules: 'C4 A7',
    document: asking(did(SUM, 'equals', 5, { events: ['page_viewed', 'login'] })),
    leads: [
      [active(visit(1, { seconds: 5 }), event('login', 1, { seconds: 100 })), 10],
      [active(event('login', 1, { seconds: 5 })), 0],
    ],
    why: 'A login has no seconds, whatever its data says.',
  },
  {
    name: 'Two measures of the same events',
    rules: 'C4 C1',
    document: asking(did(COUNT, 'atLeast', 2), did(LAST, 'atMost', 3)),
    leads: [
      [visited(3, 50), 10],
      [visited(4, 50), 0],
      [visited(3), 0],
    ],
    why: 'Two visits, the newest 3 days old at most.',
  },
  {
    name: 'The same measure twice: five to ten visits',
    rules: 'C4 C1',
    document: asking(did(COUNT, 'atLeast', 5), did(COUNT, 'lessThan', 7)),
    leads: [
      [visited(1, 2, 3, 4, 5), 10],
      [visited(1, 2, 3, 4), 0],
      [visited(1, 2, 3, 4, 5, 6, 7), 0],
    ],
    why: 'Five is within, four and seven are not.',
  },
  {
    name: 'Different numbers of a property',
    rules: 'A8',
    document: scored(
      [criterion('c', { condition: all(did({ kind: 'distinct', property: 'grade' }, 'equals', 2, { events: ['rated'] })) })],
      {},
      { events: [{ key: 'rated', label: { text: 'rated' }, properties: [own('grade', 'number')] }] },
    ),
    leads: [
      [active(event('rated', 1, { grade: 5 }), event('rated', 2, { grade: 5 }), event('rated', 3, { grade: -5 })), 10],
      [active(event('rated', 1, { grade: 5 }), event('rated', 2, { grade: '6' })), 0],
    ],
    why: '5 and −5 are two; the text 6 is no number.',
  },
];

export const measures: Spec[] = [...rows, ...orMissing, ...selections];
