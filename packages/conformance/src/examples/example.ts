import type { Document } from '@umbral/model';

/** What an example's lead is and did, in words for the reader and as data for the engine; `daysAgo` from the example's moment. */
export type ExampleLead = {
  words: string;
  attributes?: Record<string, unknown>;
  events?: { type: string; daysAgo: number; properties?: Record<string, unknown> }[];
  /** How the number comes about, to be followed with a pencil. */
  sum: string;
  score: number;
  grade?: string;
};

/** How another system scores, and the same in Umbral. `shows`: the key of the score in the table. */
export type Example = { title: string; theirs: string; ours: string; shows: string; document: Document; leads: ExampleLead[] };

/** The moment of all examples: noon in UTC on 1 June 2026. */
export const EXAMPLE_NOW = Date.UTC(2026, 5, 1, 12);
