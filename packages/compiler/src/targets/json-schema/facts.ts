import type { EventInput, Input, InputContract } from '../../program/index.ts';
import { type JsonSchema, objectOf, titled } from './schema.ts';

/** Nothing before or after it, and no capital letter that preparing would have lowered. */
const TRIMMED = '^\\S([\\s\\S]*\\S)?$';
const text = (caseSensitive: boolean): JsonSchema => ({ pattern: TRIMMED, ...(caseSensitive ? {} : { not: { pattern: '[A-Z]' } }) });

/** A prepared value, or null where it is missing (SPEC M1, T5, X1). */
function prepared({ type, caseSensitive }: Input): JsonSchema {
  switch (type) {
    case 'text':
      return { anyOf: [{ type: 'string', ...text(caseSensitive) }, { type: 'null' }] };
    case 'list':
      return { type: ['array', 'null'], minItems: 1, items: { type: 'string', ...text(caseSensitive) } };
    case 'boolean':
      return { type: ['boolean', 'null'] };
    case 'number':
      return { type: ['number', 'null'] };
    case 'date':
      return { description: 'The age in days, to four decimals; negative for a date to come.', type: ['number', 'null'] };
  }
}

const all = (inputs: readonly Input[]): { [key: string]: JsonSchema } =>
  Object.fromEntries(inputs.map((input) => [input.key, prepared(input)]));

/** An event of a type: the properties of every type are there, and null where this type does not have them. */
function event({ key, properties }: EventInput, keys: readonly string[]): JsonSchema {
  const own = all(properties);
  const values = Object.fromEntries(keys.map((each): [string, JsonSchema] => [each, own[each] ?? { type: 'null' }]));
  return objectOf({ type: { const: key }, properties: objectOf(values, keys) }, ['type', 'properties'], true);
}

/** The prepared facts, as JSON Schema (draft 2020-12): exactly what the stages read. */
export function factsSchema({ attributes, events, counted, previous }: InputContract): JsonSchema {
  const attributeKeys = attributes.map(({ key }) => key);
  const propertyKeys = [...new Set(events.flatMap(({ properties }) => properties.map(({ key }) => key)))];
  const countedKeys = counted.map(({ key }) => key);
  const number: JsonSchema = { description: 'Its number, or null where it does not count.', type: ['integer', 'null'], minimum: 1 };
  const eventShape = objectOf(
    {
      type: { enum: events.map(({ key }) => key) },
      ageDays: { description: 'Days to four decimals.', type: 'number', minimum: 0 },
      properties: { type: 'object' },
      counted: objectOf(Object.fromEntries(countedKeys.map((key) => [key, number])), countedKeys),
    },
    ['type', 'ageDays', 'properties', 'counted'],
  );
  const none: JsonSchema = { type: 'array', maxItems: 0 };
  const some = (): JsonSchema => ({
    description: 'Newest first.',
    type: 'array',
    items: { ...eventShape, anyOf: events.map((each) => event(each, propertyKeys)) },
  });
  const bands = Object.fromEntries(previous.map((key): [string, JsonSchema] => [key, { type: ['string', 'null'] }]));
  return titled(
    'Facts',
    'A lead, prepared: what the stages of the rule set start from.',
    objectOf(
      {
        lead: objectOf(all(attributes), attributeKeys),
        events: events.length > 0 ? some() : none,
        now: { description: 'Epoch milliseconds.', type: 'number' },
        previous: objectOf(bands, previous),
      },
      ['lead', 'events', 'now', 'previous'],
    ),
  );
}
