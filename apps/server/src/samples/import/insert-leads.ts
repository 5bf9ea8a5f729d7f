import type { LeadRecord } from '@umbral/samples';
import { sql } from 'kysely';
import { toJsonb } from '../../database/jsonb.ts';
import type { Scope } from '../../database/scope.ts';
import { isUniqueViolation } from '../../database/unique.ts';
import { Refusal } from '../../problems/refusal.ts';
import type { Totals } from './totals.ts';

/** Stores leads with their events by one statement; a lead that the content already has is refused. */
export async function insertLeads({ db, workspace }: Scope, content: string, leads: readonly LeadRecord[]): Promise<Totals> {
  const sent = toJsonb(leads);
  const statement = sql`
    with sent as materialized (
      select *
      from jsonb_to_recordset(${sent}::jsonb)
        as row(id text, attributes jsonb, outcome boolean, "outcomeAt" double precision, events jsonb)
    ), added as (
      insert into lead (workspace_id, sample_id, external_id, attributes, outcome, outcome_at)
      select ${workspace}::uuid, ${content}::uuid, id, attributes, outcome, to_timestamp("outcomeAt" / 1000)
      from sent
      returning id, external_id
    )
    insert into event (workspace_id, sample_id, lead_id, type, at, properties)
    select ${workspace}::uuid, ${content}::uuid, added.id, event.type, to_timestamp(event.at / 1000), event.properties
    from sent
    join added on added.external_id = sent.id
    cross join lateral jsonb_to_recordset(sent.events) as event(type text, at double precision, properties jsonb)`;
  try {
    const { numAffectedRows } = await statement.execute(db);
    return { leads: leads.length, events: Number(numAffectedRows ?? 0), bytes: Buffer.byteLength(sent) };
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal({ code: 'duplicateLead', params: {} }, error);
    throw error;
  }
}
