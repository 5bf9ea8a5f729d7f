import { EventDefinition, type Label } from '@umbral/model';
import { ImportReport, SampleField } from '@umbral/samples';
import { z } from 'zod';
import { record } from '../audit/record.ts';
import type { Scope } from '../database/scope.ts';
import { Refusal } from '../problems/refusal.ts';
import { contentOf } from './content.ts';

/** `outcomeCount`: how many leads have a known outcome. The built-in sample's name is a code that the app translates. */
export type SampleSummary = {
  id: string;
  name: Label;
  source: 'imported' | 'builtIn';
  leadCount: number;
  eventCount: number;
  outcomeCount: number;
  asOf: number;
  createdAt: number;
};
export type OpenedSample = SampleSummary & { fields: SampleField[]; events: EventDefinition[]; report: ImportReport | null };

const notFound = () => new Refusal({ code: 'notFound', params: { what: 'sample' } });

const kept = ({ db, workspace }: Scope) => db.selectFrom('sample').where('workspace_id', '=', workspace);

const SUMMARY = ['id', 'name', 'source', 'lead_count', 'event_count', 'outcome_count', 'as_of', 'created_at'] as const;

type SummaryRow = {
  id: string;
  name: string;
  source: 'imported' | 'builtIn';
  lead_count: number;
  event_count: number;
  outcome_count: number;
  as_of: Date;
  created_at: Date;
};

const summaryOf = (row: SummaryRow): SampleSummary => ({
  id: row.id,
  name: row.source === 'builtIn' ? { code: row.name } : { text: row.name },
  source: row.source,
  leadCount: row.lead_count,
  eventCount: row.event_count,
  outcomeCount: row.outcome_count,
  asOf: row.as_of.getTime(),
  createdAt: row.created_at.getTime(),
});

/** All samples, the newest first and the built-in one last. */
export async function listSamples(scope: Scope): Promise<SampleSummary[]> {
  const rows = await kept(scope).select(SUMMARY).orderBy('source', 'desc').orderBy('created_at', 'desc').execute();
  return rows.map(summaryOf);
}

/** A sample with the definitions of what its leads hold and what its import did. */
export async function getSample(scope: Scope, id: string): Promise<OpenedSample> {
  const row = await kept(scope)
    .select([...SUMMARY, 'fields', 'events', 'report'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return {
    ...summaryOf(row),
    fields: z.array(SampleField).parse(row.fields),
    events: z.array(EventDefinition).parse(row.events),
    // A report only tells a story; one that an older Umbral told in other words is no reason to refuse its sample.
    report: ImportReport.nullable().catch(null).parse(row.report),
  };
}

/** Whether it is known of any lead when its outcome came: without that, no moment is before it. */
export async function hasOutcomeTimes(scope: Scope, id: string): Promise<boolean> {
  const dated = await scope.db
    .selectFrom('lead')
    .select('id')
    .where('workspace_id', '=', scope.workspace)
    .where('sample_id', '=', await contentOf(scope, id))
    .where('outcome_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return dated !== undefined;
}

/** Refuses a sample that is not there, and the one that comes with Umbral, which nobody changes. */
export async function requireImported(scope: Scope, id: string): Promise<{ name: string; leads: number }> {
  const row = await kept(scope).select(['source', 'name', 'lead_count']).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  if (row.source === 'builtIn') throw new Refusal({ code: 'builtInSample', params: {} });
  return { name: row.name, leads: row.lead_count };
}

export function renameSample(scope: Scope, id: string, name: string): Promise<{ id: string; name: Label }> {
  return scope.db.transaction().execute(async (trx) => {
    const work = { ...scope, db: trx };
    const { name: before } = await requireImported(work, id);
    await trx.updateTable('sample').set({ name }).where('workspace_id', '=', scope.workspace).where('id', '=', id).execute();
    if (name !== before) await record(work, 'sample.renamed', { id, name }, { before });
    return { id, name: { text: name } };
  });
}

/** Deletes an imported sample for good; what is in it is swept. */
export function removeSample(scope: Scope, id: string): Promise<{ id: string }> {
  return scope.db.transaction().execute(async (trx) => {
    const work = { ...scope, db: trx };
    const { name, leads } = await requireImported(work, id);
    const { numDeletedRows } = await trx
      .deleteFrom('sample')
      .where('workspace_id', '=', scope.workspace)
      .where('id', '=', id)
      .executeTakeFirst();
    // Of two who remove it at once, one did.
    if (numDeletedRows > 0n) await record(work, 'sample.removed', { id, name }, { leads });
    return { id };
  });
}
