import type { FieldDefinition } from '@umbral/model';
import { ownText } from '../own-text.ts';
import { type AttributeValue, type LeadRecord, SAMPLE_LIMITS, type SampleField } from '../sample.ts';

/** Different values are told apart up to here, for one field and for all of them together. */
const MOST_DISTINCT = { field: 20_000, all: 400_000 } as const;

/** Values that differ only in case are one, as in every comparison; the spelling met first stands for all. */
type Counts = Map<string, { value: string; count: number }>;
type Seen = { definition: FieldDefinition; filled: number; counts: Counts | null };

/** Describes fields by what the leads hold: how many have a value, and the most frequent values of texts, lists and booleans. */
export class FieldStatistics {
  private readonly fields: Seen[];
  private readonly mostDistinct: number;

  constructor(definitions: readonly FieldDefinition[]) {
    const isCounted = ({ type }: FieldDefinition) => type !== 'number' && type !== 'date';
    this.fields = definitions.map((definition) => ({ definition, filled: 0, counts: isCounted(definition) ? new Map() : null }));
    this.mostDistinct = Math.min(MOST_DISTINCT.field, Math.floor(MOST_DISTINCT.all / Math.max(1, definitions.filter(isCounted).length)));
  }

  see({ attributes }: Pick<LeadRecord, 'attributes'>): void {
    for (const field of this.fields) {
      const value = attributes[field.definition.key] ?? null;
      if (value === null) continue;
      field.filled++;
      if (field.counts) this.count(field.counts, value);
    }
  }

  private count(counts: Counts, value: AttributeValue): void {
    for (const each of Array.isArray(value) ? value : [String(value)]) {
      const plain = each.toLowerCase();
      const before = counts.get(plain);
      if (before) before.count++;
      else if (counts.size < this.mostDistinct) counts.set(ownText(plain), { value: ownText(each), count: 1 });
    }
  }

  /** The fields as they are now. */
  described(): SampleField[] {
    return this.fields.map(({ definition, filled, counts }) => ({
      ...definition,
      filled,
      ...(counts && isTelling(counts) && { values: mostFrequent(counts) }),
    }));
  }
}

/** Describes fields by leads that are all there. */
export function describeFields(definitions: readonly FieldDefinition[], leads: readonly LeadRecord[]): SampleField[] {
  const statistics = new FieldStatistics(definitions);
  for (const lead of leads) statistics.see(lead);
  return statistics.described();
}

const mostFrequent = (counts: Counts) => [...counts.values()].sort((a, b) => b.count - a.count).slice(0, SAMPLE_LIMITS.values);

/** Values that are nearly all different (e-mail addresses) help nobody to choose one. */
const isTelling = (counts: Counts): boolean => counts.size <= SAMPLE_LIMITS.values || [...counts.values()].some(({ count }) => count > 1);
