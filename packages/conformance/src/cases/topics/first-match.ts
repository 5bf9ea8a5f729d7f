import { big } from '../ask.ts';
import { activity, criterion, decay, group, scored, segment } from '../draw.ts';
import { sized, visit } from '../people.ts';
import { at, inSpain, stairs } from '../small.ts';
import type { Spec } from '../spec.ts';

const firsts: Spec[] = [
  {
    name: 'First match goes by the order of edges, not of ids or nodes',
    rules: 'G1',
    document: scored([...stairs([10, 20, 30]), group('g', ['c2', 'c0', 'c1'], { combine: 'first' })]),
    leads: [
      [sized(3), 30],
      [sized(2), 10],
      [sized(0), 0],
    ],
    why: 'c2 before c0 before c1.',
  },
  {
    name: 'First match with gates: a shut criterion does not match',
    rules: 'G1 K1',
    document: scored([
      segment('s', inSpain),
      criterion('a', { condition: big(1), points: 7 }, 's'),
      criterion('b', { condition: big(1), points: 3 }),
      group('g', ['a', 'b'], { combine: 'first' }),
    ]),
    leads: [
      [at('Spain', 1), 7],
      [at('France', 1), 3],
      [at('Spain', 0), 0],
    ],
    why: 'In Spain the first, elsewhere the second.',
  },
  {
    name: 'First match: an activity matches if an event counts, whatever its points',
    rules: 'G1 A5',
    document: scored([
      activity('a', { points: 0 }),
      criterion('b', { condition: big(1), points: 3 }),
      group('g', ['a', 'b'], { combine: 'first' }),
    ]),
    leads: [
      [at('Spain', 1, visit(1)), 0],
      [at('Spain', 1), 3],
    ],
    why: 'A visit matches and gives 0; without one the second is asked.',
  },
  {
    name: 'First match: an activity with a minimum does not match where nothing counts',
    rules: 'G1 A5 E3',
    document: scored([
      activity('a', { minimum: 2 }),
      criterion('b', { condition: big(1), points: 3 }),
      group('g', ['a', 'b'], { combine: 'first' }),
    ]),
    leads: [
      [at('Spain', 1), { score: 3, lines: { 'limit a': 2, 'points b': 3, 'choice g': -2 } }],
      [at('Spain', 1, visit(1)), { score: 5, lines: { 'points a': 5, 'points b': 3, 'choice g': -3 } }],
      [at('Spain', 0), { score: 0, lines: { 'limit a': 2, 'choice g': -2 } }],
    ],
    why: 'Nothing counts, so it gives its minimum 2 and does not match: the second; the choice takes away what it would have added.',
  },
  {
    name: 'First match of groups: a group matches if one of its inputs does',
    rules: 'G1',
    document: scored([
      ...stairs([0, 20]),
      criterion('z', { condition: inSpain, points: 9 }),
      group('g1', ['c1', 'c0'], { minimum: 4 }),
      group('g', ['g1', 'z'], { combine: 'first' }),
    ]),
    leads: [
      [at('Spain', 1), 4],
      [at('Spain', 2), 20],
      [at('Spain', 0), 9],
      [at('France', 0), 0],
    ],
    why: 'With an employee g1 matches and gives at least 4; without one it does not match, whatever its minimum.',
  },
  {
    name: 'First match of a decay: it matches if its input does, also when nothing is left',
    rules: 'G1 D3',
    document: scored([
      activity('a', { points: 100 }),
      decay('d', 'a', { kind: 'expiry', days: 10 }),
      criterion('b', { condition: big(1), points: 3 }),
      group('g', ['d', 'b'], { combine: 'first' }),
    ]),
    leads: [
      [at('Spain', 1, visit(10)), 100],
      [at('Spain', 1, visit(11)), 0],
      [at('Spain', 1), 3],
    ],
    why: 'An expired visit matches and gives 0.',
  },
  {
    name: 'First match of a decay over a criterion',
    rules: 'G1 D5',
    document: scored([
      criterion('a', { condition: big(2), points: 8 }),
      decay('d', 'a', { kind: 'linear', days: 10 }, { anchor: { kind: 'date', field: 'created_at' } }),
      criterion('b', { condition: big(1), points: 3 }),
      group('g', ['d', 'b'], { combine: 'first' }),
    ]),
    leads: [
      [sized(2), 0],
      [sized(1), 3],
    ],
    why: 'The criterion matches, its date is missing: 0. Else the second.',
  },
  {
    name: 'First match of one that is off',
    rules: 'G1 T6',
    document: scored([
      criterion('a', { condition: big(1), points: 8, enabled: false }),
      criterion('b', { condition: big(1), points: 3 }),
      group('g', ['a', 'b'], { combine: 'first' }),
    ]),
    leads: [[sized(1), 3]],
    why: 'What is off does not match.',
  },
  {
    name: 'The largest of one that is off and one that is negative',
    rules: 'G1 T6',
    document: scored([
      criterion('a', { condition: big(1), points: 8, activeUntil: 0 }),
      criterion('b', { condition: big(1), points: -3 }),
      group('g', ['a', 'b'], { combine: 'maximum' }),
    ]),
    leads: [[sized(1), { score: 0, lines: { 'points b': -3, 'choice g': 3 } }]],
    why: 'What is no longer active gives 0, which is more than −3.',
  },
  {
    name: 'The largest of one that is switched off and one that is negative',
    rules: 'G1 T6',
    document: scored([
      criterion('a', { condition: big(1), points: 8, enabled: false }),
      criterion('b', { condition: big(1), points: -3 }),
      group('g', ['a', 'b'], { combine: 'maximum' }),
    ]),
    leads: [[sized(1), { score: -3, lines: { 'points b': -3 } }]],
    why: 'What is off is as if it were not drawn: −3 is the only one.',
  },
  {
    name: 'A group of nothing that is on is not there, whatever its minimum',
    rules: 'G2 T6',
    document: scored([
      criterion('a', { condition: big(1), points: 8, enabled: false }),
      group('g', ['a'], { minimum: 2 }),
      criterion('b', { condition: big(1), points: 1 }),
    ]),
    leads: [[sized(1), 1]],
    why: 'Only the other criterion is left.',
  },
];

export const firstMatches: Spec[] = [...firsts];
