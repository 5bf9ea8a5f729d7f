import type { Document } from '@umbral/model';

/** A lead as the bundle's schema asks for it: nothing in it has to be converted. */
export type TypedLead = {
  attributes: Record<string, unknown>;
  events: { type: string; at: number; properties: Record<string, unknown> }[];
  previous?: Record<string, string | null>;
};

/** A line of what a service scores. `now`: epoch milliseconds. */
export type Line = { lead: TypedLead; now: number };

/** A drawing, and leads that it is to score. */
export type Task = { name: string; document: Document; lines: readonly Line[] };
