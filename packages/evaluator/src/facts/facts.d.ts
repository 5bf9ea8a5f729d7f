/**
 * A lead as a host has it: attributes by field key, and what it did. Times are epoch milliseconds. Values may be of any type.
 * `previous`: the band that it was in before, by the score's key.
 */
export type Lead = {
  attributes: Record<string, unknown>;
  events: LeadEvent[];
  previous?: Record<string, string | null>;
};
export type LeadEvent = {
  type: string;
  at: number;
  properties: Record<string, unknown>;
};
/** A prepared value: normalised text, number, true/false, age in days, list of normalised texts; null if missing. */
export type FactValue = string | number | boolean | null | string[];
/** `counted`: the event's number, or null, for each way in which the rule set counts events. */
export type FactEvent = {
  type: string;
  ageDays: number;
  properties: Record<string, FactValue>;
  counted: Record<string, number | null>;
};
/**
 * A prepared lead: what rules read. Every declared attribute is there, `events` are newest first, `now` is the moment in epoch
 * milliseconds, and `previous` has every score whose bands read it.
 */
export type Facts = {
  lead: Record<string, FactValue>;
  events: FactEvent[];
  now: number;
  previous: Record<string, string | null>;
};
//# sourceMappingURL=facts.d.ts.map
