import type { Document, FieldType } from '@umbral/model';
import { all, any, did, is, own } from '../cases/ask.ts';
import { activity, audience, bands, criterion, decay, disqualifier, draw, matrix, score, segment } from '../cases/draw.ts';
import { EVENTS, FIELDS } from './leads.ts';

const definitions = (fields: Readonly<Record<string, FieldType>>) =>
  Object.entries(fields).map(([key, type]) => own(key, type, key === 'code'));
const OWN = {
  fields: definitions(FIELDS),
  events: Object.entries(EVENTS).map(([key, fields]) => ({ key, label: { text: key }, properties: definitions(fields) })),
};

const EVERYTHING = ['page', 'mail', 'odd'];
const whoTheyAre = [
  criterion('place', { condition: any(is('country', 'isAnyOf', ['spain', 'Fränce']), is('code', 'is', 'Ab')), points: 7 }),
  criterion('size', {
    ladder: {
      kind: 'ranges',
      field: 'employees',
      steps: [
        { from: 1, points: 3 },
        { from: 5, points: 11 },
      ],
      below: 1,
      missing: 2,
    },
  }),
  criterion('tagged', { condition: all(is('tags', 'includesAny', ['x y', 'AB'])), points: 5 }),
  criterion('met', { condition: all(is('met_at', 'inTheLast', 7)), points: 4 }),
  criterion('open', { condition: all(is('subscribed', 'isFalse', null, true)), points: 1.5 }),
];
const whatTheyDid = [
  activity('days', { events: ['page'], counts: { kind: 'oncePerDay' }, points: 2 }),
  activity('weeks', { events: EVERYTHING, counts: { kind: 'perPeriod', days: 7, most: 2 }, points: 3 }),
  activity('paths', { events: ['page', 'mail'], counts: { kind: 'oncePerValue', property: 'path' }, points: 5, atMost: 3 }),
  activity('sizes', { events: ['mail'], counts: { kind: 'oncePerValue', property: 'size' }, points: 1.25 }),
  activity('first', { events: ['mail', 'odd'], counts: { kind: 'first' }, points: 6 }),
  activity('longest', {
    events: ['page'],
    counts: { kind: 'perPeriod', days: 7, most: 1 },
    ladder: { measure: { kind: 'sum', property: 'seconds' }, steps: [{ from: 2, points: 2.5 }], below: 0, missing: 0 },
  }),
  activity('lately', { events: ['page'], where: all(is('path', 'contains', 'PRIC')), atMost: 2, points: 8 }),
  decay('lately_fades', 'lately', { kind: 'halfLife', days: 7 }),
  decay('first_fades', 'first', { kind: 'linear', days: 30 }),
];

/** A drawing that needs everything that a receiver prepares: texts, dates, lists, ages, every way of counting, previous bands. */
export function drawing(): Document {
  const given = [...whoTheyAre.map(({ node }) => node.id), 'days', 'weeks', 'paths', 'sizes', 'longest', 'first_fades', 'lately_fades'];
  return draw(
    [
      ...whoTheyAre,
      ...whatTheyDid,
      segment('nobody', all(is('country', 'isUnknown'), did({ kind: 'count' }, 'equals', 0, { events: EVERYTHING }))),
      segment('coded', all(is('code', 'isAnyOf', ['ab', ' x y']), is('tags', 'isKnown'))),
      segment('scored', any(is('employees', 'isKnown'), is('country', 'isKnown'), is('code', 'isKnown'))),
      score('fit', ['place', 'size', 'tagged'], { decimals: 1 }),
      score('total', given),
      bands('temperature', 'total', [
        [15, 8],
        [35, 20],
      ]),
      matrix('grade', ['fit', 'temperature'], [2, 3], { rowThresholds: [8] }),
      disqualifier('left', ['coded'], { target: 'fit', value: -1 }),
      disqualifier('empty', ['nobody']),
      audience('known', ['scored']),
    ],
    OWN,
  );
}
