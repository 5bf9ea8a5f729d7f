import type { EventDefinition } from '@umbral/model';
import type { ImportReport, LeadRecord, SampleField } from '@umbral/samples';
import type { Transaction } from 'kysely';
import { toJsonb } from '../database/jsonb.ts';
import type { Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../problems/refusal.ts';
import { countRows } from './count.ts';
import { deleteSample } from './delete.ts';
import { insertLeads } from './insert-leads.ts';

export type NewSample = { name: string; fields: SampleField[]; events: EventDefinition[]; asOf: number };
export type Finish = { id: string; leadCount: number; eventCount: number; report: ImportReport };

/** Starts an import. Nobody sees the sample until `finishImport`. */
export async function beginImport({ db, workspace }: Scope, sample: NewSample): Promise<{ id: string }> {
  return db
    .insertInto('sample')
    .values({
      workspace_id: workspace,
      name: sample.name,
      source: 'imported',
      status: 'importing',
      fields: toJsonb(sample.fields),
      events: toJsonb(sample.events),
      as_of: new Date(sample.asOf),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
}

/** Adds a batch of leads to an import; batches may come in any order, and one that comes again counts once. */
export function appendBatch({ db, workspace }: Scope, id: string, batch: number, leads: readonly LeadRecord[]): Promise<{ batch: number }> {
  return db.transaction().execute(async (trx) => {
    const sample = await lockSample(trx, workspace, id, 'share');
    if (sample.status !== 'importing') throw new Refusal({ code: 'importFinished', params: {} });
    const arrived = await trx
      .insertInto('sample_batch')
      .values({ workspace_id: workspace, sample_id: id, batch })
      .onConflict((conflict) => conflict.doNothing())
      .returning('batch')
      .executeTakeFirst();
    if (arrived) await insertLeads({ db: trx, workspace }, id, leads);
    return { batch };
  });
}

/** Ends an import and shows the sample, if everything that was sent is there. Finishing again with the same counts is no mistake. */
export function finishImport({ db, workspace }: Scope, finish: Finish): Promise<{ id: string }> {
  return db.transaction().execute(async (trx) => {
    const sample = await lockSample(trx, workspace, finish.id, 'update');
    const stored = await countRows({ db: trx, workspace }, finish.id);
    if (stored.leads !== finish.leadCount || stored.events !== finish.eventCount) {
      const sent = { leads: finish.leadCount, events: finish.eventCount };
      throw new Refusal({ code: 'countMismatch', params: { sent, stored: { leads: stored.leads, events: stored.events } } });
    }
    if (sample.status === 'ready') return { id: finish.id };
    await trx
      .updateTable('sample')
      .set({
        status: 'ready',
        report: toJsonb(finish.report),
        lead_count: stored.leads,
        event_count: stored.events,
        outcome_count: stored.outcomes,
      })
      .where('id', '=', finish.id)
      .execute();
    await trx.deleteFrom('sample_batch').where('sample_id', '=', finish.id).execute();
    return { id: finish.id };
  });
}

/** Clears imports that nobody finished within a day. */
export async function clearUnfinishedImports(scope: Scope, now: Date): Promise<void> {
  const yesterday = new Date(now.getTime() - 86_400_000);
  const forgotten = await scope.db
    .selectFrom('sample')
    .select('id')
    .where('workspace_id', '=', scope.workspace)
    .where('status', '=', 'importing')
    .where('created_at', '<', yesterday)
    .execute();
  for (const { id } of forgotten) await deleteSample(scope, id);
}

/** Gives up an import that was not finished. One that is gone already is no mistake. */
export async function abandonImport(scope: Scope, id: string): Promise<{ id: string }> {
  const sample = await scope.db
    .selectFrom('sample')
    .select('status')
    .where('workspace_id', '=', scope.workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (sample?.status === 'ready') throw new Refusal({ code: 'importFinished', params: {} });
  await deleteSample(scope, id);
  return { id };
}

async function lockSample(trx: Transaction<Tables>, workspace: string, id: string, lock: 'share' | 'update') {
  const query = trx.selectFrom('sample').select('status').where('workspace_id', '=', workspace).where('id', '=', id);
  const sample = await (lock === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst();
  if (!sample) throw new Refusal({ code: 'notFound', params: { what: 'sample' } });
  return sample;
}
