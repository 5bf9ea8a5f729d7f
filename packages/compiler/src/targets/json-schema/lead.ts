import type { EventInput, Input, InputContract, ValueType } from '../../program/index.ts';
import { type JsonSchema, objectOf, titled } from './schema.ts';

const PLAIN = ['string', 'number', 'boolean', 'null'];

/** What may be sent for a field of each type without being lost: a value of another type counts as missing (SPEC M1, X1, T5). */
const SENT: Record<ValueType, JsonSchema> = {
  text: { type: PLAIN },
  number: { type: ['number', 'null'] },
  boolean: { type: ['boolean', 'null'] },
  date: {
    description: 'Epoch milliseconds, or an ISO 8601 date or time, in UTC unless it has an offset.',
    type: ['number', 'string', 'null'],
    pattern: '^\\s*(\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?([Zz]|[+-]\\d\\d:?\\d\\d)?)?)?\\s*$',
  },
  list: { type: ['array', 'null'], items: { type: PLAIN } },
};

/** Fields by key; none has to be there, since what is absent is missing. */
const fields = (inputs: readonly Input[]): JsonSchema =>
  objectOf(Object.fromEntries(inputs.map(({ key, type }) => [key, SENT[type]])), [], true);

/** An event of any type; one of a declared type has its properties as they are declared. */
function event(declared: readonly EventInput[]): JsonSchema {
  const shape = objectOf(
    { type: { type: 'string' }, at: { description: 'Epoch milliseconds.', type: 'number' }, properties: { type: 'object' } },
    ['type', 'at', 'properties'],
    true,
  );
  const typed = declared
    .filter(({ properties }) => properties.length > 0)
    .map(({ key, properties }): JsonSchema => {
      const named = objectOf({ type: { const: key } }, ['type'], true);
      return { anyOf: [{ not: named }, { properties: { properties: fields(properties) } }] };
    });
  return typed.length === 0 ? shape : { ...shape, allOf: typed };
}

/**
 * The lead as a host has it, as JSON Schema (draft 2020-12): what it fills in, and of which types. A host may send more; it is not read.
 * What this refuses, preparing would take as missing, so a host that validates hears of values that would be lost.
 */
export function leadSchema({ attributes, events, previous }: InputContract): JsonSchema {
  const before = Object.fromEntries(previous.map((key): [string, JsonSchema] => [key, { type: ['string', 'null'] }]));
  return titled(
    'Lead',
    'A lead as a host has it, before it is prepared.',
    objectOf(
      {
        attributes: fields(attributes),
        events: { type: 'array', items: event(events) },
        previous: {
          description: 'The id of the band that the lead was in before, by the key of the score.',
          ...objectOf(before, [], true),
        },
      },
      ['attributes', 'events'],
      true,
    ),
  );
}
