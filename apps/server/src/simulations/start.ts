import { compile, type RuleSet } from '@umbral/compiler';
import type { Document } from '@umbral/model';
import { record } from '../audit/record.ts';
import { toJsonb } from '../database/jsonb.ts';
import type { Scope } from '../database/scope.ts';
import { enqueue } from '../jobs/queue.ts';
import { readDocumentStored } from '../models/read.ts';
import { draftAt, staleRevision } from '../models/revisions.ts';
import { Refusal } from '../problems/refusal.ts';
import { contentOf } from '../samples/content.ts';
import { getSample } from '../samples/store.ts';
import type { Author } from '../versions/author.ts';
import { checksumOf } from '../versions/checksum.ts';
import { requireModel, requireVersion } from '../versions/store.ts';
import { type AskedEngine, engineFor } from './engines/choose.ts';
import { TURNS } from './run/queue.ts';
import type { SimulationMoment, SimulationSource } from './simulation.ts';

/** Each may hold a result for every lead of its sample, so that somebody has to say which are still needed. */
const MOST_SIMULATIONS = 200;

/** What a person asks to be run. */
export type Wanted = {
  modelId: string;
  source: SimulationSource;
  sampleId: string;
  moment: SimulationMoment;
  engine: AskedEngine;
};

/** Writes down a run and puts its first turn into the queue. Refuses a draft that has errors, since its scores would mean nothing. */
export async function startSimulation(scope: Scope, wanted: Wanted, author: Author): Promise<{ id: string }> {
  const { name, document, ruleSet } = await openSource(scope, wanted);
  const sample = await getSample(scope, wanted.sampleId);
  const stored = toJsonb(ruleSet);
  // Of what is stored, should the database not have been able to hold every character.
  const checksum = checksumOf(JSON.parse(stored));
  const reproducible = checksumOf(JSON.parse(toJsonb(compile(document).ruleSet))) === checksum;
  return scope.db.transaction().execute(async (trx) => {
    const work = { ...scope, db: trx };
    await requireRoom(work);
    const contentId = await holdContent(work, sample.id);
    const run = {
      number: wanted.source.kind === 'version' ? wanted.source.number : null,
      revision: wanted.source.kind === 'draft' ? wanted.source.revision : null,
    };
    const sampleName = 'code' in sample.name ? sample.name.code : sample.name.text;
    const { id, turn } = await trx
      .insertInto('simulation')
      .values({
        workspace_id: scope.workspace,
        model_id: wanted.modelId,
        ...run,
        document: toJsonb(document),
        rule_set: stored,
        checksum,
        sample_id: sample.id,
        sample_name: sampleName,
        sample_source: sample.source,
        content_id: contentId,
        moment: toJsonb(wanted.moment),
        engine: engineFor(wanted.engine, sample.leadCount, reproducible),
        lead_count: sample.leadCount,
        author: author.name,
        author_id: author.id,
      })
      .returning(['id', 'turn'])
      .executeTakeFirstOrThrow();
    await enqueue(trx, TURNS, [{ simulation: id, turn }]);
    await record(work, 'simulation.started', { id, name }, { ...run, sample: sampleName });
    return { id };
  });
}

/** What is to be run: a version as it was published, or a revision of the draft that is still kept, compiled. */
async function openSource(scope: Scope, { modelId, source }: Wanted): Promise<{ name: string; document: Document; ruleSet: RuleSet }> {
  const { name, revision } = await requireModel(scope, modelId);
  if (source.kind === 'version') return { name, ...(await requireVersion(scope, modelId, source.number)) };
  const draft = await draftAt(scope.db, modelId, source.revision);
  if (!draft) throw await staleRevision(scope.db, modelId, source.revision, revision);
  const document = readDocumentStored(draft.document);
  const { ruleSet, publishable, diagnostics } = compile(document);
  if (!publishable) throw new Refusal({ code: 'notPublishable', params: { diagnostics } });
  return { name, document, ruleSet };
}

/** Where the leads are, which are kept from now on until the run has ended: nobody sweeps them away before it is written down. */
async function holdContent(scope: Scope, sample: string): Promise<string> {
  const id = await contentOf(scope, sample);
  const held = await scope.db.selectFrom('sample_content').select('id').where('id', '=', id).forKeyShare().executeTakeFirst();
  if (!held) throw new Refusal({ code: 'sampleChanged', params: {} });
  return id;
}

/** Refuses one run too many, also of two that are started at once. */
async function requireRoom({ db, workspace }: Scope): Promise<void> {
  await db.selectFrom('workspace').select('id').where('id', '=', workspace).forNoKeyUpdate().executeTakeFirstOrThrow();
  const { count } = await db
    .selectFrom('simulation')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspace)
    .executeTakeFirstOrThrow();
  if (count >= MOST_SIMULATIONS) throw new Refusal({ code: 'tooManySimulations', params: { limit: MOST_SIMULATIONS } });
}
