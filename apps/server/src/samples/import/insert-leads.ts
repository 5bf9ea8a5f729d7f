import type { LeadRecord } from '@umbral/samples';
import { sql } from 'kysely';
import { toJsonb } from '../../database/jsonb.ts';
import type { Scope } from '../../database/scope.ts';
import type { Totals } from './totals.ts';

/** `twice`: the ids of leads that the content had before, which are left out with their events. */
export type Inserted = Totals & { twice: string[] };

/** Stores leads, of which no two have the same id, with their events by one statement. */
export async function insertLeads({ db, workspace }: Scope, content: string, leads: readonly LeadRecord[]): Promise<Inserted> {
  const sent = toJsonb(leads);
  const { rows } = await sql<{ events: number; twice: string[] }>`
    with sent as materialized (
      select *
      from jsonb_to_recordset(${sent}::jsonb)
        as row(id text, attributes jsonb, outcome boolean, "outcomeAt" double precision, events jsonb)
    ), added as (
      insert into lead (workspace_id, sample_id, external_id, attributes, outcome, outcome_at)
      select ${workspace}::uuid, ${content}::uuid, id, attributes, outcome, to_timestamp("outcomeAt" / 1000)
      from sent
      on conflict (sample_id, external_id) do nothing
      returning id, external_id
    ), happened as (
      insert into event (workspace_id, sample_id, lead_id, type, at, properties)
      select ${workspace}::uuid, ${content}::uuid, added.id, event.type, to_timestamp(event.at / 1000), event.properties
      from sent
      join added on added.external_id = sent.id
      cross join lateral jsonb_to_recordset(sent.events) as event(type text, at double precision, properties jsonb)
      returning 1
    )
    select (select count(*) from happened) as events, array(select id from sent except select external_id from added) as twice`.execute(db);
  const { events, twice } = rows[0] ?? { events: 0, twice: [] };
  return { leads: leads.length - twice.length, events, bytes: Buffer.byteLength(sent), twice };
}
