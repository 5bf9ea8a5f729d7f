import { compile, type Diagnostic, type Finding, lint, type RuleSet } from '@umbral/compiler';
import { type Change, type Document, diffDocuments } from '@umbral/model';
import type { Scope } from '../database/scope.ts';
import { readDocumentStored } from '../models/read.ts';
import { draftAt, staleRevision } from '../models/revisions.ts';
import type { Behaviour } from './behaviour.ts';
import { publishedVersion, requireModel } from './store.ts';
import { tryOnSample } from './try-on-sample.ts';

/** A draft as its author saw it, and the sample, if any, on which to try what publishing it would change. */
export type Intent = { modelId: string; revision: number; sampleId: string | null };

/**
 * What publishing would make: the version with this `number`, and what it changes against the one before. `changes` and `behaviour` are
 * null for the first; `behaviour` also without a sample, or while errors forbid to publish.
 */
export type Proposal = {
  number: number;
  publishable: boolean;
  diagnostics: Diagnostic[];
  findings: Finding[];
  changes: Change[] | null;
  behaviour: Behaviour | null;
};

/** Compiles, lints and tries exactly the revision that the person saw; refuses when the draft has moved on. `now`: for what ends some day. */
export async function propose(
  scope: Scope,
  { modelId, revision, sampleId }: Intent,
  now: number,
): Promise<Proposal & { document: Document; ruleSet: RuleSet }> {
  const document = await readDraft(scope, modelId, revision);
  const { program, ruleSet, diagnostics, publishable } = compile(document);
  const previous = await publishedVersion(scope, modelId);
  const tried = previous !== null && sampleId !== null && publishable;
  return {
    number: (previous?.number ?? 0) + 1,
    publishable,
    diagnostics,
    findings: lint(document, program, { now }),
    changes: previous && diffDocuments(previous.document, document),
    behaviour: tried ? await tryOnSample(scope, sampleId, previous.ruleSet, ruleSet) : null,
    document,
    ruleSet,
  };
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
export async function previewVersion(scope: Scope, intent: Intent, now: number): Promise<Proposal> {
  const { document: _, ruleSet: __, ...proposal } = await propose(scope, intent, now);
  return proposal;
}
