import type { FieldType } from '@umbral/model';
import fc from 'fast-check';
import { ago, DAY, NOW } from '../cases/people.ts';
import type { TypedLead } from './task.ts';

/** The fields and properties of the drawing that the examples score. */
export const FIELDS = { country: 'text', code: 'text', employees: 'number', subscribed: 'boolean', met_at: 'date', tags: 'list' } as const;
export const EVENTS = {
  page: { path: 'text', seconds: 'number', labels: 'list' },
  mail: { path: 'text', size: 'number' },
  odd: { path: 'list', code: 'text', due: 'date', ok: 'boolean' },
} as const satisfies Record<string, Record<string, FieldType>>;

/** Texts that are one for who compares as they must, and several for who does not: case, spaces, letters beyond ASCII. */
const TEXTS = [
  'Spain',
  ' spain',
  'SPAIN\t',
  'France',
  'fränce ',
  ' FRÄNCE',
  'Ab',
  'ab ',
  ' x y',
  'X Y',
  '/pricing',
  '/Pricing ',
  '1.5',
  '🙂',
];
/** Ages in days, on borders and beside them. */
const DAYS = [0, 0.0001, 0.5, 1, 1.9999, 2, 6.9999, 7, 7.0001, 8, 30, 400, -0.0001, -1];
const AMOUNTS = [0, 1, 2, 5, -3, 2.5, 100, 1000, 0.25];

type Draw = fc.GeneratorValue;
const oneOf = <T>(g: Draw, values: readonly T[]): T => g(() => fc.constantFrom(...values));

const TYPED: Record<FieldType, (g: Draw) => unknown> = {
  text: (g) => oneOf(g, TEXTS),
  number: (g) => oneOf(g, AMOUNTS),
  boolean: (g) => oneOf(g, [true, false]),
  date: (g) => ago(oneOf(g, DAYS)),
  list: (g) => g(fc.subarray, TEXTS, { minLength: 1, maxLength: 3 }),
};

/** Each field as it should be, or null, or not there. */
function values(g: Draw, fields: Readonly<Record<string, FieldType>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, type]) => {
      const fate = g(fc.nat, { max: 9 });
      return fate === 0 ? [] : [[key, fate === 1 ? null : TYPED[type](g)]];
    }),
  );
}

function event(g: Draw): TypedLead['events'][number] {
  const type = oneOf(g, ['page', 'page', 'mail', 'odd', 'not_declared'] as const);
  const at = oneOf(g, [NOW, NOW + 1, ago(oneOf(g, DAYS)), NOW - g(fc.nat, { max: 40 * DAY })]);
  return { type, at, properties: type === 'not_declared' ? { path: 1 } : values(g, EVENTS[type]) };
}

const lead = fc.gen().map((g): TypedLead => {
  const events = Array.from({ length: g(fc.nat, { max: 12 }) }, () => event(g));
  const attributes = values(g, FIELDS);
  if (g(fc.nat, { max: 3 }) === 0) return { attributes, events };
  return { attributes, events, previous: { total: oneOf(g, ['b0', 'b1', 'b2', 'unknown', null]) } };
});

/** Typed leads, always the same: events in any order, several of one moment, some after now or of types that nobody declared. */
export const typedLeads = (count: number): TypedLead[] => fc.sample(lead, { seed: 20_260_501, numRuns: count });
