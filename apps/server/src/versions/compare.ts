import { compile, type RuleSet } from '@umbral/compiler';
import { type Change, type Document, diffDocuments } from '@umbral/model';
import type { Scope } from '../database/scope.ts';
import { getModel } from '../models/store.ts';
import type { Behaviour } from './behaviour.ts';
import { requireModel, requireVersion } from './store.ts';
import { tryOnSample } from './try-on-sample.ts';

/** A version by its number, or the draft as it is now. */
type Side = number | 'draft';

/** The documents are there for the names in them. `behaviour` is null without a sample. */
export type Comparison = { before: Document; after: Document; changes: Change[]; behaviour: Behaviour | null };

type Compared = { modelId: string; before: Side; after: Side; sampleId: string | null };

/** What was drawn differently, and what that does to the leads of a sample. An unfinished draft is scored as far as it is sound. */
export async function compareVersions(scope: Scope, { modelId, before, after, sampleId }: Compared): Promise<Comparison> {
  await requireModel(scope, modelId);
  const [old, now] = [await sideOf(scope, modelId, before), await sideOf(scope, modelId, after)];
  return {
    before: old.document,
    after: now.document,
    changes: diffDocuments(old.document, now.document),
    behaviour: sampleId === null ? null : await tryOnSample(scope, sampleId, old.ruleSet, now.ruleSet),
  };
}

async function sideOf(scope: Scope, modelId: string, side: Side): Promise<{ document: Document; ruleSet: RuleSet }> {
  if (side !== 'draft') return requireVersion(scope, modelId, side);
  const { document } = await getModel(scope, modelId);
  return { document, ruleSet: compile(document).ruleSet };
}
