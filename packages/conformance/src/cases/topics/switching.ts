import { all, big, did } from '../ask.ts';
import { activity, criterion, decay, group, scored, segment } from '../draw.ts';
import { active, DAY, event, NOW, sized, visit, visited } from '../people.ts';
import type { Spec } from '../spec.ts';

/** Active from and until, and whether a node counts now. */
const SWITCHES: readonly [number | null, number | null, boolean, string][] = [
  [NOW, null, true, 'At the moment itself it counts'],
  [NOW + 1, null, false, 'A millisecond before, it does not'],
  [null, NOW, false, 'Until a moment: no longer at it'],
  [null, NOW + 1, true, 'A millisecond before its end it still counts'],
  [NOW - DAY, NOW + DAY, true, 'Between'],
  [NOW - 2 * DAY, NOW - DAY, false, 'Over'],
  [NOW - 1, NOW, false, 'It ended this very moment'],
];
const switches: Spec[] = SWITCHES.flatMap(([activeFrom, activeUntil, counts, name]): Spec[] => [
  {
    name: `${name}: a criterion`,
    rules: 'T6 K1',
    document: scored([criterion('c', { condition: big(), activeFrom, activeUntil, minimum: 3 })]),
    leads: [[sized(1), counts ? 10 : 0]],
    why: `${name}: ${counts ? '10 points' : 'nothing, whatever its minimum'}.`,
  },
  {
    name: `${name}: an activity`,
    rules: 'T6 A9',
    document: scored([activity('a', { activeFrom, activeUntil, minimum: 3 })]),
    leads: [
      [visited(1), counts ? 5 : 0],
      [visited(), counts ? 3 : 0],
    ],
    why: `${name}: ${counts ? '5 points, or at least its minimum 3' : 'nothing, whatever its minimum'}.`,
  },
]);

const off: Spec[] = [
  {
    name: 'What is off is as if it were not drawn, with all that is behind it',
    rules: 'T6 D4',
    document: scored([
      criterion('c', { condition: big(), points: 7, enabled: false }),
      decay('d', 'c', { kind: 'linear', days: 10 }, { anchor: { kind: 'lastActivity', events: ['login'] } }),
      group('g', ['d'], { minimum: 4 }),
      criterion('o', { condition: big(), points: 1 }),
    ]),
    leads: [[sized(1), 1]],
    why: 'The decay and the group have nothing that comes in.',
  },
  {
    name: 'A gate of a segment that is off stays shut',
    rules: 'T6 S1 K1',
    document: scored([
      segment('s', all(did({ kind: 'count' }, 'atLeast', 0)), { enabled: false }),
      criterion('c', { condition: big(), points: 7 }, 's'),
      criterion('o', { condition: big(), points: 1 }),
    ]),
    leads: [[sized(1), 1]],
    why: 'The segment never holds.',
  },
  {
    name: 'A criterion that is off',
    rules: 'T6 K1 K3',
    document: scored([criterion('c', { condition: big(), enabled: false, minimum: 3 }), criterion('o', { condition: big(), points: 1 })]),
    leads: [[sized(1), 1]],
    why: 'Only the other point.',
  },
  {
    name: 'An event that happens in a condition is of the same time',
    rules: 'T1 C4',
    document: scored([criterion('c', { condition: all(did({ kind: 'count' }, 'atLeast', 1, { withinDays: 7 })) })]),
    leads: [
      [active(event('page_viewed', -1)), 0],
      [active(visit(7)), 10],
      [active(visit(7.0001)), 0],
    ],
    why: 'To come: not yet; 7 days: within; 7.0001: not.',
  },
];

export const switching: Spec[] = [...switches, ...off];
