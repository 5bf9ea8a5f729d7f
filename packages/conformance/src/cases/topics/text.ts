import type { Comparison } from '@umbral/model';
import { all, is, own } from '../ask.ts';
import { activity, criterion, scored } from '../draw.ts';
import { active, event, person, visit } from '../people.ts';
import type { Spec } from '../spec.ts';

const OWN = { fields: [own('code', 'text', true), own('codes', 'list', true), own('plain', 'text', false)] };
const asking = (comparison: Comparison) => scored([criterion('c', { condition: all(comparison) })], {}, OWN);

/** What is asked, the values that match, the values that do not, and why. */
type Row = readonly [Comparison, readonly unknown[], readonly unknown[], string];
const ROWS: readonly Row[] = [
  [is('country', 'is', 'Spain'), ['spain', 'SPAIN', '  Spain ', '\tspain\n'], ['spain.', 'sp ain', 'España'], 'Trimmed and in lower case.'],
  [is('country', 'is', '  SPAIN  '), ['spain'], ['spa'], 'The value to compare with is trimmed, too.'],
  [is('country', 'isNot', 'Spain'), ['france', 'spain '.concat('x')], ['spain', ' SPAIN '], 'Another text than Spain.'],
  [is('country', 'is', 'ESPAÑA'), ['españa', 'España'], ['espana'], 'Letters with accents have small letters, too.'],
  [is('country', 'is', 'Ünïçødé'), ['ÜNÏÇØDÉ'], ['unicode'], 'Letters with accents are letters of their own.'],
  [is('country', 'is', '5'), [5, '5', ' 5 '], [50, '5.0', '05'], 'A number where text is expected is its text.'],
  [is('country', 'is', 'true'), [true, 'TRUE'], [false, 1], 'True and false where text is expected are their text.'],
  [is('country', 'is', '1.5'), [1.5], ['1,5', 15], 'The text of 1.5.'],
  [is('country', 'is', "o'brien"), ["O'Brien"], ['obrien'], 'A quote is a character.'],
  [is('country', 'is', '100%'), ['100%'], ['100', '1000'], 'A percent sign stands for itself.'],
  [is('country', 'is', 'a_b'), ['A_B'], ['acb'], 'An underscore stands for itself.'],
  [is('country', 'is', 'a\\b'), ['A\\B'], ['ab'], 'A backslash stands for itself.'],
  [is('country', 'is', '"x"'), ['"X"'], ['x'], 'Double quotes stand for themselves.'],
  [is('country', 'is', '$1 {{x}}'), ['$1 {{X}}'], ['1 x'], 'Nothing in a text is code.'],
  [is('country', 'is', '日本'), ['日本', ' 日本 '], ['日'], 'Letters without case.'],
  [is('country', 'is', '🙂'), ['🙂'], ['🙃'], 'A character of two code units.'],
  [is('country', 'is', '\u00a0spain\u00a0'), ['spain', '\u00a0Spain'], ['s pain'], 'A no-break space is space as well.'],
  [is('country', 'isAnyOf', ['Spain', ' FRANCE ']), ['spain', 'France'], ['portugal', 'spain, france'], 'One of the two.'],
  [is('country', 'isNoneOf', ['Spain', ' FRANCE ']), ['portugal'], ['spain', 'France'], 'Neither of the two.'],
  [is('job_title', 'contains', 'Market'), ['head of MARKETING', 'marketer', 'x-market'], ['mark et', 'sales'], 'A part anywhere inside.'],
  [is('job_title', 'containsNot', 'Market'), ['sales'], ['head of MARKETING', 'market'], 'Nowhere inside.'],
  [is('job_title', 'contains', ' VP '), ['vp sales', 'mvp'], ['v p'], 'The part is trimmed like any text.'],
  [is('job_title', 'contains', '%'), ['50% owner'], ['owner'], 'A percent sign stands for itself, not for anything.'],
  [is('job_title', 'contains', 'a_c'), ['xa_cx'], ['abc'], 'An underscore stands for itself.'],
  [is('job_title', 'contains', '.*'), ['a.*b'], ['ab'], 'No pattern.'],
  [is('job_title', 'contains', '\\'), ['a\\b'], ['a/b'], 'A backslash stands for itself.'],
  [is('job_title', 'contains', '5'), [15, '5', 0.5], [1, true], 'Inside the text of a number.'],
  [
    is('tags', 'includesAny', ['Red', ' blue']),
    [['red'], ['green', ' BLUE '], ['red', 'blue']],
    [['green'], ['redd']],
    'One of the texts of the list.',
  ],
  [is('tags', 'includesNone', ['Red', 'blue']), [['green'], ['red.']], [['red'], ['green', 'BLUE']], 'None of the texts of the list.'],
  [
    is('tags', 'includesAny', ['5', 'true']),
    [[5], [true], ['x', 5]],
    [[50], [null, 'x']],
    'Numbers and true/false in a list are their texts.',
  ],
  [
    is('tags', 'includesAny', ['red']),
    [
      ['', 'red'],
      [null, 'red'],
      [{}, 'RED'],
    ],
    [['', 'blue']],
    'What is no text in a list is passed over.',
  ],
  [is('code', 'is', 'Ab'), ['Ab', ' Ab '], ['ab', 'AB'], 'Case matters in this field; space around does not.'],
  [is('code', 'isNot', 'Ab'), ['ab', 'AB'], ['Ab', 'Ab '], 'Case matters.'],
  [is('code', 'isAnyOf', ['Ab', 'cD']), ['Ab', 'cD '], ['ab', 'CD'], 'Case matters.'],
  [is('code', 'isNoneOf', ['Ab', 'cD']), ['ab', 'CD'], ['Ab', 'cD'], 'Case matters.'],
  [is('code', 'contains', 'Ab'), ['xAbx'], ['xabx', 'xABx'], 'Case matters.'],
  [is('code', 'containsNot', 'Ab'), ['xabx'], ['xAbx'], 'Case matters.'],
  [is('codes', 'includesAny', ['Ab']), [['Ab'], ['x', ' Ab ']], [['ab'], ['AB']], 'Case matters in this list.'],
  [is('codes', 'includesNone', ['Ab']), [['ab']], [['Ab']], 'Case matters in this list.'],
  [is('plain', 'is', 'Ab'), ['ab', 'AB', 'aB '], ['a b'], 'Case does not matter where the field says that it does not.'],
  [is('country', 'is', 'constructor'), ['constructor'], ['toString'], 'No name is special.'],
  [is('country', 'isAnyOf', ['__proto__', 'spain']), ['__proto__', 'Spain'], ['prototype'], 'No name is special.'],
];

