import type { Document } from '@umbral/model';

/** A lead as a host has it. `previous`: by the score's key, the band that the lead was in before (SPEC B2). */
export type CaseLead = {
  id: string;
  attributes: Record<string, unknown>;
  events: { type: string; at: number; properties: Record<string, unknown> }[];
  previous?: Record<string, string>;
};

type ContributionKind = 'points' | 'decay' | 'limit' | 'choice' | 'disqualifier' | 'scale' | 'rounding';

/** A line of an explanation: what a node added to a score. SPEC E. */
export type Contribution = { node: string; kind: ContributionKind; value: number };

/**
 * What comes out for one lead. Scores and bands by the score's key, grades by the matrix's; null outside the audience.
 * `contributions`: those that are not 0. `disqualified`: by the score's key, the disqualifier that holds, where the document has any.
 * `audience`: whether the lead is scored at all, where the document has an audience.
 */
export type Verdict = {
  scores: Record<string, number | null>;
  bands: Record<string, string | null>;
  grades: Record<string, string | null>;
  contributions: Record<string, Contribution[]>;
  disqualified?: Record<string, string | null>;
  audience?: boolean;
};

/** A conformance case: for each lead, in order, what must come out at the moment `now`. `why`: the arithmetic, where it was done by hand. */
export type Case = {
  name: string;
  rules: string[];
  byHand?: true;
  why?: string;
  document: Document;
  now: number;
  leads: CaseLead[];
  expected: Verdict[];
};
