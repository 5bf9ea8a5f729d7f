import { all, is } from '../ask.ts';
import { activity, scored, segment } from '../draw.ts';
import { type Person, person, visit, visited } from '../people.ts';
import { type Doing, doing, PER_PATH, paths } from '../small.ts';
import type { Spec } from '../spec.ts';

/** At most this many, what counts, a lead, and the points. */
const AT_MOST: readonly [number | null, Doing, Person, number, string][] = [
  [null, {}, visited(1, 2, 3), 15, 'no limit: 3 · 5'],
  [1, {}, visited(1, 2, 3), 5, 'one of three'],
  [2, {}, visited(1, 2, 3), 10, 'two of three'],
  [3, {}, visited(1, 2, 3), 15, 'three of three'],
  [100, {}, visited(1, 2, 3), 15, 'three of at most a hundred'],
  [2, {}, visited(), 0, 'none'],
  [2, { counts: { kind: 'oncePerDay' } }, visited(1, 1.5, 2, 2.5, 3), 10, 'two of three days'],
  [1, { counts: PER_PATH }, paths('/a', '/b', null), 5, 'one of two pages'],
  [3, { counts: { kind: 'first' } }, visited(1, 2, 3), 5, 'there is only one first'],
  [2, { points: -5 }, visited(1, 2, 3), -10, 'two of three, negative'],
  [2, { points: 0 }, visited(1, 2, 3), 0, 'no points'],
  [2, { points: 0.1 }, visited(1, 2, 3), 0.2, '2 · 0.1'],
];
const atMost: Spec[] = AT_MOST.map(([most, data, lead, result, why], index) => ({
  name: `At most ${most ?? 'any number'}: ${why} (${index + 1})`,
  rules: 'A3',
  document: doing({ ...data, atMost: most }),
  leads: [[lead, result]],
  why: `${why}.`,
}));

/** Minimum, maximum, a lead, the points before and after. */
const LIMITS: readonly [number | null, number | null, Person, number, number][] = [
  [null, 12, visited(1, 2, 3), 15, 12],
  [null, 15, visited(1, 2, 3), 15, 15],
  [20, null, visited(1, 2, 3), 15, 20],
  [2, null, visited(), 0, 2],
  [-10, -3, visited(), 0, -3],
  [0, 0, visited(1), 5, 0],
  [0, 4, visited(), 0, 0],
];
const limits: Spec[] = LIMITS.map(([minimum, maximum, lead, before, after]) => ({
  name: `${before} points of an activity within ${minimum ?? 'no minimum'} and ${maximum ?? 'no maximum'}`,
  rules: 'A5 E3',
  document: doing({ minimum, maximum }),
  leads: [[lead, { score: after, lines: { 'points a': before, 'limit a': after - before } }]],
  why: `${before} becomes ${after}, also when nothing counted.`,
}));

const shut: Spec[] = [
  { enabled: false, gate: true },
  { enabled: true, gate: false },
  { enabled: false, gate: false },
  { enabled: true, gate: true },
].map(({ enabled, gate }) => ({
  name: `An activity that is ${enabled ? 'on' : 'off'} behind a gate that ${gate ? 'holds' : 'fails'}, with a minimum`,
  rules: 'A9 S1',
  document: scored([
    segment('s', all(is('country', 'is', 'spain'))),
    activity('a', { enabled, minimum: 3 }, 's'),
    activity('o', { points: 1 }),
  ]),
  leads: [
    [person({ country: gate ? 'Spain' : 'France' }, [visit(1)]), enabled && gate ? 6 : 1],
    [person({ country: gate ? 'Spain' : 'France' }), enabled && gate ? 3 : 0],
  ],
  why: enabled && gate ? '5 + 1; then the minimum 3.' : 'Nothing counts and it gives 0, whatever its minimum; 1 from elsewhere.',
}));

export const activityLimits: Spec[] = [...atMost, ...limits, ...shut];
