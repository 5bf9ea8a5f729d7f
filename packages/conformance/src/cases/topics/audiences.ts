import { all, big, did } from '../ask.ts';
import { activity, audience, criterion, disqualifier, draw, matrix, score, segment } from '../draw.ts';
import { NOW, visit } from '../people.ts';
import { banded, free, spain, who } from '../small.ts';
import type { Spec } from '../spec.ts';

const segments: Spec[] = [
  {
    name: 'One segment opens several gates',
    rules: 'S1 K1 A9',
    document: draw([
      spain,
      criterion('k', { condition: big(1) }, 'spain'),
      criterion('l', { condition: big(2), points: 3 }, 'spain'),
      activity('a', {}, 'spain'),
      score('score', ['a', 'k', 'l']),
    ]),
    leads: [
      [{ ...who('Spain', false, 2), events: [visit(1)] }, 18],
      [{ ...who('France', false, 2), events: [visit(1)] }, 0],
    ],
    why: '10 + 3 + 5, or nothing.',
  },
  {
    name: 'A segment of what a lead did',
    rules: 'S1 C4',
    document: draw([
      segment('busy', all(did({ kind: 'count' }, 'atLeast', 2, { withinDays: 7 }))),
      criterion('k', { condition: big(1) }, 'busy'),
      score('score', ['k']),
    ]),
    leads: [
      [{ ...who('Spain', false), events: [visit(1), visit(7)] }, 10],
      [{ ...who('Spain', false), events: [visit(1), visit(8)] }, 0],
    ],
    why: 'Two visits within 7 days open the gate.',
  },
];

const audiences: Spec[] = [
  {
    name: 'Who is outside the audience has no score, band or grade',
    rules: 'U1',
    document: draw([spain, ...banded, matrix('grade', ['b', 'score'], [3, 1]), audience('u', ['spain'])]),
    leads: [
      [who('Spain', false), { score: 50, band: 'b2', grade: 'r2c0' }],
      [who('France', false), { score: null, band: null, grade: null }],
    ],
    why: 'Only Spain is scored.',
  },
  {
    name: 'One of the matches of an audience is enough',
    rules: 'U1',
    document: draw([spain, free, ...banded, audience('u', ['spain', 'free'])]),
    leads: [
      [who('Spain', false), 50],
      [who('France', true), 50],
      [who('France', false), null],
    ],
    why: 'Spain or a free e-mail domain.',
  },
  {
    name: 'Of several audiences, all must hold',
    rules: 'U1',
    document: draw([spain, free, ...banded, audience('u', ['spain']), audience('v', ['free'])]),
    leads: [
      [who('Spain', true), 50],
      [who('Spain', false), null],
      [who('France', true), null],
      [who('France', false), null],
    ],
    why: 'Spain and a free e-mail domain.',
  },
  {
    name: 'A disqualified lead outside the audience is not scored',
    rules: 'U1 Q1',
    document: draw([spain, free, ...banded, audience('u', ['spain']), disqualifier('q', ['free'], { value: 3 })]),
    leads: [
      [who('Spain', true), { score: 3, band: 'disqualified' }],
      [who('France', true), { score: null, band: null }],
    ],
    why: 'The audience decides first.',
  },
  {
    name: 'A score of 0 is a score',
    rules: 'U1',
    document: draw([spain, ...banded, audience('u', ['spain'])]),
    leads: [[who('Spain', false, 0), { score: 0, band: 'b0' }]],
    why: 'In the audience, with nothing.',
  },
];

/** Whether an audience with these switches keeps France out. */
const OPEN: readonly [Parameters<typeof audience>[2], boolean, string][] = [
  [{ enabled: false }, false, 'off'],
  [{ activeFrom: NOW + 1 }, false, 'active from a millisecond on'],
  [{ activeFrom: NOW }, true, 'active from now'],
  [{ activeUntil: NOW }, false, 'active until now'],
  [{ activeUntil: NOW + 1 }, true, 'active until a millisecond on'],
];
const openAudiences: Spec[] = OPEN.map(([data, keepsOut, name]) => ({
  name: `An audience that is ${name}`,
  rules: 'U1 T6',
  document: draw([spain, ...banded, audience('u', ['spain'], data)]),
  leads: [
    [who('Spain', false), 50],
    [who('France', false), keepsOut ? null : 50],
  ],
  why: keepsOut ? 'It keeps France out.' : 'It keeps nobody out.',
}));

export const audienceCases: Spec[] = [...segments, ...audiences, ...openAudiences];
