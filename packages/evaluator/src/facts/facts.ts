/** A lead as a host has it: attributes by field key, and what it did. Times are epoch milliseconds. Values may be of any type. */
export type Lead = { attributes: Record<string, unknown>; events: LeadEvent[] };
export type LeadEvent = { type: string; at: number; properties: Record<string, unknown> };

/** A prepared value: normalised text, number, true/false, age in days, list of normalised texts; null if missing. */
export type FactValue = string | number | boolean | null | string[];
export type FactEvent = { type: string; ageDays: number; properties: Record<string, FactValue> };

/** A prepared lead: what rules read. Every declared attribute is there, `events` are newest first. */
export type Facts = { lead: Record<string, FactValue>; events: FactEvent[] };
