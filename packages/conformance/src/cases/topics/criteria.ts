import type { DataOf } from '@umbral/model';
import { all, always, big, is, own } from '../ask.ts';
import { criterion, scored, segment } from '../draw.ts';
import { ago, person, sized } from '../people.ts';
import type { Spec } from '../spec.ts';

type Ladder = NonNullable<DataOf<'criterion'>['ladder']>;
const bySize: Ladder = {
  kind: 'ranges',
  field: 'employees',
  steps: [
    { from: 10, points: 5 },
    { from: 50, points: 10 },
    { from: 200, points: 20 },
  ],
  below: 1,
  missing: -2,
};
const byCountry: Ladder = {
  kind: 'values',
  field: 'country',
  steps: [
    { values: [' Spain ', 'Portugal'], points: 7 },
    { values: ['france', 'SPAIN'], points: 4 },
  ],
  otherwise: 1,
  missing: -3,
};
const climbing = (ladder: Ladder, data: Partial<DataOf<'criterion'>> = {}) => scored([criterion('c', { ladder, ...data })]);
const from = (country: unknown) => person({ country });

/** Whether the condition holds, the gate holds, it is on; and what comes out. */
const MATCHES: readonly [boolean, boolean, boolean][] = [
  [true, true, true],
  [true, true, false],
  [true, false, true],
  [true, false, false],
  [false, true, true],
  [false, true, false],
  [false, false, true],
  [false, false, false],
];
const matches: Spec[] = MATCHES.map(([condition, gate, enabled]) => {
  const parts = [segment('s', all(is('country', 'is', 'spain'))), criterion('c', { condition: big(100), enabled, minimum: 2 }, 's')];
  const matching = condition && gate && enabled;
  return {
    name: `The condition ${condition ? 'holds' : 'fails'}, the gate ${gate ? 'holds' : 'fails'}, the criterion is ${enabled ? 'on' : 'off'}`,
    rules: 'K1 K3',
    document: scored([...parts, criterion('o', { condition: big(0), points: 1 })]),
    leads: [[person({ employees: condition ? 100 : 99, country: gate ? 'Spain' : 'France' }), matching ? 11 : 1]],
    why: matching ? 'All three: 10, and 1 from elsewhere.' : 'It needs all three; what does not match gives 0, whatever its minimum.',
  };
});

const ladders: Spec[] = [
  {
    name: 'A ladder of ranges, at each of its steps',
    rules: 'K2',
    document: climbing(bySize),
    leads: [
      [sized(9.999), 1],
      [sized(10), 5],
      [sized(49.999), 5],
      [sized(50), 10],
      [sized(199.999), 10],
      [sized(200), 20],
      [sized(1e300), 20],
      [sized(-1e300), 1],
    ],
    why: 'A step belongs to what is above it: 10 reaches 5 points, 50 reaches 10, 200 reaches 20, under 10 is 1.',
  },
  {
    name: 'A ladder of ranges, missing',
    rules: 'K2 M1',
    document: climbing(bySize),
    leads: [
      [sized(null), -2],
      [sized('200'), -2],
      [person({}), -2],
    ],
    why: 'Missing is −2.',
  },
  {
    name: 'A ladder of ranges with one step, at negative and fractional amounts',
    rules: 'K2',
    document: climbing({ kind: 'ranges', field: 'pain', steps: [{ from: -0.5, points: 0.25 }], below: -0.25, missing: 0 }),
    leads: [
      [person({ pain: -0.5 }), 0.25],
      [person({ pain: -0.5001 }), -0.25],
      [person({}), 0],
    ],
    why: '−0.5 reaches the step, −0.5001 does not.',
  },
  {
    name: 'Points of a ladder need not rise',
    rules: 'K2',
    document: climbing({
      ...bySize,
      steps: [
        { from: 0, points: 10 },
        { from: 1, points: -5 },
        { from: 2, points: 10 },
      ],
    } as Ladder),
    leads: [
      [sized(0.5), 10],
      [sized(1.5), -5],
      [sized(2), 10],
    ],
    why: 'The highest step reached decides, not the most points.',
  },
  {
    name: 'A ladder over a date reads its signed age',
    rules: 'K2 T5',
    document: climbing({
      kind: 'ranges',
      field: 'created_at',
      steps: [
        { from: 0, points: 10 },
        { from: 30, points: 5 },
      ],
      below: 2,
      missing: 1,
    }),
    leads: [
      [person({ created_at: ago(0) }), 10],
      [person({ created_at: ago(29.9999) }), 10],
      [person({ created_at: ago(30) }), 5],
      [person({ created_at: ago(-0.0001) }), 2],
      [person({ created_at: 'soon' }), 1],
    ],
    why: 'Ages from 0 give 10, from 30 give 5, to come 2, missing 1.',
  },
  {
    name: 'A ladder of values: the first step that lists the value',
    rules: 'K2 X1',
    document: climbing(byCountry),
    leads: [
      [from('spain'), 7],
      [from(' PORTUGAL '), 7],
      [from('France'), 4],
      [from('Italy'), 1],
      [from('spain, portugal'), 1],
      [from(''), -3],
      [from(null), -3],
      [person({}), -3],
    ],
    why: 'Spain is in two steps and takes the first, 7; France 4; others 1; missing −3.',
  },
  {
    name: 'A ladder of values over a case-sensitive field, with numbers as text',
    rules: 'K2 X1',
    document: scored(
      [
        criterion('c', {
          ladder: { kind: 'values', field: 'code', steps: [{ values: ['Ab', '5'], points: 3 }], otherwise: 1, missing: 0 },
        }),
      ],
      {},
      { fields: [own('code', 'text', true)] },
    ),
    leads: [
      [person({ code: 'Ab ' }), 3],
      [person({ code: 'ab' }), 1],
      [person({ code: 5 }), 3],
      [person({ code: [] }), 0],
    ],
    why: 'Ab is listed, ab is another text, the number 5 is the text 5, a list is no text.',
  },
  {
    name: 'A ladder of values without values',
    rules: 'K2',
    document: climbing({ kind: 'values', field: 'country', steps: [{ values: ['spain'], points: 0 }], otherwise: 5, missing: 0 }),
    leads: [
      [from('spain'), 0],
      [from('france'), 5],
    ],
    why: 'A step may give nothing.',
  },
  {
    name: 'A ladder under a condition',
    rules: 'K1 K2',
    document: climbing(bySize, { condition: all(is('country', 'is', 'spain')) }),
    leads: [
      [person({ country: 'Spain', employees: 60 }), 10],
      [person({ country: 'Spain' }), -2],
      [person({ country: 'France', employees: 60 }), 0],
    ],
    why: 'Only in Spain; there missing is −2; elsewhere nothing, not even −2.',
  },
  {
    name: 'With a ladder, the points of the criterion itself say nothing',
    rules: 'K2',
    document: climbing(bySize, { points: 1000, condition: always }),
    leads: [[sized(10), 5]],
    why: 'The ladder says 5.',
  },
];

export const criteria: Spec[] = [...matches, ...ladders];
