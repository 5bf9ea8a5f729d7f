import { all, any, big, did, is } from '../ask.ts';
import { activity, criterion, decay, group, scored, segment } from '../draw.ts';
import { active, ago, event, opened, type Person, person, visit, visited } from '../people.ts';
import { type Fading, fading, inSpain, LINEAR } from '../small.ts';
import type { Spec } from '../spec.ts';

const LAST: Fading = { anchor: { kind: 'lastActivity', events: [] } };
const OPENED: Fading = { anchor: { kind: 'lastActivity', events: ['email_opened'] } };
const DATED: Fading = { anchor: { kind: 'date', field: 'created_at' } };

const anchored: readonly [string, string, Fading, readonly (readonly [Person, number])[], string][] = [
  [
    'the last activity of any type',
    'D4',
    LAST,
    [
      [visited(2, 9), 160],
      [visited(10), 0],
    ],
    'Everything by the newest: 200 · 0.8; 100 · 0.',
  ],
  [
    'the last activity of a type',
    'D4',
    OPENED,
    [
      [active(visit(1), visit(9), opened(5)), 100],
      [active(visit(1), opened(5), opened(2)), 80],
      [visited(1), 0],
      [active(visit(1), opened(-1)), 0],
    ],
    '200 · 0.5; 100 · 0.8; without an opened e-mail (or with one to come) nothing is left.',
  ],
  [
    'a date',
    'D5',
    DATED,
    [
      [person({ created_at: ago(3) }, [visit(1), visit(50)]), 140],
      [person({ created_at: ago(-30) }, [visit(1)]), 100],
      [person({}, [visit(1)]), 0],
      [person({ created_at: 'then' }, [visit(1)]), 0],
    ],
    '200 · 0.7; to come is age 0; missing is nothing.',
  ],
];
const anchors: Spec[] = anchored.map(([name, rules, data, leads, why]) => ({
  name: `Anchored to ${name}`,
  rules,
  document: fading(LINEAR, data),
  leads,
  why,
}));

const ofPoints: Spec[] = [
  {
    name: 'Points of a criterion fade with the last activity',
    rules: 'D4 G1',
    document: scored([criterion('c', { condition: big(), points: 40 }), activity('a', { points: 0 }), decay('d', 'c', LINEAR, LAST)]),
    leads: [
      [person({ employees: 1 }, [visit(4)]), { score: 24, lines: { 'points c': 40, 'decay d': -16 } }],
      [person({ employees: 1 }), { score: 0, lines: { 'points c': 40, 'decay d': -40 } }],
      [person({ employees: 0 }, [visit(4)]), 0],
    ],
    why: '40 · 0.6; without activity 0.',
  },
  {
    name: 'A group fades with a date, after its limit',
    rules: 'D5 G2 O1',
    document: scored([
      criterion('c', { condition: big(), points: 40 }),
      criterion('e', { condition: big(), points: 40 }),
      group('g', ['c', 'e'], { maximum: 50 }),
      decay('d', 'g', LINEAR, DATED),
    ]),
    leads: [[person({ employees: 1, created_at: ago(5) }), { score: 25, lines: { 'points c': 40, 'limit g': -30, 'decay d': -25 } }]],
    why: '80 → 50 · 0.5.',
  },
  {
    name: 'A decay of a decay',
    rules: 'D3 D5 E2',
    document: scored([activity('a', { points: 100 }), decay('d1', 'a', LINEAR), decay('d2', 'd1', { kind: 'expiry', days: 30 }, DATED)]),
    leads: [
      [person({ created_at: ago(30) }, [visit(5)]), { score: 50, lines: { 'decay d1': -50, 'decay d2': 0 } }],
      [person({ created_at: ago(31) }, [visit(5)]), { score: 0, lines: { 'decay d1': -50, 'decay d2': -50 } }],
    ],
    why: '100 · 0.5, times 1 or 0.',
  },
  {
    name: 'Inactivity: a group loses a tenth for each week without a login or visit, after two weeks',
    rules: 'D1 D4',
    document: scored([
      activity('a', { points: 10, withinDays: null }),
      group('g', ['a']),
      decay(
        'd',
        'g',
        { kind: 'step', days: 7, percent: 10, compounding: false },
        { after: 14, anchor: { kind: 'lastActivity', events: ['page_viewed', 'login'] } },
      ),
    ]),
    leads: [
      [visited(20.9999, 30), 20],
      [visited(21, 30), 18],
      [active(visit(21), visit(30), event('login', 5)), 20],
      [visited(84, 90), 0],
    ],
    why: '14 days of grace, then 10 % for each full week: none, one, none (a login is 5 days old), ten.',
  },
];

