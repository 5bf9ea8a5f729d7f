import { EventDefinition } from '@umbral/model';
import { type ImportReport, SampleField } from '@umbral/samples';
import { sql } from 'kysely';
import { z } from 'zod';
import { toJsonb } from '../../database/jsonb.ts';
import type { Scope } from '../../database/scope.ts';
import { Refusal } from '../../problems/refusal.ts';
import { countContent } from '../count.ts';
import { appendContent } from './merge.ts';
import { lockImport, type OpenImport, type Work } from './rows.ts';
import { refuseTooLong, refuseTooMuch, totalsOf } from './totals.ts';

/** `fields`, `events`, `asOf`: what was only known when everything was read; else what the import began with. */
export type Finish = {
  id: string;
  leadCount: number;
  eventCount: number;
  report: ImportReport;
  fields?: SampleField[] | undefined;
  events?: EventDefinition[] | undefined;
  asOf?: number | undefined;
};

/** What an import holds, besides leads and events. */
export type Described = { fields: SampleField[]; events: EventDefinition[]; asOf: number; report: ImportReport };

/**
 * Ends an import and shows what came of it, if everything that was sent is there: all of it in one transaction, so that a server that
 * dies on the way leaves what was there before. Finishing again is no mistake.
 */
export function finishImport({ db, workspace }: Scope, finish: Finish): Promise<{ id: string }> {
  return db.transaction().execute(async (trx) => {
    // Appending to a large sample takes longer than a statement usually may.
    await sql`set local statement_timeout = 0`.execute(trx);
    const work = { db: trx, workspace };
    const found = await lockImport(work, finish.id, 'update');
    if (!found) throw new Refusal({ code: 'notFound', params: { what: 'sample' } });
    const { id, mode, sampleId, contentId, name } = found;
    if (contentId === null) return { id: sampleId ?? id };
    await requireWhole(work, contentId, finish);
    const described = {
      fields: finish.fields ?? z.array(SampleField).parse(found.fields),
      events: finish.events ?? z.array(EventDefinition).parse(found.events),
      asOf: finish.asOf ?? found.asOf.getTime(),
      report: finish.report,
    };
    const into = { id, mode, sampleId, contentId };
    await showSample(work, into, name, described);
    await trx
      .updateTable('sample_import')
      .set({ state: 'finished', content_id: null, sample_id: sampleId ?? id })
      .where('id', '=', id)
      .execute();
    await trx.deleteFrom('sample_batch').where('import_id', '=', id).execute();
    return { id: sampleId ?? id };
  });
}

/** Refuses an import of which the server has not what was sent, or too much. */
async function requireWhole(work: Work, contentId: string, { id, leadCount, eventCount }: Finish): Promise<void> {
  const totals = await totalsOf(work, id);
  const { leads, events } = totals;
  if (leads !== leadCount || events !== eventCount) {
    const sent = { leads: leadCount, events: eventCount };
    throw new Refusal({ code: 'countMismatch', params: { sent, stored: { leads, events } } });
  }
  refuseTooMuch(totals);
  await refuseTooLong(work, contentId);
}

async function showSample(work: Work, into: OpenImport, name: string, described: Described): Promise<void> {
  const { id, mode, sampleId, contentId } = into;
  const { db, workspace } = work;
  if (mode === 'append' && sampleId !== null) return appendContent(work, sampleId, contentId, described);
  const { leads, events, outcomes } = await countContent(work, contentId);
  const content = {
    content_id: contentId,
    fields: toJsonb(described.fields),
    events: toJsonb(described.events),
    as_of: new Date(described.asOf),
    report: toJsonb(described.report),
    lead_count: leads,
    event_count: events,
    outcome_count: outcomes,
  };
  if (sampleId === null)
    await db
      .insertInto('sample')
      .values({ id, workspace_id: workspace, name, source: 'imported', ...content })
      .execute();
  else await db.updateTable('sample').set(content).where('workspace_id', '=', workspace).where('id', '=', sampleId).execute();
}
