import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';
import { Refusal } from '../problems/refusal.ts';
import { openContent } from './content.ts';

/** `rows` is for `readLeadRows` of the samples package; `next` is where the next page begins, of the same `edition` of the sample. */
export type LeadPage = { rows: string; next: number | null; edition: string };

/** Where a page begins. `edition`: that of the page before, so that nobody reads half of what was and half of what is; null for the first. */
export type PageStart = { after: number | null; edition: string | null };

/** Milliseconds since 1970, exactly as they were sent. */
const milliseconds = (column: string) => sql<number>`round(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;

/** Leads after the position `after`, in their order, each as a row of `readLeadRows` with its events newest first, as the scorer reads them. */
export const leadRows = (workspace: string, content: string, after: number) => sql<{ position: number; row: string }>`
    select lead.id as position,
      json_build_array(
        lead.external_id, lead.attributes, lead.outcome, ${milliseconds('lead.outcome_at')}, coalesce(events.list, '[]'::json)
      )::text as row
    from lead
    left join lateral (
      select json_agg(json_build_array(newest.type, ${milliseconds('newest.at')}, newest.properties)) as list
      from (
        select event.type, event.at, event.properties
        from event
        where event.sample_id = lead.sample_id and event.lead_id = lead.id
        order by event.at desc, event.id
      ) as newest
    ) as events on true
    where lead.workspace_id = ${workspace} and lead.sample_id = ${content} and lead.id > ${after}
    order by lead.id`;

/**
 * The leads of a sample that come after `after`. Refuses to go on where an import into the sample was finished since the page before
 * (`sampleChanged`).
 */
export async function listLeads(scope: Scope, sample: string, { after, edition }: PageStart, limit: number): Promise<LeadPage> {
  const content = await openContent(scope, sample);
  if (edition !== null && edition !== content.edition) throw new Refusal({ code: 'sampleChanged', params: {} });
  const leads = leadRows(scope.workspace, content.id, after ?? 0);
  const { rows } = await sql<{ position: number; row: string }>`${leads} limit ${limit + 1}`.execute(scope.db);
  const page = rows.slice(0, limit);
  return {
    rows: `[${page.map(({ row }) => row).join(',')}]`,
    next: rows.length > limit ? (page.at(-1)?.position ?? null) : null,
    edition: content.edition,
  };
}
