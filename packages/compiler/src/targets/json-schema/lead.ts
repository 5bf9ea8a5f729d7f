import type { EventInput, Input, InputContract, ValueType } from '../../program/index.ts';
import { type JsonSchema, objectOf, titled } from './schema.ts';

/** A text that says something. What is missing is null or left out, so that a receiver has one case to think of and not four. */
const TEXT: JsonSchema = { pattern: '\\S' };

/** What a typed lead holds in a field of each type: nothing that would have to be converted, or that would be missing (SPEC M1, X1, T5). */
const TYPED: Record<ValueType, JsonSchema> = {
  text: { description: 'Of any case, with spaces around it or not.', type: ['string', 'null'], ...TEXT },
  number: { type: ['number', 'null'] },
  boolean: { type: ['boolean', 'null'] },
  date: { description: 'Epoch milliseconds.', type: ['number', 'null'] },
  list: { type: ['array', 'null'], minItems: 1, items: { type: 'string', ...TEXT } },
};

/** Fields by key; none has to be there, since what is absent is missing. */
const fields = (inputs: readonly Input[]): JsonSchema =>
  objectOf(Object.fromEntries(inputs.map(({ key, type }) => [key, TYPED[type]])), [], true);

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
 * A typed lead as JSON Schema (draft 2020-12): what a host fills in, of which types. A host may send more; it is not read. Umbral itself
 * takes whatever comes and prepares it; a service whose leads are typed so converts nothing.
 */
export function leadSchema({ attributes, events, previous }: InputContract): JsonSchema {
  const before = Object.fromEntries(previous.map((key): [string, JsonSchema] => [key, { type: ['string', 'null'] }]));
  return titled(
    'Lead',
    'A typed lead, before it is prepared.',
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
