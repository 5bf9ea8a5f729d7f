import { EventDefinition, FieldDefinition, Identifier } from '@umbral/model';
import { z } from 'zod';

/** Bounds of what a sample may hold; an import reports what goes beyond them, the server refuses it. */
export const SAMPLE_LIMITS = {
  idLength: 200,
  text: 2_000,
  listItems: 200,
  attributes: 500,
  properties: 50,
  eventsPerLead: 20_000,
  eventTypes: 500,
  values: 50,
  /** Of a workspace, the one that comes with Umbral not counted. */
  samples: 200,
  leads: 2_000_000,
  events: 50_000_000,
  /** Of the JSON in which leads and events arrive. */
  bytes: 16 * 1024 * 1024 * 1024,
} as const;

/** A moment as milliseconds since 1970 in UTC, within what a JavaScript date can hold. */
const Moment = z.number().min(-8.64e15).max(8.64e15);
const Text = z.string().max(SAMPLE_LIMITS.text);

const atMostKeys = (most: number) => (record: Record<string, unknown>) => Object.keys(record).length <= most;

/** What a field of a lead holds: dates are moments (epoch milliseconds); null, like an absent key, is missing. */
export const AttributeValue = z.union([Text, z.number(), z.boolean(), z.array(Text).max(SAMPLE_LIMITS.listItems), z.null()]);
export type AttributeValue = z.infer<typeof AttributeValue>;

/** Something that a lead did, and when. Properties that are missing are left out; dates among them are moments. */
export const EventRecord = z.strictObject({
  type: Identifier,
  at: Moment,
  properties: z.record(Identifier, z.union([Text, z.number(), z.boolean()])).refine(atMostKeys(SAMPLE_LIMITS.properties)),
});
export type EventRecord = z.infer<typeof EventRecord>;

/** A lead of a sample; events oldest first. `outcome`: did it convert; null is not known. `outcomeAt`: when, if that is known. */
export const LeadRecord = z.strictObject({
  id: z.string().min(1).max(SAMPLE_LIMITS.idLength),
  attributes: z.record(Identifier, AttributeValue).refine(atMostKeys(SAMPLE_LIMITS.attributes)),
  events: z.array(EventRecord).max(SAMPLE_LIMITS.eventsPerLead),
  outcome: z.boolean().nullable(),
  outcomeAt: Moment.nullable(),
});
export type LeadRecord = z.infer<typeof LeadRecord>;

/** A field of a sample: how many leads have a value and, for text, list and boolean fields, its most frequent values first. */
export const SampleField = FieldDefinition.extend({
  filled: z.int().min(0),
  values: z
    .array(z.strictObject({ value: Text, count: z.int().min(1) }))
    .max(SAMPLE_LIMITS.values)
    .optional(),
});
export type SampleField = z.infer<typeof SampleField>;

/** Leads with their events and outcomes, and the definitions of what they hold. `asOf`: the moment at which the sample was true. */
export const Sample = z.strictObject({
  fields: z.array(SampleField).max(SAMPLE_LIMITS.attributes),
  events: z.array(EventDefinition).max(SAMPLE_LIMITS.eventTypes),
  asOf: Moment,
  leads: z.array(LeadRecord),
});
export type Sample = z.infer<typeof Sample>;
