import type { EventInput, Input, Logic, RuleSet } from '@umbral/compiler/program';
import fc from 'fast-check';
import { leadColumnsBuilder } from '../../src/columns/lead-columns.ts';
import type { Lead, LeadColumns } from '../../src/index.ts';
import { DAY, NOW } from '../documents.ts';
import { leads as soundLeads } from '../random/leads.ts';

export type Contract = RuleSet['input'];

export function columnsOf(leads: readonly Lead[]): LeadColumns {
  const builder = leadColumnsBuilder();
  for (const lead of leads) builder.add(lead);
  return builder.finish();
}

/** Few, so that leads and inputs meet; some are names that every object answers to. */
const NAMES = ['industry', 'seconds', 'path', 'tags', 'constructor', 'x.y'];
const TYPES = ['page_viewed', 'session', 'constructor', '__proto__'];

const value = fc.oneof(
  fc.constantFrom<unknown>(' Ab ', 'ab', 'AB', '', ' ', '5', '-0', 'true', '2025-05-30', ' 2025-05-31T10:00:00+02:00 ', '2025-02-30'),
  fc.constantFrom<unknown>(0, -0, 5, 2.5, NOW, NOW - DAY, -1e300, Number.NaN, Number.POSITIVE_INFINITY),
  fc.constantFrom<unknown>(true, false, null, undefined),
  fc.array(fc.constantFrom<unknown>('a', ' A', '', 5, -0, true, null, ['a'], { a: 1 }, Number.NaN), { maxLength: 3 }),
  fc.jsonValue({ maxDepth: 2 }),
);
/** Its keys are its own, also `__proto__`. */
const record = fc
  .array(fc.tuple(fc.constantFrom(...NAMES, '__proto__'), value), { maxLength: 5 })
  .map((entries): Record<string, unknown> => Object.fromEntries(entries));

const moment = fc.oneof(
  fc.integer({ min: -4, max: 40 }).map((quarters): unknown => NOW - (quarters * DAY) / 4),
  fc.constantFrom<unknown>(NOW, NOW - 1, NOW + 1, 0, -0, '2025-05-01', String(NOW), null, Number.NaN, Number.NEGATIVE_INFINITY),
);
const happened = fc.record({ type: fc.constantFrom<unknown>(...TYPES, 'other', 5, null), at: moment, properties: record });
const events = fc.oneof(
  fc.array(happened, { maxLength: 8 }),
  fc.array(happened, { maxLength: 8 }).map((all) => all.toSorted((a, b) => Number(a.at) - Number(b.at))),
);
const hostileLeads = fc.record(
  { attributes: record, events, previous: record },
  { requiredKeys: ['attributes', 'events'] },
) as fc.Arbitrary<Lead>;

/** Sound and hostile ones. */
export const leads: fc.Arbitrary<Lead[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: hostileLeads }, { weight: 1, arbitrary: soundLeads }),
  {
    maxLength: 6,
  },
);

const input: fc.Arbitrary<Input> = fc.record({
  key: fc.constantFrom(...NAMES),
  type: fc.constantFrom('text', 'number', 'boolean', 'date', 'list'),
  caseSensitive: fc.boolean(),
});
const eventInput: fc.Arbitrary<EventInput> = fc.record({
  key: fc.constantFrom(...TYPES, 'nobody'),
  properties: fc.array(input, { maxLength: 4 }),
});

const WHENS: Logic[] = [
  true,
  { '===': [{ var: 'type' }, 'page_viewed'] },
  { '<': [{ var: ['ageDays'] }, 3] },
  { '===': [{ var: 'properties.industry' }, 'ab'] },
  { '!==': [{ var: 'properties.seconds' }, null] },
  { '!!': [{ var: { cat: ['properties.', 'path'] } }] },
  { missing: ['properties.path'] },
  { some: [{ merge: [{ var: 'properties.tags' }] }, { in: [{ var: '' }, ['a', 'true']] }] },
  { '!==': [{ var: 'counted.c0' }, null] },
  { and: [{ '!': [{ var: 'counted.c1' }] }, { var: 'counted' }] },
];
const way = fc.record({
  when: fc.constantFrom(...WHENS),
  per: fc.oneof(
    fc.constant({ kind: 'event' as const }),
    fc.record({ kind: fc.constant('period' as const), days: fc.constantFrom(1, 2, 7), most: fc.constantFrom(1, 2) }),
    fc.record({ kind: fc.constant('value' as const), property: fc.constantFrom('industry', 'seconds', 'path', 'tags') }),
  ),
  order: fc.constantFrom('newest' as const, 'oldest' as const),
});

export const inputs: fc.Arbitrary<Contract> = fc.record({
  attributes: fc.array(input, { maxLength: 6 }),
  events: fc.array(eventInput, { maxLength: 4 }),
  counted: fc.array(way, { maxLength: 3 }).map((ways) => ways.map((each, index) => ({ key: `c${index}`, ...each }))),
  previous: fc.uniqueArray(fc.constantFrom(...NAMES, 's0'), { maxLength: 3 }),
});

/** An edit: one part of an input as in another one, or one property more. */
const edit: fc.Arbitrary<(from: Contract) => Contract> = fc.oneof(
  fc.tuple(fc.constantFrom('attributes', 'events', 'counted', 'previous'), inputs).map(([part, other]) => (from: Contract) => ({
    ...from,
    [part]: other[part as keyof Contract],
  })),
  input.map((added) => (from: Contract) => {
    const [first, ...rest] = from.events;
    return first ? { ...from, events: [{ ...first, properties: [...first.properties, added] }, ...rest] } : from;
  }),
);

/** An input, and what becomes of it edit by edit; now and then one is there again. */
export const editedInputs: fc.Arbitrary<Contract[]> = fc
  .tuple(inputs, fc.array(fc.option(edit, { freq: 3 }), { minLength: 1, maxLength: 8 }))
  .map(([first, edits]) => {
    const history = [first];
    for (const each of edits) history.push(each ? each(history.at(-1) ?? first) : (history.at(-3) ?? first));
    return history;
  });
