import { all, is } from '../ask.ts';
import { activity, scored } from '../draw.ts';
import { active, event, opened, type Person, visit, visited } from '../people.ts';
import { type Doing, doing, PER_PATH } from '../small.ts';
import type { Spec } from '../spec.ts';

const pages = (...each: (readonly [number, unknown])[]): Person => active(...each.map(([days, path]) => visit(days, { path })));

const selections: Spec[] = [
  {
    name: 'Only events of its types',
    rules: 'A1',
    document: doing({ events: ['page_viewed', 'email_opened'] }),
    leads: [
      [active(visit(1), opened(2), event('login', 3)), 10],
      [active(event('login', 1), event('Page_Viewed', 1)), 0],
    ],
    why: 'A visit and an opened e-mail; types are compared as they are.',
  },
  {
    name: 'A type named twice',
    rules: 'A1',
    document: doing({ events: ['page_viewed', 'page_viewed'] }),
    leads: [[visited(1, 2), 10]],
    why: 'Two events, however often their type is named.',
  },
  {
    name: 'Properties and window together',
    rules: 'A1 T4',
    document: doing({ where: all(is('path', 'is', '/pricing')), withinDays: 30 }),
    leads: [[pages([1, '/pricing'], [30, ' /PRICING'], [31, '/pricing'], [2, '/']), 10]],
    why: 'Two pricing visits within 30 days.',
  },
  {
    name: 'A property that a type does not have is missing for it',
    rules: 'A1 M2',
    document: doing({ events: ['page_viewed', 'login'], where: all(is('path', 'isNot', '/')) }),
    leads: [[active(visit(1, { path: '/a' }), event('login', 1, { path: '/a' }), visit(2, { path: '/' })), 5]],
    why: 'A login has no path, so no comparison holds of it.',
  },
  {
    name: 'The same event in several activities',
    rules: 'A1 A5',
    document: scored([
      activity('a', { points: 1 }),
      activity('b', { points: 10, where: all(is('path', 'contains', 'pricing')) }),
      activity('c', { points: 100, withinDays: 7, atMost: 1 }),
    ]),
    leads: [[pages([1, '/pricing'], [2, '/'], [8, '/pricing/eu']), 123]],
    why: '3 · 1 + 2 · 10 + 1 · 100.',
  },
  {
    name: 'Events of unknown types, without properties, or twice the same',
    rules: 'A1',
    document: doing({}),
    leads: [[active(visit(1), visit(1), event('nonsense', 1), event('__proto__', 1), event('', 2)), 10]],
    why: 'Two visits of the same moment are two.',
  },
];

/** What counts, the days on which somebody visited which page, and how many of the visits count. */
const COUNTINGS: readonly [Doing['counts'] & object, Person, number, string][] = [
  [{ kind: 'every' }, visited(1, 1, 2, 3), 4, 'every one'],
  [{ kind: 'every' }, visited(), 0, 'there is none'],
  [{ kind: 'oncePerDay' }, visited(1, 1, 1.5, 1.9999), 1, 'all of day 1'],
  [{ kind: 'oncePerDay' }, visited(0, 0.5, 1, 5, 5.1), 3, 'days 0, 1 and 5'],
  [{ kind: 'oncePerDay' }, visited(), 0, 'there is none'],
  [{ kind: 'perPeriod', days: 1, most: 2 }, visited(0, 0.1, 0.9, 1, 1.5), 4, 'two of day 0, two of day 1'],
  [{ kind: 'perPeriod', days: 1, most: 20 }, visited(0, 0.1, 0.9), 3, 'fewer than twenty on day 0'],
  [{ kind: 'perPeriod', days: 7, most: 1 }, visited(0, 6.9999, 7, 13.9, 14), 3, 'one of each week: 0, 7 and 14'],
  [{ kind: 'perPeriod', days: 30, most: 3 }, visited(1, 2, 3, 4, 29.9, 30), 4, 'three of the last 30 days, one of those before'],
  [PER_PATH, pages([1, '/a'], [2, '/b'], [3, ' /A ']), 2, '/A is /a'],
  [PER_PATH, pages([1, null], [2, ''], [3, '  '], [4, {}]), 0, 'events without the property do not count'],
  [PER_PATH, pages([1, '/a'], [2, null], [3, '/c']), 2, '/a and /c'],
  [PER_PATH, pages([1, 5], [2, '5'], [3, true], [4, 'TRUE']), 2, '5 and true, as texts'],
  [PER_PATH, pages([1, 'null'], [2, null], [3, 'undefined']), 2, 'the text null is a text'],
  [{ kind: 'first' }, visited(5, 3, 1), 1, 'only the first'],
  [{ kind: 'first' }, visited(), 0, 'there is none'],
];
const countings: Spec[] = COUNTINGS.map(([counts, lead, number, why], index) => ({
  name: `${counts.kind}: ${why} (${index + 1})`,
  rules: 'A2 A3',
  document: doing({ counts }),
  leads: [[lead, { score: 5 * number, lines: { 'points a': 5 * number } }]],
  why: `${why}: ${number} · 5.`,
}));

