import type { Diagnostic, Finding } from '@umbral/compiler';
import type { Explanation } from '@umbral/evaluator';
import type { Document } from '@umbral/model';

/** How one score is spread over the sample. */
export type ScoreSpread = {
  key: string;
  /** The canvas node of the score. */
  node: string;
  minimum: number;
  maximum: number;
  /** Leads in each of `BINS` equal parts of the scale; the last one holds the maximum. */
  counts: number[];
  mean: number;
  /** The bands of the score from the lowest, with the number of leads in each; null where the score has no bands. */
  bands: { node: string; counts: { id: string; from: number | null; leads: number }[]; disqualified: number } | null;
  /** Leads outside the audience; they are in no bin and no band. */
  unscored: number;
};

export type LeadSummary = { id: string; name: string; score: number | null; band: string | null };

export type Preview = {
  diagnostics: Diagnostic[];
  /** What the linter says, knowing the open sample. */
  findings: Finding[];
  publishable: boolean;
  /** Null while no sample is open. */
  population: { leads: number; spreads: ScoreSpread[] } | null;
  /** The key of the score to show: the one asked for, else the last, which others may have gone into. */
  shown: string | null;
  lead: { summary: LeadSummary; explanation: Explanation } | null;
};

export type PreviewRequest = { document: Document; leadId: string | null; scoreKey: string | null };

/** What the scoring worker does for the page. The leads stay in the worker; only results come back. */
export type ScoringWorker = {
  /** Fetches a sample's leads; `onProgress` gets a share from 0 to 1. */
  openSample(sampleId: string, onProgress: (share: number) => void): Promise<{ leads: number }>;
  /** Compiles the document and scores every lead of the open sample, and explains one. */
  preview(request: PreviewRequest): Promise<Preview>;
  /** Leads whose name or id contains the text, best score first (the score shown). */
  findLeads(text: string, limit: number): Promise<LeadSummary[]>;
};

export const BINS = 101;
