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

/** So many values a sample lists of a field at most; with fewer they are all that it has. */
const LISTED_VALUES = 50;

type ListedField = { key: string; filled: number; values?: readonly { value: string }[] | undefined };

/** The profile of a sample with so many leads, of the fields that it lists and of how often each kind of event occurs. */
export function sampleProfile(fields: readonly ListedField[], leads: number, events: Readonly<Record<string, number>>): SampleProfile {
  const known = fields.map(({ key, filled, values }) => {
    const all = values && values.length < LISTED_VALUES ? values.map(({ value }) => value) : null;
    return [key, { filled, values: all }] as const;
  });
  return { leads, fields: Object.fromEntries(known), events: Object.keys(events).length > 0 ? events : null };
}
