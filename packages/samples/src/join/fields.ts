import type { FieldDefinition } from '@umbral/model';
import { type AttributeValue, type LeadRecord, SAMPLE_LIMITS, type SampleField } from '../sample.ts';

const MOST_DISTINCT = 20_000;

/** Values that differ only in case are one, as in every comparison; the spelling met first stands for all. */
type Counts = Map<string, { value: string; count: number }>;

/** Describes fields by what the leads hold: how many have a value, and the most frequent values of texts, lists and booleans. */
export function describeFields(definitions: readonly FieldDefinition[], leads: readonly LeadRecord[]): SampleField[] {
  return definitions.map((definition) => {
    const isCounted = definition.type !== 'number' && definition.type !== 'date';
    const counts: Counts = new Map();
    let filled = 0;
    for (const { attributes } of leads) {
      const value = attributes[definition.key] ?? null;
      if (value === null) continue;
      filled++;
      if (isCounted) count(counts, value);
    }
    return { ...definition, filled, ...(isCounted && isTelling(counts) && { values: mostFrequent(counts) }) };
  });
}

function count(counts: Counts, value: AttributeValue): void {
  for (const each of Array.isArray(value) ? value : [String(value)]) {
    const plain = each.toLowerCase();
    const before = counts.get(plain);
    if (before) before.count++;
    else if (counts.size < MOST_DISTINCT) counts.set(plain, { value: each, count: 1 });
  }
}

const mostFrequent = (counts: Counts) => [...counts.values()].sort((a, b) => b.count - a.count).slice(0, SAMPLE_LIMITS.values);

/** Values that are nearly all different (e-mail addresses) help nobody to choose one. */
const isTelling = (counts: Counts): boolean => counts.size <= SAMPLE_LIMITS.values || [...counts.values()].some(({ count }) => count > 1);
