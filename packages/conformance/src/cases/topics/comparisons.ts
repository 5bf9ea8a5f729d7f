import type { Comparison, FieldType, Operator } from '@umbral/model';
import { all, is, own } from '../ask.ts';
import { activity, criterion, scored } from '../draw.ts';
import { active, ago, event, NOW, person, visit } from '../people.ts';
import type { Spec } from '../spec.ts';

const asking = (comparison: Comparison) => scored([criterion('c', { condition: all(comparison) })]);

/** Operator, what it compares with, numbers that match, numbers that do not, and why. */
type Row = readonly [Operator, Comparison['value'], readonly number[], readonly number[], string];
const NUMBERS: readonly Row[] = [
  ['equals', 200, [200], [199.999, 200.001, -200], 'Only 200.'],
  ['equals', 0, [0, -0], [1e-9, -1e-9], 'Only 0; −0 is 0.'],
  ['equals', 0.3, [0.3], [0.1 + 0.2], '0.1 + 0.2 is not 0.3 in doubles.'],
  ['equals', -1e9, [-1e9], [1e9, -999_999_999], 'The lowest amount.'],
  ['equalsNot', 200, [199.999, 0, -200], [200], 'Every number but 200.'],
  ['equalsNot', 0, [1, -1, 1e-300], [0, -0], 'Every number but 0.'],
  ['greaterThan', 200, [200.001, 1e300], [200, 199, -201], 'More than 200; 200 is not.'],
  ['greaterThan', -1, [-0.5, 0], [-1, -2], 'Above −1.'],
  ['atLeast', 200, [200, 200.001], [199.999, -200], '200 and more.'],
  ['atLeast', 0, [0, -0, 5e-324], [-5e-324, -1], '0 and more.'],
  ['atLeast', -10, [-10, 0], [-10.001], '−10 and more.'],
  ['lessThan', 200, [199.999, -1e300], [200, 201], 'Less than 200; 200 is not.'],
  ['lessThan', 0, [-1e-9], [0, 1], 'Below 0.'],
  ['atMost', 200, [200, 199], [200.001], '200 and less.'],
  ['atMost', 0.1, [0.1, 0], [0.100_001], '0.1 and less.'],
  ['between', { from: 10, to: 20 }, [10, 15, 20], [9.999, 20.001, -15], 'Both ends included.'],
  ['between', { from: -5, to: 5 }, [-5, 0, 5], [-5.001, 5.001], 'Both ends included.'],
  ['between', { from: 7, to: 7 }, [7], [6.999, 7.001], 'Two ends that are one.'],
  ['between', { from: 0, to: 1e9 }, [0, 1e9], [-1, 1e9 + 1], 'The largest amount.'],
];
const numbers: Spec[] = NUMBERS.map(([operator, value, hits, misses, why]) => ({
  name: `employees ${operator} ${JSON.stringify(value)}`,
  rules: 'C2',
  document: asking(is('employees', operator, value)),
  leads: [
    ...hits.map((employees) => [person({ employees }), 10] as const),
    ...misses.map((employees) => [person({ employees }), 0] as const),
  ],
  why,
}));

/** The same operators on a property of an event. */
const properties: Spec[] = NUMBERS.filter((_row, index) => index % 3 === 0).map(([operator, value, hits, misses, why]) => ({
  name: `seconds of a visit ${operator} ${JSON.stringify(value)}`,
  rules: 'C2 A1',
  document: scored([activity('a', { where: all(is('seconds', operator, value)) })]),
  leads: [
    [active(...[...hits, ...misses].map((seconds, index) => visit(index, { seconds }))), 5 * hits.length],
    [active(...misses.map((seconds, index) => visit(index, { seconds }))), 0],
  ],
  why: `${why} 5 points for each of ${hits.length}.`,
}));

