import { all, is } from '../ask.ts';
import { activity, criterion, decay, scored } from '../draw.ts';
import { ago, DAY, NOW, type Person, person, visited } from '../people.ts';
import type { Spec } from '../spec.ts';

const at = (...moments: number[]): Person =>
  person(
    {},
    moments.map((moment) => ({ type: 'page_viewed', at: moment, properties: {} })),
  );
const within = (days: number | null) => scored([activity('a', { withinDays: days })]);
const oncePerDay = scored([activity('a', { counts: { kind: 'oncePerDay' } })]);
/** Loses a point for every day of age, of a thousand. */
const byAge = scored([activity('a', { points: 1000 }), decay('d', 'a', { kind: 'linear', days: 1000 })]);
const created = (days: number) => person({ created_at: ago(days) });

const ages: Spec[] = [
  {
    name: 'An event of this very moment exists, one a millisecond later does not yet',
    rules: 'T1',
    document: within(30),
    leads: [
      [at(NOW), 5],
      [at(NOW + 1), 0],
      [at(NOW + 1, NOW, NOW + DAY), 5],
    ],
    why: 'Only events up to now count 5 each.',
  },
  {
    name: 'An event to come does not count even without a window',
    rules: 'T1',
    document: within(null),
    leads: [[at(NOW + 365 * DAY), 0]],
    why: 'It has not happened.',
  },
  {
    name: 'The same lead a month earlier and later',
    rules: 'T1 T4',
    now: NOW - 30 * DAY,
    document: within(30),
    leads: [
      [visited(29, 30, 31, 60, 61), 15],
      [visited(0, 10), 0],
    ],
    why: '30, 31 and 60 days before the later moment are 0, 1 and 30 days before this one; 29 is to come and 61 is 31 days old.',
  },
  {
    name: 'Ages have four decimals, rounded down',
    rules: 'T2 D1',
    document: byAge,
    leads: [
      [at(NOW - 8639), 1000],
      [at(NOW - 8640), { lines: { 'decay d': -0.0001 } }],
      [at(NOW - 17_279), { lines: { 'decay d': -0.0001 } }],
      [at(NOW - 17_280), { lines: { 'decay d': -0.0002 } }],
      [at(NOW - DAY), 999],
    ],
    why: '8.64 seconds are a ten-thousandth of a day; less than that is age 0.',
  },
  {
    name: 'A moment with a fraction of a millisecond',
    rules: 'T2',
    document: scored([activity('a', { withinDays: 1 })]),
    leads: [[at(NOW - DAY - 0.5), 5]],
    why: '(86400000.5) / 8640 = 10000.00005…, rounded down 10000: age 1.',
  },
  {
    name: 'The window includes its last day to the ten-thousandth',
    rules: 'T4 A1',
    document: within(7),
    leads: [
      [at(NOW - 7 * DAY), 5],
      [at(NOW - 7 * DAY - 8639), 5],
      [at(NOW - 7 * DAY - 8640), 0],
      [at(NOW - 7 * DAY + 1), 5],
    ],
    why: 'Age 7 is within; 7.0001 is not.',
  },
  {
    name: 'A window of half a day',
    rules: 'T4 A1',
    document: within(0.5),
    leads: [
      [visited(0.5), 5],
      [visited(0.5001), 0],
      [visited(0), 5],
    ],
    why: '0.5 is within 0.5.',
  },
  {
    name: 'Days are counted back from now, 24 hours each',
    rules: 'T3 A2',
    document: oncePerDay,
    leads: [
      [visited(0.9999, 1), 10],
      [visited(0.1, 0.9999), 5],
      [visited(1, 1.9999), 5],
      [visited(0, 0.5, 1, 1.5, 2), 15],
      [at(NOW - DAY + 1, NOW - DAY), 10],
      [at(NOW - DAY, NOW - 2 * DAY + 1), 5],
    ],
    why: 'Day 0 is ages 0 to 0.9999, day 1 is 1 to 1.9999: two different days give 10, one gives 5, three give 15.',
  },
  {
    name: 'The border of a day follows now, not the calendar',
    rules: 'T3',
    now: NOW + DAY / 2,
    document: oncePerDay,
    leads: [
      [at(NOW - 1, NOW), 5],
      [at(NOW + DAY / 2, NOW - DAY / 2), 10],
    ],
    why: 'Around midnight both are half a day old, one day; noon today and noon yesterday are ages 0 and 1, two days.',
  },
  {
    name: 'A date is its signed age',
    rules: 'T5 C3',
    document: scored([
      criterion('c', { condition: all(is('created_at', 'inTheNext', 1)) }),
      criterion('p', { condition: all(is('created_at', 'inTheLast', 1)) }),
    ]),
    leads: [
      [created(0), 10],
      [created(-0.5), 10],
      [created(-1), 10],
      [created(-1.0001), 0],
      [created(1), 10],
      [created(1.0001), 0],
    ],
    why: 'Each of the two criteria gives 10, and never both: to come is below 0, past is 0 and more.',
  },
  {
    name: 'A date one millisecond to come is a ten-thousandth of a day to come',
    rules: 'T5 C3',
    document: scored([criterion('c', { condition: all(is('created_at', 'inTheNext', 30)) })]),
    leads: [
      [person({ created_at: NOW + 1 }), 10],
      [person({ created_at: NOW }), 0],
    ],
    why: '⌊−1 / 8640⌋ = −1, so the age is −0.0001, which is to come.',
  },
];

const DATES: readonly [unknown, number, string][] = [
  ['2025-12-31', 10, 'midnight in UTC, a day before'],
  ['2025-12-31T00:00:00Z', 10, 'the same, with its time'],
  ['2025-12-31T02:00:00+02:00', 10, 'the same, two hours east'],
  ['2025-12-30T23:59:59.999Z', 10, 'a millisecond more: age 1.0000 still'],
  ['2025-12-30T23:59:51Z', 0, 'nine seconds more: age 1.0001'],
  ['2025-12-31 12:00', 10, 'half a day, without a T'],
  ['2025-02-31', 0, 'no such day: missing'],
  ['31/12/2025', 0, 'not ISO: missing'],
  ['', 0, 'blank: missing'],
  [true, 0, 'of another type: missing'],
  [ago(0.25), 10, 'a number of milliseconds'],
];
const dates: Spec[] = DATES.map(([created_at, score, why]) => ({
  name: `The date ${JSON.stringify(created_at)}, in the last day`,
  rules: score === 0 && typeof created_at !== 'string' ? 'T5 M1' : 'T5 C3',
  document: scored([criterion('c', { condition: all(is('created_at', 'inTheLast', 1)) })]),
  leads: [[person({ created_at }), score]],
  why: `${why}.`,
}));

export const time: Spec[] = [...ages, ...dates];
