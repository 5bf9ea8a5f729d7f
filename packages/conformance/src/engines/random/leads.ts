import type { FieldType } from '@umbral/model';
import fc from 'fast-check';
import type { CaseLead } from '../../cases/format.ts';
import { ago, DAY, NOW } from '../../cases/people.ts';
import { EVENTS, FIELDS } from './conditions.ts';
import { type Draw, HOSTILE, pick, seldom, several, WORDS } from './values.ts';

const DAYS = [0, 0.0001, 0.5, 1, 1.9999, 5, 7, 7.0001, 30, 400, -1, -0.25, 12.3456];
const AMOUNTS = [0, 1, 2, 5, -3, 2.5, 100, 1000, 0.25];

/** A value as it should be, of each type. */
const SOUND: Record<FieldType, (g: Draw) => unknown> = {
  text: (g) => pick(g, WORDS),
  number: (g) => pick(g, AMOUNTS),
  boolean: (g) => seldom(g, 2),
  date: (g) => (seldom(g, 2) ? ago(pick(g, DAYS)) : new Date(ago(pick(g, DAYS))).toISOString()),
  list: (g) => several(g, 0, 3, () => pick(g, WORDS)),
};

/** Moments that no date reaches are told apart by a case. */
const HOSTILE_DATES = HOSTILE.filter((value) => typeof value !== 'number' || !(Math.abs(value) > 8.64e15));

/** Some of the fields, most of them sound. */
function holder(g: Draw, fields: Readonly<Record<string, FieldType>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, type]) => {
      if (seldom(g, 5)) return [];
      return [[key, seldom(g, 5) ? pick(g, type === 'date' ? HOSTILE_DATES : HOSTILE) : SOUND[type](g)]];
    }),
  );
}

const momentOf = (g: Draw): number =>
  seldom(g, 8) ? pick(g, [Number.NaN, Number.POSITIVE_INFINITY, NOW + 1, NOW - DAY - 0.5, -6e13, NOW]) : ago(pick(g, DAYS));

const event = (g: Draw): CaseLead['events'][number] => {
  const type = pick(g, [...Object.keys(EVENTS), ...Object.keys(EVENTS), 'unknown', '__proto__']);
  return { type, at: momentOf(g), properties: holder(g, { ...EVENTS.page, ...EVENTS.mail, ...EVENTS.odd }) };
};

/** Leads as hosts send them, with values of any type, and events in any order. */
export const leads: fc.Arbitrary<CaseLead[]> = fc.gen().map((g) =>
  several(g, 1, 4, (index) => {
    const previous = Object.fromEntries(
      ['s0', 's1', 's2'].flatMap((key) => (seldom(g, 2) ? [[key, pick(g, ['b0', 'b1', 'b2', 'b3', 'x'])]] : [])),
    );
    return { id: `l${index}`, attributes: holder(g, FIELDS), events: several(g, 0, 9, () => event(g)), previous };
  }),
);
