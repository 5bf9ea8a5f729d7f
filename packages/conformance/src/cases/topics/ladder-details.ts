import { all, is } from '../ask.ts';
import { activity, decay, scored, segment } from '../draw.ts';
import { active, person, visit, visited } from '../people.ts';
import { COUNT, climbing, ladder, paths } from '../small.ts';
import type { Spec } from '../spec.ts';

const others: Spec[] = [
  {
    name: 'A ladder counts what counts, whatever atMost says of points',
    rules: 'A3 A4',
    document: climbing(COUNT, { atMost: 1 }),
    leads: [[visited(1, 2, 3), 10]],
    why: 'Three count; atMost is about points for each.',
  },
  {
    name: 'A ladder over the count of days',
    rules: 'A2 A4',
    document: climbing(COUNT, { counts: { kind: 'oncePerDay' } }),
    leads: [
      [visited(0.1, 0.2, 0.3), 5],
      [visited(0.1, 1.2, 2.3), 10],
      [visited(), -1],
    ],
    why: 'One day, three days, none.',
  },
  {
    name: 'A ladder over the count of pages',
    rules: 'A2 A4',
    document: climbing(COUNT, { counts: { kind: 'oncePerValue', property: 'path' } }),
    leads: [
      [paths('/a', '/b', '/c', '/A'), 10],
      [paths('/a', null), 5],
      [paths(null), -1],
    ],
    why: 'Three pages, one page, none.',
  },
  {
    name: 'A ladder over the count of firsts',
    rules: 'A2 A4',
    document: climbing(COUNT, { counts: { kind: 'first' } }),
    leads: [
      [visited(1, 2, 3), 5],
      [visited(), -1],
    ],
    why: 'There is one first, or none.',
  },
  {
    name: 'The maximum over the newest of each page',
    rules: 'A2 A4 A7',
    document: climbing(ladder({ kind: 'maximum', property: 'seconds' }, [[50, 1]], 0, -1), {
      counts: { kind: 'oncePerValue', property: 'path' },
    }),
    leads: [
      [active(visit(1, { path: '/a', seconds: 5 }), visit(2, { path: '/a', seconds: 50 })), 0],
      [active(visit(2, { path: '/a', seconds: 5 }), visit(1, { path: '/a', seconds: 50 })), 1],
      [active(visit(1, { path: null, seconds: 50 })), -1],
    ],
    why: 'Only the newest visit of a page is looked at.',
  },
  {
    name: 'A ladder within a window and with properties',
    rules: 'A1 A4',
    document: climbing(COUNT, { withinDays: 7, where: all(is('path', 'contains', 'pricing')) }),
    leads: [[active(visit(7, { path: '/pricing' }), visit(8, { path: '/pricing' }), visit(1, { path: '/' })), 5]],
    why: 'One pricing visit within 7 days.',
  },
  {
    name: 'Absence behind a gate that fails is nothing',
    rules: 'A4 A9',
    document: scored([segment('s', all(is('country', 'is', 'spain'))), activity('a', { ladder: COUNT }, 's')]),
    leads: [
      [person({ country: 'France' }), 0],
      [person({ country: 'Spain' }), -1],
      [person({ country: 'France' }, [visit(1)]), 0],
    ],
    why: 'Without the gate nothing counts and it gives 0; with it, none is −1.',
  },
  {
    name: 'The points of a ladder are as old as the newest event that counts',
    rules: 'A4 D3',
    document: scored([activity('a', { ladder: COUNT }), decay('d', 'a', { kind: 'linear', days: 10 })]),
    leads: [
      [visited(2, 5, 9), { score: 8, lines: { 'points a': 10, 'decay d': -2 } }],
      [visited(10), 0],
    ],
    why: '10 · (1 − 2/10) = 8; 5 · (1 − 10/10) = 0.',
  },
  {
    name: 'A ladder over the first is as old as the first',
    rules: 'A2 A4 D3',
    document: scored([activity('a', { ladder: COUNT, counts: { kind: 'first' } }), decay('d', 'a', { kind: 'linear', days: 10 })]),
    leads: [[visited(2, 5, 9), 0.5]],
    why: 'One first, 9 days old: 5 · (1 − 9/10).',
  },
];

export const ladderDetails: Spec[] = [...others];
