import { type Comparison, type FieldType, OPERATORS, type Operator } from '@umbral/model';
import { all, is, none } from '../ask.ts';
import { criterion, scored } from '../draw.ts';
import { person } from '../people.ts';
import type { Spec } from '../spec.ts';

const FIELD: Record<FieldType, string> = { text: 'country', number: 'employees', boolean: 'subscribed', date: 'created_at', list: 'tags' };

/** Every value that is missing for a field of the type. */
const MISSING: Record<FieldType, readonly unknown[]> = {
  text: [null, '', '   ', '\t\n', [], ['spain'], { country: 'spain' }],
  number: [null, '', '5', true, [5], { valueOf: 5 }],
  boolean: [null, '', 'true', 1, 0, []],
  date: [null, '', 'yesterday', false, '2025-13-01', ['2025-12-31']],
  list: [null, '', 'red', [], [null], ['', '  '], [[]], { 0: 'red' }],
};
const OPERAND: Record<(typeof OPERATORS)[Operator]['operand'], Comparison['value']> = {
  none: null,
  text: 'spain',
  texts: ['spain', 'red'],
  number: 0,
  range: { from: -1_000_000, to: 1_000_000 },
  days: 100,
};

const leadsOf = (type: FieldType) => [person({}), ...MISSING[type].map((value) => person({ [FIELD[type]]: value }))];

const asking = (comparison: Comparison) => scored([criterion('c', { condition: all(comparison) })]);

/** Every operator but "is known" and "is unknown" against every form of missing. */
const operators: Spec[] = (Object.keys(OPERATORS) as Operator[]).flatMap((operator): Spec[] => {
  const { types, operand } = OPERATORS[operator];
  const [type] = types;
  if (type === undefined || operator === 'isKnown' || operator === 'isUnknown') return [];
  const ask = (orMissing: boolean) => is(FIELD[type], operator, OPERAND[operand], orMissing);
  return [
    {
      name: `${operator} is false of every missing ${type}`,
      rules: 'M1 M2',
      document: asking(ask(false)),
      leads: leadsOf(type).map((lead) => [lead, 0] as const),
      why: 'Missing matches nothing, also not the negative.',
    },
    {
      name: `${operator} with "also when missing" is true of every missing ${type}`,
      rules: 'M1 M2',
      document: asking(ask(true)),
      leads: leadsOf(type).map((lead) => [lead, 10] as const),
      why: 'The condition says so.',
    },
  ];
});

/** Values that look empty and are not. */
const PRESENT: Record<FieldType, readonly unknown[]> = {
  text: ['0', 'null', 'undefined', 0, false, 'NaN', 'constructor'],
  number: [0, -0, 0.000_001, -1e300, 1e300, 5e-324],
  boolean: [false, true],
  date: [0, '1970-01-01', '9999-12-31'],
  list: [[''].concat('red'), [0], [false, null], ['a', 'b']],
};
const known: Spec[] = (Object.keys(FIELD) as FieldType[]).flatMap((type): Spec[] => {
  const [yes, no] = [asking(is(FIELD[type], 'isKnown')), asking(is(FIELD[type], 'isUnknown'))];
  const present = PRESENT[type].map((value) => person({ [FIELD[type]]: value }));
  return [
    {
      name: `A ${type} that is there is known`,
      rules: 'M1 M3',
      document: yes,
      leads: [...present.map((lead) => [lead, 10] as const), ...leadsOf(type).map((lead) => [lead, 0] as const)],
      why: 'Nothing that is there is missing, and every form of missing is unknown.',
    },
    {
      name: `A ${type} that is missing is unknown`,
      rules: 'M1 M3',
      document: no,
      leads: [...present.map((lead) => [lead, 0] as const), ...leadsOf(type).map((lead) => [lead, 10] as const)],
      why: 'The other way round.',
    },
  ];
});

const others: Spec[] = [
  {
    name: '"Also when missing" changes nothing about being known',
    rules: 'M3',
    document: asking(is('country', 'isKnown', null, true)),
    leads: [
      [person({}), 0],
      [person({ country: 'Spain' }), 10],
    ],
    why: 'Being known is never missing itself.',
  },
  {
    name: 'None of a comparison with missing holds: the comparison is false',
    rules: 'M2 C1',
    document: scored([criterion('c', { condition: none(is('country', 'is', 'spain')) })]),
    leads: [
      [person({}), 10],
      [person({ country: 'france' }), 10],
      [person({ country: 'spain' }), 0],
    ],
    why: 'Not one holds, since a missing country is not Spain.',
  },
  {
    name: 'A value that nobody asks for does no harm',
    rules: 'M1',
    document: asking(is('country', 'is', 'spain')),
    leads: [[person({ country: 'Spain', other: { deep: [1] }, employees: 'many' }), 10]],
    why: 'Only the country is read.',
  },
];

export const missing: Spec[] = [...operators, ...known, ...others];
