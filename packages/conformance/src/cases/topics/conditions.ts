import type { ConditionGroup } from '@umbral/model';
import { all, always, any, atLeast, did, is, none } from '../ask.ts';
import { activity, criterion, scored, segment } from '../draw.ts';
import { active, person, visit } from '../people.ts';
import type { Spec } from '../spec.ts';

const a = is('country', 'is', 'spain');
const b = is('employees', 'atLeast', 100);
const c = is('subscribed', 'isTrue');

/** The eight leads for which a, b and c hold or not: from none (0) over a (1), b (2), a and b (3) … to all (7). */
const EIGHT = Array.from({ length: 8 }, (_, bits) =>
  person({ country: bits & 1 ? 'Spain' : 'France', employees: bits & 2 ? 100 : 99, subscribed: (bits & 4) !== 0 }),
);
const both = (bits: number, ...which: number[]): boolean => which.every((bit) => (bits & bit) !== 0);
const count = (bits: number): number => [1, 2, 4].filter((bit) => bits & bit).length;

const GROUPS: readonly [string, ConditionGroup, (bits: number) => boolean, string][] = [
  ['all', all(a, b, c), (bits) => bits === 7, 'a and b and c'],
  ['any', any(a, b, c), (bits) => bits > 0, 'a or b or c'],
  ['none', none(a, b, c), (bits) => bits === 0, 'neither a nor b nor c'],
  ['at least one', atLeast(1, a, b, c), (bits) => count(bits) >= 1, 'one of the three'],
  ['at least two', atLeast(2, a, b, c), (bits) => count(bits) >= 2, 'two of the three'],
  ['at least three', atLeast(3, a, b, c), (bits) => count(bits) >= 3, 'all three'],
  ['all of one', all(a), (bits) => both(bits, 1), 'a'],
  ['none of one', none(a), (bits) => !both(bits, 1), 'not a'],
  ['any inside all', all(a, any(b, c)), (bits) => both(bits, 1) && bits > 1, 'a, and b or c'],
  ['all inside any', any(a, all(b, c)), (bits) => both(bits, 1) || both(bits, 2, 4), 'a, or b and c'],
  ['none inside all', all(a, none(b, c)), (bits) => bits === 1, 'a, and neither b nor c'],
  ['none inside none', none(none(a)), (bits) => both(bits, 1), 'not not a'],
  ['none of all', none(all(a, b)), (bits) => !both(bits, 1, 2), 'not both a and b'],
  ['at least two of groups', atLeast(2, all(a, b), any(b, c), none(c)), (bits) => nested(bits) >= 2, 'two of: a and b; b or c; not c'],
  ['at least one inside at least one', atLeast(1, atLeast(2, a, b), c), (bits) => both(bits, 1, 2) || both(bits, 4), 'both a and b, or c'],
  ['the same twice counts twice', atLeast(2, a, a, b), (bits) => both(bits, 1), 'a holds as two of the three'],
  ['five levels', all(any(all(any(all(a, b))))), (bits) => both(bits, 1, 2), 'a and b, however deep'],
  ['eight levels of none', deep(8), (bits) => both(bits, 1), 'not, eight times, is a'],
  ['seven levels of none', deep(7), (bits) => !both(bits, 1), 'not, seven times, is not a'],
];
function nested(bits: number): number {
  return [both(bits, 1, 2), both(bits, 2) || both(bits, 4), !both(bits, 4)].filter((each) => each).length;
}
function deep(levels: number): ConditionGroup {
  return Array.from({ length: levels - 1 }).reduce<ConditionGroup>((inner) => none(inner), none(a));
}

const groups: Spec[] = GROUPS.map(([name, condition, holds, why]) => ({
  name: `Conditions: ${name}`,
  rules: 'C1',
  document: scored([criterion('c', { condition })]),
  leads: EIGHT.map((lead, bits) => [lead, holds(bits) ? 10 : 0] as const),
  why: `${why}: 10 points to those of the eight leads for whom it holds.`,
}));

/** The same groups, on the properties of eight visits. */
const inEvents: Spec[] = (['all', 'any', 'none'] as const).map((kind) => {
  const where = { kind, of: [is('path', 'contains', 'pricing'), is('seconds', 'atLeast', 30)] };
  const matching = { all: 1, any: 3, none: 1 }[kind];
  const visits = [
    visit(1, { path: '/pricing', seconds: 30 }),
    visit(2, { path: '/pricing', seconds: 29 }),
    visit(3, { path: '/', seconds: 31 }),
    visit(4, { path: '/' }),
  ];
  return {
    name: `Properties of visits: ${kind}`,
    rules: 'C1 A1',
    document: scored([activity('a', { where })]),
    leads: [[active(...visits), 5 * matching]],
    why: `${matching} of the four visits match, 5 points each.`,
  };
});

const empty: Spec[] = [
  {
    name: 'An activity without a condition on properties takes every event',
    rules: 'C5 A1',
    document: scored([activity('a', { where: always })]),
    leads: [[active(visit(1), visit(2, { path: '/' })), 10]],
    why: 'Two visits, 5 each.',
  },
  {
    name: 'Also an empty "any" and "none" mean always, where a condition may be left out',
    rules: 'C5',
    document: scored([activity('a', { where: any() }), activity('b', { where: none(), points: 1 })]),
    leads: [[active(visit(1), visit(2)), 12]],
    why: '2 · 5 + 2 · 1.',
  },
  {
    name: 'A condition on activity without one on properties counts every event',
    rules: 'C5 C4',
    document: scored([criterion('c', { condition: all(did({ kind: 'count' }, 'equals', 2)) })]),
    leads: [
      [active(visit(1), visit(2)), 10],
      [active(visit(1)), 0],
    ],
    why: 'Two visits are two.',
  },
  {
    name: 'Fields and activity in one condition',
    rules: 'C1 C4',
    document: scored([criterion('c', { condition: all(a, any(b, did({ kind: 'count' }, 'atLeast', 2, { withinDays: 7 }))) })]),
    leads: [
      [person({ country: 'Spain' }, [visit(1), visit(7)]), 10],
      [person({ country: 'Spain' }, [visit(1), visit(8)]), 0],
      [person({ country: 'Spain', employees: 100 }), 10],
      [person({ country: 'France', employees: 100 }, [visit(1), visit(2)]), 0],
    ],
    why: 'Spain, and either 100 employees or two visits within 7 days.',
  },
  {
    name: 'A condition at a segment instead of at the criterion',
    rules: 'C1 S1 K1',
    document: scored([segment('s', atLeast(2, a, b, c)), criterion('k', { condition: all(a) }, 's')]),
    leads: EIGHT.map((lead, bits) => [lead, both(bits, 1) && count(bits) >= 2 ? 10 : 0] as const),
    why: 'a, and two of the three.',
  },
];

export const conditions: Spec[] = [...groups, ...inEvents, ...empty];
