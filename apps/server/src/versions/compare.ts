import type { ChangedLead, Wanted } from '@umbral/evaluator';
import { type Change, type Document, diffDocuments } from '@umbral/model';
import { namesOfLeads } from '../samples/names.ts';
import type { Behaviour } from './behaviour.ts';
import type { Bench } from './propose.ts';
import { openSides, type Sides } from './sides.ts';
import type { Made } from './store.ts';

/** The documents are there for the names in them; `made`: null for the draft. `behaviour` is null without a sample. */
export type Comparison = {
  before: Document;
  after: Document;
  made: { before: Made | null; after: Made | null };
  changes: Change[];
  behaviour: Behaviour | null;
};

/** What was drawn differently, and what that does to the leads of a sample. `watch`: by what name somebody asks how far that is. */
export async function compareVersions(
  bench: Bench,
  { sampleId, watch, ...sides }: Sides & { sampleId: string | null; watch: string | null },
): Promise<Comparison> {
  const { before, after } = await openSides(bench, sides);
  const attempt = { before: before.ruleSet, after: after.ruleSet, watch };
  return {
    before: before.document,
    after: after.document,
    made: { before: before.made, after: after.made },
    changes: diffDocuments(before.document, after.document),
    behaviour: sampleId === null ? null : await bench.trials.behaviour(bench, { sampleId, ...attempt }),
  };
}

/** Some of the leads that change, and how many there are of those that are wanted. `name`: null for a lead that has none but its id. */
export type ChangedLeadPage = { total: number; leads: (ChangedLead & { name: string | null })[] };

type Page = Sides & Wanted & { sampleId: string; offset: number; limit: number };

/** The leads of a sample to which the second side does something else, those whose score changes most first. */
export async function listChangedLeads(bench: Bench, { sampleId, of, key, move, offset, limit, ...sides }: Page): Promise<ChangedLeadPage> {
  const { before, after } = await openSides(bench, sides);
  const attempt = { sampleId, before: before.ruleSet, after: after.ruleSet, watch: null };
  const all = await bench.trials.changedLeads(bench, attempt, { of, key, move });
  const page = all.slice(offset, offset + limit);
  const names = await namesOfLeads(
    bench,
    sampleId,
    page.map(({ id }) => id),
  );
  return { total: all.length, leads: page.map((lead) => ({ ...lead, name: names.get(lead.id) ?? null })) };
}
