import type { FactValue } from '../facts/facts.ts';

/** A value as a host has it; null and what is absent are missing. */
export type RawValue = string | number | boolean | string[];

/**
 * One value for each lead, or for each event. `numbers`: NaN is missing. `dictionary`: every distinct value once; a code of 0 is missing,
 * any other is one more than the place of its value.
 */
export type ValueColumn =
  | { kind: 'numbers'; values: Float64Array<ArrayBuffer> }
  | { kind: 'dictionary'; codes: Uint32Array<ArrayBuffer>; values: readonly RawValue[] };

/**
 * Many leads by column, as their host has them: nothing in it depends on a rule set, so it is made once for a sample and handed from
 * worker to worker without copying. The events of lead `i` are those from `offsets[i]` up to `offsets[i + 1]`, in their given order;
 * `types` are places in `typeNames`, `at` is in epoch milliseconds (NaN where it is no moment).
 */
export type LeadColumns = {
  leads: number;
  attributes: Map<string, ValueColumn>;
  /** The bands that the leads were in before, by the score's key. */
  previous: Map<string, ValueColumn>;
  events: {
    offsets: Uint32Array<ArrayBuffer>;
    types: Uint16Array<ArrayBuffer>;
    typeNames: readonly string[];
    at: Float64Array<ArrayBuffer>;
    properties: Map<string, ValueColumn>;
  };
};

/**
 * A prepared column (compare `FactValue`). Texts and lists are coded: 0 is null, any other code is a place in `values`, whose first one is
 * there only to take the place of null. Numbers, also ages in days: NaN is null. Booleans: 0, 1, and 2 for null. `mixed`: a property that
 * several types of events declare, each as another type; its `values` are of every type.
 */
export type FactColumn =
  | { type: 'text'; codes: Uint32Array<ArrayBuffer>; values: readonly string[] }
  | { type: 'list'; codes: Uint32Array<ArrayBuffer>; values: readonly (readonly string[])[] }
  | { type: 'number'; values: Float64Array<ArrayBuffer> }
  | { type: 'boolean'; values: Uint8Array<ArrayBuffer> }
  | { type: 'mixed'; codes: Uint32Array<ArrayBuffer>; values: readonly FactValue[] };

/**
 * Many prepared leads by column: what `Facts` are for one. Events are newest first, those that do not exist at `now` left out; `types` are
 * places in `typeNames`, the declared types that any lead has. `counted`: the number of each event for each way in which the rule set
 * counts, 0 for none.
 */
export type FactColumns = {
  leads: number;
  now: number;
  lead: Map<string, FactColumn>;
  previous: Map<string, FactColumn>;
  events: {
    offsets: Uint32Array<ArrayBuffer>;
    types: Uint16Array<ArrayBuffer>;
    typeNames: readonly string[];
    ageDays: Float64Array<ArrayBuffer>;
    properties: Map<string, FactColumn>;
    counted: Map<string, Uint32Array<ArrayBuffer>>;
  };
};
