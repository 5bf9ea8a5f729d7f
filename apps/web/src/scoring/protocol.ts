import type { Diagnostic, Finding, SampleProfile } from '@umbral/compiler';
import type { Explanation, LeadColumns } from '@umbral/evaluator';
import type { Document } from '@umbral/model';
import type { Problem } from '../server/problem.ts';

/** How one score is spread over the sample. */
export type ScoreSpread = {
  key: string;
  /** The canvas node of the score. */
  node: string;
  minimum: number;
  maximum: number;
  /** Leads in each of `BINS` equal parts of the scale; the last one holds the maximum. */
  counts: Uint32Array<ArrayBuffer>;
  mean: number;
  /** The bands of the score from the lowest, with the number of leads in each; null where the score has no bands. */
  bands: { node: string; counts: { id: string; from: number | null; leads: number }[]; disqualified: number } | null;
  /** Leads outside the audience; they are in no bin and no band. */
  unscored: number;
};

export type LeadSummary = { id: string; name: string; score: number | null; band: string | null };

/** How the scores were computed: by generated code or by closures, in how many milliseconds, and how much of it an edit left to do. */
export type Run = { engine: 'generated' | 'closures'; milliseconds: number; recomputed: { columns: number; of: number } };

export type Preview = {
  diagnostics: Diagnostic[];
  publishable: boolean;
  /** Null while no sample is open. */
  population: { leads: number; spreads: ScoreSpread[]; run: Run } | null;
  /** The key of the score to show: the one asked for, else the last, which others may have gone into. */
  shown: string | null;
};

export type PreviewRequest = { document: Document; scoreKey: string | null };

/** One lead in full. `shown`: the key of the score that it was summed up by. */
export type LeadView = { summary: LeadSummary; explanation: Explanation; shown: string | null };

/** The leads of a sample as they go from the loader to the scorer. `asOf`: the moment at which the sample was true. */
export type LoadedLeads = { columns: LeadColumns; ids: string[]; asOf: number };

/** What a loader tells the page; the leads themselves go past it. */
export type Loaded = { ok: true; leads: number; asOf: number; profile: SampleProfile } | { ok: false; problem: Problem };

/** Lives while a sample is opened, so that what the leads were made of goes with it. */
export type LoaderWorker = {
  /** Fetches a sample and sends its leads into the port, as `LoadedLeads`; `onProgress` gets a share from 0 to 1. */
  load(sampleId: string, into: MessagePort, onProgress: (share: number) => void): Promise<Loaded>;
};

/** What the scoring worker does for the page. The leads stay in the worker; only results come back. */
export type ScoringWorker = {
  /** Takes over the leads that a loader has sent. */
  takeLeads(from: MessagePort): Promise<void>;
  /** Compiles the document and scores every lead of the open sample. */
  preview(request: PreviewRequest): Preview;
  /** Explains one lead by what was compiled last; null where the sample has none of this id, or nothing was compiled. */
  explain(leadId: string): LeadView | null;
  /** Leads whose name or id contains the text, best score first (the score shown). */
  findLeads(text: string, limit: number): LeadSummary[];
};

/** Looks for what is sound but cannot be meant. */
export type LinterWorker = {
  /** From now on findings are about this sample too. */
  takeProfile(profile: SampleProfile, asOf: number): void;
  lint(document: Document): Finding[];
};

export const BINS = 101;
