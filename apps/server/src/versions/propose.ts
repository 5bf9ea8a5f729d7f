import { compile, type Diagnostic, type Finding, lint, type Program, type RuleSet } from '@umbral/compiler';
import { type Change, type Document, diffDocuments } from '@umbral/model';
import type { Scope } from '../database/scope.ts';
import { readDocumentStored } from '../models/read.ts';
import { draftAt, staleRevision } from '../models/revisions.ts';
import { getSample } from '../samples/store.ts';
import type { Behaviour, TriedOn } from './behaviour.ts';
import { type Made, publishedVersion, requireModel } from './store.ts';
import type { Trials } from './trials/trials.ts';

/** A draft as its author saw it, and the sample, if any, on which to try what publishing it would change. */
export type Intent = { modelId: string; revision: number; sampleId: string | null };

/** Whose rows are meant, and where what was tried on samples is kept. */
export type Bench = Scope & { trials: Trials };

/**
 * What publishing would make: the version with this `number`, and what it changes against the one before, `previous`. That, `changes` and
 * `behaviour` are null for the first; `behaviour` also without a sample, or while errors forbid to publish. With a sample, `findings` are
 * those that the studio has with it.
 */
export type Proposal = {
  number: number;
  previous: Made | null;
  publishable: boolean;
  diagnostics: Diagnostic[];
  findings: Finding[];
  findingsSample: TriedOn | null;
  changes: Change[] | null;
  behaviour: Behaviour | null;
};

/** What a draft would become, with what is kept of it. */
type Drawn = Proposal & { document: Document; ruleSet: RuleSet };

/**
 * Compiles, lints and tries exactly the revision that the person saw; refuses when the draft has moved on. `now`: for what ends some day,
 * where no sample has a moment of its own. `watch`: by what name somebody asks how far the trial is.
 */
export async function propose(bench: Bench, { modelId, revision, sampleId }: Intent, now: number, watch: string | null): Promise<Drawn> {
  const document = await readDraft(bench, modelId, revision);
  const { program, ruleSet, diagnostics, publishable } = compile(document);
  const previous = await publishedVersion(bench, modelId);
  const tried = previous !== null && sampleId !== null && publishable;
  return {
    number: (previous?.made.number ?? 0) + 1,
    previous: previous?.made ?? null,
    publishable,
    diagnostics,
    ...(await findingsOn(bench, sampleId, document, program, now)),
    changes: previous && diffDocuments(previous.document, document),
    behaviour: tried ? await bench.trials.behaviour(bench, { sampleId, before: previous.ruleSet, after: ruleSet, watch }) : null,
    document,
    ruleSet,
  };
}

async function findingsOn(
  bench: Bench,
  sampleId: string | null,
  document: Document,
  program: Program,
  now: number,
): Promise<Pick<Proposal, 'findings' | 'findingsSample'>> {
  if (sampleId === null) return { findings: lint(document, program, { now }), findingsSample: null };
  const sample = await getSample(bench, sampleId);
  const { id, name, asOf } = sample;
  const profile = await bench.trials.profile(bench, sample);
  return { findings: lint(document, program, { now: asOf, profile }), findingsSample: { id, name, asOf } };
}

async function readDraft(scope: Scope, modelId: string, revision: number): Promise<Document> {
  const model = await requireModel(scope, modelId);
  if (model.revision !== revision) throw await staleRevision(scope.db, modelId, revision, model.revision);
  const draft = await draftAt(scope.db, modelId, revision);
  // Between the two questions the draft may have gone on so far that this revision is no longer kept.
  if (!draft) throw await staleRevision(scope.db, modelId, revision, (await requireModel(scope, modelId)).revision);
  return readDocumentStored(draft.document);
}

/** What publishing would make, for the person to see before they do. */
export async function previewVersion(bench: Bench, intent: Intent & { watch: string | null }, now: number): Promise<Proposal> {
  const { document: _, ruleSet: __, ...proposal } = await propose(bench, intent, now, intent.watch);
  return proposal;
}
