import { EventDefinition } from '@umbral/model';
import { type ImportReport, SampleField } from '@umbral/samples';
import { sql } from 'kysely';
import { z } from 'zod';
import { record } from '../../audit/record.ts';
import { toJsonb } from '../../database/jsonb.ts';
import type { Scope } from '../../database/scope.ts';
import { Refusal } from '../../problems/refusal.ts';
import { type ContentCounts, countOutcomes, newestMoment } from '../count.ts';
import { describeFields } from '../describe-fields.ts';
import type { Described } from './definitions.ts';
import { appendContent } from './merge.ts';
import { lockImport, type OpenImport, type Work } from './rows.ts';
import { refuseTooLong, refuseTooMuch, totalsOf } from './totals.ts';

/**
 * `sent`: how much should be there; null where the sender does not know. `fields`, `events`, `asOf`: what was only known when everything
 * was read; else what the import began with. `report` null: the sender has none, and how many leads have each field is counted here.
 */
export type Finish = {
  id: string;
  sent: { leads: number; events: number } | null;
  report: ImportReport | null;
  fields?: SampleField[] | undefined;
  events?: EventDefinition[] | undefined;
  asOf?: number | undefined;
};

/**
 * Ends an import and shows what came of it, if everything that was sent is there: all of it in one transaction, so that a server that
 * dies on the way leaves what was there before. Finishing again is no mistake.
 */
export function finishImport(scope: Scope, finish: Finish): Promise<{ id: string }> {
  return scope.db.transaction().execute(async (trx) => {
    // Appending to a large sample takes longer than a statement usually may.
    await sql`set local statement_timeout = 0`.execute(trx);
    const work = { ...scope, db: trx };
    const found = await lockImport(work, finish.id, 'update');
    if (!found) throw new Refusal({ code: 'notFound', params: { what: 'import' } });
    const { id, mode, sampleId, contentId, name } = found;
    if (contentId === null) return { id: sampleId ?? id };
    const stored = await requireWhole(work, contentId, finish);
    const into = { id, mode, sampleId, contentId };
    const counts = { ...stored, ...(await countOutcomes(work, contentId)) };
    const fields = finish.fields ?? z.array(SampleField).parse(found.fields);
    const asOf = finish.asOf ?? found.asOf?.getTime() ?? (await newestMoment(work, contentId)) ?? Date.now();
    await showSample(work, into, name, counts, {
      fields: finish.report || mode === 'append' ? fields : await describeFields(work, contentId, fields),
      events: finish.events ?? z.array(EventDefinition).parse(found.events),
      asOf,
      report: finish.report ?? plainReport(counts, asOf, found.asOf !== null),
    });
    await trx
      .updateTable('sample_import')
      .set({ state: 'finished', content_id: null, sample_id: sampleId ?? id })
      .where('id', '=', id)
      .execute();
    await trx.deleteFrom('sample_batch').where('import_id', '=', id).execute();
    const sample = { id: sampleId ?? id, name: sampleId === null ? name : await nameOf(work, sampleId) };
    await record(work, 'sample.imported', sample, { mode, leads: stored.leads, events: stored.events });
    return { id: sampleId ?? id };
  });
}

/** One that is there keeps its own name, whatever the import was called. */
async function nameOf({ db, workspace }: Work, sample: string): Promise<string> {
  const { name } = await db
    .selectFrom('sample')
    .select('name')
    .where('workspace_id', '=', workspace)
    .where('id', '=', sample)
    .executeTakeFirstOrThrow();
  return name;
}

/** How many leads and events an import brought; refuses one of which the server has not what was sent, or too much. */
async function requireWhole(work: Work, contentId: string, { id, sent }: Finish): Promise<Pick<ContentCounts, 'leads' | 'events'>> {
  const totals = await totalsOf(work, id);
  const { leads, events, mixed } = totals;
  if (sent && (leads !== sent.leads || events !== sent.events))
    throw new Refusal({ code: 'countMismatch', params: { sent, stored: { leads, events } } });
  refuseTooMuch(totals);
  // Leads that come with their events have no more than they may; it takes a while to look through all of them.
  if (mixed) await refuseTooLong(work, contentId, null);
  return { leads, events };
}

const plainReport = ({ leads, events, outcomes, converted }: ContentCounts, asOf: number, chosen: boolean): ImportReport => ({
  files: [],
  columns: [],
  leads,
  events,
  converted,
  outcomesKnown: outcomes,
  asOf,
  asOfSource: chosen ? 'chosen' : 'events',
});

async function showSample(work: Work, into: OpenImport, name: string, counts: ContentCounts, described: Described): Promise<void> {
  const { id, mode, sampleId, contentId } = into;
  const { db, workspace } = work;
  if (mode === 'append' && sampleId !== null) return appendContent(work, sampleId, contentId, described);
  const content = {
    content_id: contentId,
    fields: toJsonb(described.fields),
    events: toJsonb(described.events),
    as_of: new Date(described.asOf),
    report: toJsonb(described.report),
    lead_count: counts.leads,
    event_count: counts.events,
    outcome_count: counts.outcomes,
  };
  if (sampleId === null)
    await db
      .insertInto('sample')
      .values({ id, workspace_id: workspace, name, source: 'imported', ...content })
      .execute();
  else await db.updateTable('sample').set(content).where('workspace_id', '=', workspace).where('id', '=', sampleId).execute();
}
