import { EventDefinition, type FieldDefinition } from '@umbral/model';
import { type ImportReport, SAMPLE_LIMITS, type SampleField } from '@umbral/samples';
import { z } from 'zod';
import { Refusal } from '../../problems/refusal.ts';

/** What an import holds, besides leads and events. */
export type Described = { fields: SampleField[]; events: EventDefinition[]; asOf: number; report: ImportReport };

/** Definitions of both, by their keys; those that were there first win. Refuses one that is of another type now. `event`: whose they are. */
function merge<D extends FieldDefinition>(before: readonly D[], after: readonly D[], event: string | null): D[] {
  const known = new Map(before.map((field) => [field.key, field]));
  for (const { key, type } of after) {
    const old = known.get(key);
    if (old && old.type !== type)
      throw new Refusal({ code: 'fieldConflict', params: { event, field: key, before: old.type, after: type } });
  }
  return [...before, ...after.filter(({ key }) => !known.has(key))];
}

/** The fields of a sample to which leads are appended. How many leads have them is counted afterwards, not here. */
export function mergeFields(before: readonly SampleField[], after: readonly SampleField[]): SampleField[] {
  const definitions = merge(before, after, null);
  const limit = SAMPLE_LIMITS.attributes;
  if (definitions.length > limit) throw new Refusal({ code: 'sampleTooLarge', params: { what: 'fields', limit } });
  return definitions;
}

/** The kinds of events of a sample to which events are appended, with the properties of both. */
export function mergeEvents(before: readonly EventDefinition[], after: readonly EventDefinition[]): EventDefinition[] {
  const fresh = new Map(after.map((event) => [event.key, event]));
  const merged = before.map((event) => {
    const properties = fresh.get(event.key)?.properties ?? [];
    fresh.delete(event.key);
    return { ...event, properties: merge(event.properties, properties, event.key).slice(0, SAMPLE_LIMITS.properties) };
  });
  return [...merged, ...fresh.values()];
}

/** Definitions as they are stored with a sample. */
export const storedEvents = (stored: unknown): EventDefinition[] => z.array(EventDefinition).parse(stored);