const rows: Spec[] = ROWS.map(([comparison, hits, misses, why]) => ({
  name: `${comparison.field} ${comparison.operator} ${JSON.stringify(comparison.value)}`,
  rules: comparison.operator.startsWith('contains') || comparison.operator.startsWith('includes') ? 'X2 X1' : 'X1',
  document: asking(comparison),
  leads: [
    ...hits.map((value) => [person({ [comparison.field]: value }), 10] as const),
    ...misses.map((value) => [person({ [comparison.field]: value }), 0] as const),
  ],
  why,
}));

const EVENTS = {
  events: [
    { key: 'scanned', label: { text: 'scanned' }, properties: [own('code', 'text', true), own('labels', 'list')] },
    { key: 'printed', label: { text: 'printed' }, properties: [own('code', 'text', true)] },
  ],
};
const properties: Spec[] = [
  {
    name: 'Properties of events compare like fields',
    rules: 'X1 A1',
    document: scored([activity('a', { where: all(is('path', 'contains', '/Pricing')) })]),
    leads: [
      [active(visit(1, { path: ' /PRICING/eu ' }), visit(2, { path: '/about' }), visit(3)), 5],
      [active(visit(1, { path: 5 })), 0],
    ],
    why: 'One visit of the three is of the pricing page.',
  },
  {
    name: 'A case-sensitive property',
    rules: 'X1 A1',
    document: scored([activity('a', { events: ['scanned', 'printed'], where: all(is('code', 'is', 'Ab')) })], {}, EVENTS),
    leads: [[active(event('scanned', 1, { code: 'Ab ' }), event('printed', 1, { code: 'Ab' }), event('scanned', 2, { code: 'ab' })), 10]],
    why: 'Two codes are Ab; ab is another.',
  },
  {
    name: 'A property that is a list',
    rules: 'X2 A1',
    document: scored([activity('a', { events: ['scanned'], where: all(is('labels', 'includesAny', ['Red'])) })], {}, EVENTS),
    leads: [[active(event('scanned', 1, { labels: ['blue', ' RED'] }), event('scanned', 2, { labels: 'red' }), event('scanned', 3)), 5]],
    why: 'One list holds red; a text is no list.',
  },
];

export const text: Spec[] = [...rows, ...properties];
