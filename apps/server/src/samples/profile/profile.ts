import { z } from 'zod';

const Count = z.int().min(0);

/** Equal steps from `from` on; the last one includes its end. */
const Histogram = z.strictObject({ from: z.number(), width: z.number(), counts: z.array(Count) });

/** Of numbers, or of moments in epoch milliseconds. `quartiles`: the first, the median and the third. */
const Spread = z.strictObject({
  least: z.number(),
  most: z.number(),
  mean: z.number(),
  quartiles: z.tuple([z.number(), z.number(), z.number()]),
  histogram: Histogram,
});

/**
 * What a field of leads or a property of events holds. `filled`: leads or events that have a value. `distinct`: values, those that differ
 * only in case being one. `values`: the most frequent ones of texts, lists and booleans; `spread`: of numbers and dates.
 */
const ValuesProfile = z.strictObject({
  key: z.string(),
  filled: Count,
  distinct: Count,
  values: z.array(z.strictObject({ value: z.string(), count: Count })),
  spread: Spread.nullable(),
});
export type ValuesProfile = z.infer<typeof ValuesProfile>;

/** How many `leads` have from `from` on so many events, up to the next. */
const PerLead = z.strictObject({ from: z.int().min(1), leads: Count });
/** How many `events` happened at most `days` before the sample's moment and longer ago than the one before; null: longer ago than all. */
const Recency = z.strictObject({ days: z.number().nullable(), events: Count });

const EventProfile = z.strictObject({
  key: z.string(),
  events: Count,
  leads: Count,
  /** Events of one lead, of leads that have any. */
  median: Count,
  most: Count,
  perLead: z.array(PerLead),
  /** Events after the sample's moment, which do not exist yet. */
  later: Count,
  recency: z.array(Recency),
  properties: z.array(ValuesProfile),
});
export type EventProfile = z.infer<typeof EventProfile>;

/** A week or month, by its first moment in UTC. */
const Period = z.strictObject({ from: z.number(), converted: Count });
/** Leads that were created in a month: all, those whose outcome is known, and those of them that converted. */
const Cohort = z.strictObject({ from: z.number(), leads: Count, known: Count, converted: Count });

const Conversions = z.strictObject({
  known: Count,
  converted: Count,
  /** Of those that converted, how many did at a moment that is known. */
  dated: Count,
  unit: z.enum(['week', 'month']),
  /** The newest periods, oldest first; periods without a conversion are left out. */
  periods: z.array(Period),
  /** By the month of `created_at`, where leads have that: the newest months, oldest first. */
  cohorts: z.array(Cohort),
});
export type Conversions = z.infer<typeof Conversions>;

/** Everything that is told of a sample. Fields and events are those of its definitions, in their order. */
export const FullProfile = z.strictObject({
  leads: Count,
  events: Count,
  fields: z.array(ValuesProfile),
  kinds: z.array(EventProfile),
  conversions: Conversions,
});
export type FullProfile = z.infer<typeof FullProfile>;