const DAYS: readonly Row[] = [
  ['inTheLast', 30, [0, 0.5, 30], [30.0001, 31, -0.0001, -30], '0 ≤ age ≤ 30.'],
  ['inTheLast', 0.5, [0, 0.5], [0.5001, -0.5], '0 ≤ age ≤ 0.5.'],
  ['moreThanAgo', 30, [30.0001, 400], [30, 0, -31], 'age > 30.'],
  ['inTheNext', 30, [-0.0001, -30], [0, -30.0001, 30, 1], '−30 ≤ age < 0.'],
  ['inTheNext', 0.25, [-0.25, -0.1], [-0.2501, 0, 0.25], '−0.25 ≤ age < 0.'],
];
const dates: Spec[] = DAYS.map(([operator, value, hits, misses, why]) => ({
  name: `created_at ${operator} ${value}`,
  rules: 'C3 T5',
  document: asking(is('created_at', operator, value)),
  leads: [
    ...hits.map((days) => [person({ created_at: ago(days) }), 10] as const),
    ...misses.map((days) => [person({ created_at: ago(days) }), 0] as const),
  ],
  why,
}));

const TRUTHS: readonly [Operator, readonly unknown[], readonly unknown[], string][] = [
  ['isTrue', [true], [false, null, 1, 'true'], 'Only true; what is no boolean is missing.'],
  ['isFalse', [false], [true, null, 0, 'false', ''], 'Only false; missing is not false.'],
];
const truths: Spec[] = TRUTHS.map(([operator, hits, misses, why]) => ({
  name: `subscribed ${operator}`,
  rules: 'C2 M1 M2',
  document: asking(is('subscribed', operator)),
  leads: [
    ...hits.map((subscribed) => [person({ subscribed }), 10] as const),
    ...misses.map((subscribed) => [person({ subscribed }), 0] as const),
  ],
  why,
}));

const PROPERTY_TYPES: readonly [FieldType, Operator, Comparison['value'], readonly unknown[], readonly unknown[]][] = [
  ['text', 'isNot', 'red', ['blue'], ['red', null, '']],
  ['number', 'lessThan', 0, [-1], [0, '−1', null]],
  ['boolean', 'isFalse', null, [false], [true, null, 0]],
  ['date', 'inTheLast', 7, [NOW, ago(7)], [ago(7.0001), NOW + 1, null, 'then']],
  ['date', 'inTheNext', 7, [ago(-7), NOW + 1], [NOW, ago(-7.0001)]],
  ['list', 'includesNone', ['red'], [['blue']], [['red'], [], null]],
];
/** A property of every type, asked with and without "also when missing". */
const typed: Spec[] = PROPERTY_TYPES.flatMap(([type, operator, value, hits, misses]): Spec[] =>
  [false, true].map((orMissing) => {
    const events = [{ key: 'custom_event', label: { text: 'custom' }, properties: [own('thing', type)] }];
    const where = all(is('thing', operator, value, orMissing));
    const missing = misses.filter((each) => isMissing(each, type));
    const matching = hits.length + (orMissing ? missing.length : 0);
    return {
      name: `a ${type} of an event ${operator}${orMissing ? ' or missing' : ''} (${hits.length} of ${hits.length + misses.length})`,
      rules: 'C2 C3 M2 A1',
      document: scored([activity('a', { events: ['custom_event'], where })], {}, { fields: [], events }),
      leads: [[active(...[...hits, ...misses].map((thing, index) => event('custom_event', index, { thing }))), 5 * matching]],
      why: `${matching} events match, 5 points each.`,
    };
  }),
);

function isMissing(value: unknown, type: FieldType): boolean {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return true;
  const fits: Record<FieldType, boolean> = {
    text: typeof value === 'string',
    number: typeof value === 'number',
    boolean: typeof value === 'boolean',
    date: typeof value === 'number',
    list: Array.isArray(value),
  };
  return !fits[type];
}

export const comparisons: Spec[] = [...numbers, ...properties, ...dates, ...truths, ...typed];
