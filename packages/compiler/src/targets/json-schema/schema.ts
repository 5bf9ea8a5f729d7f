/** A JSON Schema (draft 2020-12) as plain JSON. */
export type JsonSchema = { [keyword: string]: JsonValue };
type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** An object whose properties are described; `open`: others may be there too, and are not read. */
export function objectOf(properties: { [key: string]: JsonSchema }, required: readonly string[], open = false): JsonSchema {
  return { type: 'object', properties, required: [...required], ...(open ? {} : { additionalProperties: false }) };
}

/** The schema of a whole file. */
export const titled = (title: string, description: string, schema: JsonSchema): JsonSchema => ({
  $schema: DRAFT,
  title,
  description,
  ...schema,
});
