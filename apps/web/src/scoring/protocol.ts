import type { Diagnostic, Finding, SampleProfile } from '@umbral/compiler';
import type { RuleSet } from '@umbral/compiler/program';
import type { ChangedLead, Detailed, Difference, EventProfile, Explanation, LeadColumns, NumberProfile, Wanted } from '@umbral/evaluator';
import type { ActivityComparison, ConditionGroup, Document } from '@umbral/model';
import type { Problem } from '../server/problem.ts';
import type { Definitions, FieldKnowledge, FieldQuestion, MatchCounts } from './known.ts';

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
  /** Null while no sample is open. `asOf`: the moment at which the leads were scored. `cross`: see `crossOf`; null unless it was asked for. */
  population: { leads: number; asOf: number; spreads: ScoreSpread[]; cross: Uint32Array<ArrayBuffer> | null; run: Run } | null;
  /** The key of the score to show: the one asked for, else the last, which others may have gone into. */
  shown: string | null;
};

/** Some of the leads that change, and how many there are of those that are wanted. `name`: null for a lead that has none but its id. */
export type ChangedLeadPage = { total: number; leads: (ChangedLead & { name: string | null })[] };

/** Two scores against each other, by key. */
export type Cross = { across: string; up: string };

/** `asOf`: the moment to score at, null for the sample's own. */
export type PreviewRequest = { document: Document; scoreKey: string | null; asOf: number | null; cross: Cross | null };

/** A score of one lead on each day from `from` on, a day after the other; NaN where the lead is not scored. */
export type Curve = { key: string; from: number; scores: Float64Array<ArrayBuffer> };

/**
 * One lead in full, with what is behind its results. `shown`: the key of the score that it was summed up by. `texts`: the texts and lists
 * that conditions read, by field, as they were imported, cut where they are long. `previous`: the band before, by the score's key.
 */
export type LeadView = {
  summary: LeadSummary;
  explanation: Explanation;
  details: Detailed;
  texts: Record<string, string | string[]>;
  previous: Record<string, string | null>;
  shown: string | null;
};

/** The leads of a sample as they go from the loader to the scorer. `asOf`: the moment at which the sample was true. */
export type LoadedLeads = { columns: LeadColumns; ids: string[]; asOf: number };

/** What a loader tells the page; the leads themselves go past it. */
export type Loaded = { ok: true; leads: number; asOf: number; profile: SampleProfile } | { ok: false; problem: Problem };

/** Lives while a sample is opened, so that what the leads were made of goes with it. */
export type LoaderWorker = {
  /** Fetches a sample of a workspace and sends its leads into the port, as `LoadedLeads`; `onProgress` gets a share from 0 to 1. */
  load(sample: { id: string; workspace: string | null }, into: MessagePort, onProgress: (share: number) => void): Promise<Loaded>;
};

/** What the scoring worker does for the page. The leads stay in the worker; only results come back. */
export type ScoringWorker = {
  /** Takes over the leads that a loader has sent. */
  takeLeads(from: MessagePort): Promise<void>;
  /** Compiles the document and scores every lead of the open sample. */
  preview(request: PreviewRequest): Preview;
  /** Explains one lead by what was compiled last; null where the sample has none of this id, or nothing was compiled. */
  explain(leadId: string): LeadView | null;
  /** How the shown score of a lead goes on if nothing more happens; null where there is no such lead or score. */
  curve(leadId: string, days: number): Curve | null;
  /** From now on the draft is held against this rule set; null for none. */
  holdAgainst(ruleSet: RuleSet | null): void;
  /** What was compiled last does differently from it to the leads of the open sample; null while there is nothing to compare. */
  difference(): Difference | null;
  /** The leads behind that, those whose score changes most first. */
  changedLeads(wanted: Wanted, offset: number, limit: number): ChangedLeadPage;
  /** How many leads match each criterion and segment by what was compiled last, by node id; null while no sample is open. */
  nodeMatches(): Record<string, number> | null;
  /** Leads whose name or id contains the text, best score first (the score shown). */
  findLeads(text: string, limit: number): LeadSummary[];
  /** How frequent the kinds of events are in the open sample; like all that follows null while none is open. */
  knownEvents(): EventProfile[] | null;
  /** What a field of its leads or events holds. */
  knownField(question: FieldQuestion): FieldKnowledge | null;
  /** How the number is spread that a condition on activity compares; null also where the condition is unfinished. */
  knownMeasure(comparison: ActivityComparison, definitions: Definitions): NumberProfile | null;
  /** How many of its leads match a condition and each part of it. */
  matchCounts(condition: ConditionGroup, definitions: Definitions): MatchCounts | null;
};

/** Looks for what is sound but cannot be meant. */
export type LinterWorker = {
  /** From now on findings are about this sample too. */
  takeProfile(profile: SampleProfile, asOf: number): void;
  lint(document: Document): Finding[];
};

export const BINS = 101;
/** Parts of either scale where two scores are held against each other. */
export const CELLS = 12;
