import fc from 'fast-check';
import type { Lead } from '../../src/index.ts';
import { DAY, NOW } from '../documents.ts';
import { amount, days, WORDS, words } from './conditions.ts';

const value = fc.oneof(fc.constantFrom(...WORDS, '', null, true, false, 0, 5), words, amount);
const attributes: fc.Arbitrary<Lead['attributes']> = fc.record(
  {
    industry: fc.oneof(fc.constantFrom(...WORDS), value),
    employees: fc.oneof(amount, value),
    subscribed: fc.oneof(fc.boolean(), value),
    tags: fc.oneof(words, value),
    created_at: fc.oneof(
      days.map((age) => NOW - age * DAY),
      days.map((age) => NOW + age * DAY),
      fc.constantFrom('2025-05-30', '2025-06-02T10:00:00Z'),
      value,
    ),
  },
  { requiredKeys: [] },
);
const happened = fc.record({
  type: fc.constantFrom('page_viewed', 'session', 'login', 'other'),
  at: fc.integer({ min: -5, max: 100 * 24 }).map((hours) => NOW - (hours * DAY) / 24),
  properties: fc.record({ path: value, seconds: fc.oneof(amount, value) }, { requiredKeys: [] }),
});

const previous = fc.record({ s0: fc.constantFrom('low', 'middle', 'high', 'disqualified', 'gone', null) }, { requiredKeys: [] });

export const leads: fc.Arbitrary<Lead> = fc.record({ attributes, events: fc.array(happened, { maxLength: 12 }), previous });
