import type { EventRecord, LeadRecord } from '@umbral/samples';
import { sql } from 'kysely';
import { toJsonb } from '../../database/jsonb.ts';
import type { Scope } from '../../database/scope.ts';
import { Refusal } from '../../problems/refusal.ts';
import { type Arrival, type Stored, takeOnce } from './batch.ts';
import { insertLeads } from './insert-leads.ts';
import { knownLeads } from './known-leads.ts';
import { type OpenImport, shareImport, type Work } from './rows.ts';

/** An event, and the id of the lead whose it is. */
export type EventOfLead = EventRecord & { lead: string };
/** A conversion, and when it was if that is known. */
export type Conversion = { lead: string; at: number | null };
export type Unknown = { batch: number; unknown: number[] };

function take(scope: Scope, arrival: Arrival, store: (work: Work, into: OpenImport) => Promise<Stored>): Promise<Unknown> {
  return scope.db.transaction().execute(async (trx) => {
    const work = { ...scope, db: trx };
    const into = await shareImport(work, arrival.id);
    return { batch: arrival.batch, unknown: await takeOnce(work, arrival, () => store(work, into)) };
  });
}

/**
 * Adds a batch of leads to an import; batches may come in any order, and one that comes again counts once. A batch with a lead that came
 * before is refused as a whole (`duplicateLead`).
 */
export async function appendLeads(scope: Scope, id: string, batch: number, leads: readonly LeadRecord[]): Promise<{ batch: number }> {
  await take(scope, { id, kind: 'leads', batch }, async (work, { contentId }) => {
    const { twice: _, ...stored } = await insertLeads(work, contentId, firstOfEach(leads));
    if (stored.leads < leads.length) throw new Refusal({ code: 'duplicateLead', params: {} });
    return { ...stored, unknown: [] };
  });
  return { batch };
}

/** The same, but a lead that came before is left out and told by its place in `unknown`. */
export const appendNewLeads = (scope: Scope, id: string, batch: number, leads: readonly LeadRecord[]): Promise<Unknown> =>
  take(scope, { id, kind: 'leads', batch }, async (work, { contentId }) => {
    const first = firstOfEach(leads);
    const { twice, ...stored } = await insertLeads(work, contentId, first);
    const known = new Set(twice);
    const taken = new Set(first.filter((lead) => !known.has(lead.id)));
    return { ...stored, unknown: leads.flatMap((lead, place) => (taken.has(lead) ? [] : [place])) };
  });

function firstOfEach(leads: readonly LeadRecord[]): LeadRecord[] {
  const byId = new Map<string, LeadRecord>();
  for (const lead of leads) if (!byId.has(lead.id)) byId.set(lead.id, lead);
  return [...byId.values()];
}

/** Adds events to leads that came before. `unknown`: the places in the batch of events of leads that did not; those are left out. */
export const appendEvents = (scope: Scope, id: string, batch: number, events: readonly EventOfLead[]): Promise<Unknown> =>
  take(scope, { id, kind: 'events', batch }, async (work, into) => {
    const { rows, unknown } = await byLead(work, into, events);
    const sent = toJsonb(rows);
    await sql`
      insert into event (workspace_id, sample_id, lead_id, type, at, properties)
      select ${work.workspace}::uuid, ${into.contentId}::uuid, row, type, to_timestamp(at / 1000), properties
      from jsonb_to_recordset(${sent}::jsonb) as sent(row bigint, type text, at double precision, properties jsonb)`.execute(work.db);
    return { leads: 0, events: rows.length, bytes: Buffer.byteLength(sent), unknown };
  });

/** Marks leads that came before as converted, at the first moment of those that are known. `unknown`: as for events. */
export const appendOutcomes = (scope: Scope, id: string, batch: number, outcomes: readonly Conversion[]): Promise<Unknown> =>
  take(scope, { id, kind: 'outcomes', batch }, async (work, into) => {
    const { rows, unknown } = await byLead(work, into, outcomes);
    const sent = toJsonb(rows);
    await sql`
      update lead set outcome = true, outcome_at = least(outcome_at, first.at)
      from (
        select row, to_timestamp(min(at) / 1000) as at
        from jsonb_to_recordset(${sent}::jsonb) as sent(row bigint, at double precision)
        group by row
      ) as first
      where lead.workspace_id = ${work.workspace} and lead.sample_id = ${into.contentId} and lead.id = first.row`.execute(work.db);
    return { leads: 0, events: 0, bytes: Buffer.byteLength(sent), unknown };
  });

/** What was sent with the rows of its leads in place of their ids, and the places of what belongs to no lead. */
async function byLead<T extends { lead: string }>(work: Work, into: OpenImport, sent: readonly T[]) {
  const known = await knownLeads(work, into, [...new Set(sent.map(({ lead }) => lead))]);
  const rows: (Omit<T, 'lead'> & { row: number })[] = [];
  const unknown: number[] = [];
  for (const [place, { lead, ...rest }] of sent.entries()) {
    const row = known.get(lead);
    if (row === undefined) unknown.push(place);
    else rows.push({ ...rest, row });
  }
  return { rows, unknown };
}
