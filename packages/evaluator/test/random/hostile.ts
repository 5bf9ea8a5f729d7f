import fc from 'fast-check';
import type { Lead } from '../../src/index.ts';
import { DAY, NOW } from '../documents.ts';
import { leads } from './leads.ts';

const value = fc.oneof(
  fc.constantFrom<unknown>(0, -0, -1e300, 1e300, 5, 2.5, Number.NaN, Number.POSITIVE_INFINITY, NOW, NOW + DAY),
  fc.constantFrom<unknown>('', ' ', ' A ', 'a', '5', '-0', '__proto__', 'null', '2025-05-30', true, false, null, undefined),
  fc.constantFrom<unknown>([], ['a', 5, -0, null], [['a']], { a: 1 }, { valueOf: 1 }),
);
const attributes = fc.dictionary(fc.constantFrom('industry', 'employees', 'subscribed', 'tags', 'created_at', 'constructor'), value);
const happened = fc.record({
  type: fc.constantFrom<unknown>('page_viewed', 'session', 'login', 'constructor', 5),
  at: fc.constantFrom<unknown>(NOW, NOW + 1, NOW - 1, NOW - DAY, NOW + DAY, NOW - 30 * DAY, Number.NaN, '2025-05-01', null),
  properties: fc.dictionary(fc.constantFrom('path', 'seconds', 'constructor'), value),
});
const previous = fc.dictionary(fc.constantFrom('s0', 's1', 'constructor'), fc.constantFrom<unknown>('low', 'high', 'gone', 5, null, ''));

/** Leads whose values are of any type, whatever their fields are meant to be. */
const hostile = fc.record({ attributes, events: fc.array(happened, { maxLength: 8 }), previous }) as fc.Arbitrary<Lead>;

/** Sound leads and hostile ones. */
export const anyLeads = (most: number): fc.Arbitrary<Lead[]> =>
  fc.array(fc.oneof({ weight: 2, arbitrary: leads }, { weight: 1, arbitrary: hostile }), { maxLength: most });
