import type { LeadRecord } from '@umbral/samples';
import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';
import { requireReadySample } from './store.ts';

export type LeadPage = { leads: LeadRecord[]; next: number | null };

/** Milliseconds since 1970, exactly as they were sent. */
const milliseconds = (column: string) => sql<number>`round(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;

/** The leads of a sample that come after `after`, with their events newest first, as the scorer reads them. `next` is where the next page begins. */
export async function listLeads(scope: Scope, sample: string, after: number | null, limit: number): Promise<LeadPage> {
  await requireReadySample(scope, sample);
  const { rows } = await sql<LeadRecord & { position: number }>`
    select lead.id as position, lead.external_id as id, lead.attributes, lead.outcome, ${milliseconds('lead.outcome_at')} as "outcomeAt",
      coalesce(events.list, '[]'::json) as events
    from lead
    left join lateral (
      select json_agg(
        json_build_object('type', event.type, 'at', ${milliseconds('event.at')}, 'properties', event.properties)
        order by event.at desc, event.id
      ) as list
      from event
      where event.sample_id = lead.sample_id and event.lead_id = lead.id
    ) as events on true
    where lead.workspace_id = ${scope.workspace} and lead.sample_id = ${sample} and lead.id > ${after ?? 0}
    order by lead.id
    limit ${limit + 1}`.execute(scope.db);
  const page = rows.slice(0, limit);
  const leads = page.map(({ position: _, ...lead }): LeadRecord => lead);
  return { leads, next: rows.length > limit ? (page.at(-1)?.position ?? null) : null };
}
