import { type SampleProfile, sampleProfile } from '@umbral/compiler';
import type { LeadColumns } from '@umbral/evaluator';
import type { SampleField } from '@umbral/samples';

/** What the linter may know of a sample: which fields have values, and how often each kind of event occurs. */
export const profileOf = (fields: readonly SampleField[], { leads, events }: LeadColumns): SampleProfile =>
  sampleProfile(fields, leads, eventCounts(events));

function eventCounts({ types, typeNames }: LeadColumns['events']): Record<string, number> {
  const counts = new Float64Array(typeNames.length);
  for (const type of types) counts[type] = (counts[type] ?? 0) + 1;
  return Object.fromEntries(typeNames.flatMap((name, place) => (counts[place] ? [[name, counts[place]] as const] : [])));
}
