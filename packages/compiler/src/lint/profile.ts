/**
 * What a sample knows of the world. A field or kind of event that is not listed never occurs in it.
 * `values`: all values that a text or list field has, as written; null if they are too many to list, or not known.
 * `events` null: the sample is of leads only.
 */
export type SampleProfile = {
  leads: number;
  fields: Readonly<Record<string, { filled: number; values: readonly string[] | null }>>;
  events: Readonly<Record<string, number>> | null;
};