const whichCount: Spec[] = [
  {
    name: 'Of a day or a value, the newest counts: its window decides first',
    rules: 'A1 A2',
    document: scored([
      activity('a', { counts: PER_PATH, withinDays: 5 }),
      activity('b', { counts: { kind: 'oncePerDay' }, withinDays: 1.5, points: 1 }),
    ]),
    leads: [[pages([1.2, '/a'], [1.6, '/b'], [5.1, '/c'], [6, '/a']), 11]],
    why: '/a and /b within 5 days, 2 · 5; one day within 1.5 days, 1.',
  },
  {
    name: 'The first is the oldest within the window, not ever',
    rules: 'A1 A2 A4',
    document: doing({
      counts: { kind: 'first' },
      withinDays: 10,
      ladder: {
        measure: { kind: 'daysSinceLast' },
        steps: [
          { from: 5, points: 1 },
          { from: 9, points: 2 },
        ],
        below: 3,
        missing: 4,
      },
    }),
    leads: [
      [visited(1, 9, 20), 2],
      [visited(1, 8.9999, 20), 1],
      [visited(4, 30), 3],
      [visited(30), 4],
    ],
    why: 'Of those within 10 days the oldest: 9 days, 8.9999 days, 4 days, none.',
  },
  {
    name: 'The first with matching properties',
    rules: 'A1 A2 A4',
    document: doing({
      counts: { kind: 'first' },
      where: all(is('path', 'is', '/b')),
      ladder: {
        measure: { kind: 'sum', property: 'seconds' },
        steps: [
          { from: 10, points: 1 },
          { from: 20, points: 2 },
        ],
        below: 0,
        missing: 0,
      },
    }),
    leads: [
      [active(visit(9, { path: '/a', seconds: 30 }), visit(8, { path: '/b', seconds: 10 }), visit(7, { path: '/b', seconds: 20 })), 1],
    ],
    why: 'The oldest visit of /b took 10 seconds.',
  },
  {
    name: 'Of each day the newest: its properties are measured',
    rules: 'A2 A4',
    document: doing({
      counts: { kind: 'oncePerDay' },
      ladder: {
        measure: { kind: 'sum', property: 'seconds' },
        steps: [
          { from: 30, points: 1 },
          { from: 31, points: 2 },
        ],
        below: 0,
        missing: 0,
      },
    }),
    leads: [
      [active(visit(1.1, { seconds: 10 }), visit(1.2, { seconds: 100 }), visit(2.5, { seconds: 20 }), visit(2.6, { seconds: 7 })), 1],
    ],
    why: '10 of day 1 and 20 of day 2.',
  },
];

export const activities: Spec[] = [...selections, ...countings, ...whichCount];