const fractions: Spec[] = [
  {
    name: 'A date before all time: nothing is left after so many half-lives',
    rules: 'D1 D2 D5',
    document: fading({ kind: 'halfLife', days: 7 }, { anchor: { kind: 'date', field: 'created_at' } }),
    leads: [
      [person({ created_at: -1e300 }, [visit(1)]), 0],
      [person({ created_at: -8.64e15 }, [visit(1)]), 0],
      [person({ created_at: '0001-01-01' }, [visit(1)]), 0],
    ],
    why: '2^−100000 and less is 0 to any number of decimals.',
  },
  {
    name: 'Expiry after a grace period with a fraction, to the ten-thousandth',
    rules: 'D1',
    document: fading({ kind: 'expiry', days: 5.2 }, { after: 10.1 }),
    leads: [
      [visited(15.3), 100],
      [visited(15.3001), 0],
    ],
    why: '15.3 − 10.1 = 5.2 is not more than 5.2, though doubles say 5.200000000000001.',
  },
  {
    name: 'Steps of a fraction of a day, after a fraction of a day',
    rules: 'D1',
    document: fading({ kind: 'step', days: 0.1, percent: 10, compounding: false }, { after: 0.2 }),
    leads: [
      [visited(0.3), 90],
      [visited(0.2999), 100],
      [visited(0.5), 70],
      [visited(0.9), 30],
    ],
    why: '(0.3 − 0.2) / 0.1 is one step, 0.0999 / 0.1 none, 0.3 / 0.1 three, 0.7 / 0.1 seven.',
  },
];

const knowing: Spec[] = [
  {
    name: 'Any activity: of the types that something with a part in a score names',
    rules: 'D4',
    document: scored([
      criterion('c', {
        condition: all(is('employees', 'atLeast', 1), did({ kind: 'count' }, 'atLeast', 0, { events: ['login'] })),
        points: 100,
      }),
      activity('a', { events: ['email_opened'], points: 0, enabled: false }),
      segment('s', all(did({ kind: 'count' }, 'atLeast', 0, { events: ['chat'] }))),
      decay('d', 'c', LINEAR, LAST),
    ]),
    leads: [
      [person({ employees: 1 }, [event('login', 3), opened(1), event('chat', 1), visit(1)]), 70],
      [person({ employees: 1 }, [opened(1)]), 0],
    ],
    why: 'Only logins are known: the activity is off, the segment opens nothing, nobody asks for visits.',
  },
  {
    name: 'Any activity: also what gates, other decays and conditions ask for',
    rules: 'D4',
    document: scored([
      segment('s', any(inSpain, did({ kind: 'count' }, 'atLeast', 0, { events: ['chat'] }))),
      criterion('c', { condition: big(), points: 100 }, 's'),
      decay('d', 'c', LINEAR, LAST),
      criterion('e', { condition: big(), points: 0 }),
      decay('f', 'e', LINEAR, { anchor: { kind: 'lastActivity', events: ['call'] } }),
    ]),
    leads: [
      [person({ employees: 1 }, [event('chat', 4), event('call', 6)]), 60],
      [person({ employees: 1 }, [event('call', 6)]), 40],
      [person({ employees: 1 }, [event('login', 1)]), 0],
    ],
    why: 'Chats and calls are known: the newer of them, 4 or 6 days old.',
  },
];

export const anchorCases: Spec[] = [...anchors, ...ofPoints, ...fractions, ...knowing];
