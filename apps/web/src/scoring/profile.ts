import type { SampleProfile } from '@umbral/compiler';
import type { LeadColumns } from '@umbral/evaluator';
import type { SampleField } from '@umbral/samples';

/** So many values a field lists at most; with fewer they are all that it has. */
const LISTED_VALUES = 50;

/** What the linter may know of a sample: which fields have values, and how often each kind of event occurs. */
export function profileOf(fields: readonly SampleField[], { leads, events }: LeadColumns): SampleProfile {
  const known = fields.map(({ key, filled, values }) => {
    const all = values && values.length < LISTED_VALUES ? values.map(({ value }) => value) : null;
    return [key, { filled, values: all }] as const;
  });
  return { leads, fields: Object.fromEntries(known), events: eventCounts(events) };
}

function eventCounts({ types, typeNames }: LeadColumns['events']): Record<string, number> | null {
  if (types.length === 0) return null;
  const counts = new Float64Array(typeNames.length);
  for (const type of types) counts[type] = (counts[type] ?? 0) + 1;
  return Object.fromEntries(typeNames.map((name, place) => [name, counts[place] ?? 0]));
}
