import { sql } from 'kysely';
import type { OpenImport, Work } from './rows.ts';

/**
 * The rows of leads in an import's content, by the ids that they were sent with. What is appended may be about leads that only the sample
 * has: they get a row here that says nothing else of them, for what is about them to belong to.
 */
export async function knownLeads(work: Work, into: OpenImport, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const known = await rowsOf(work, into, ids);
  const missing = ids.filter((id) => !known.has(id));
  if (into.mode !== 'append' || missing.length === 0) return known;
  await sql`
    insert into lead (workspace_id, sample_id, external_id, attributes)
    select lead.workspace_id, ${into.contentId}::uuid, lead.external_id, '{}'
    from sample
    join lead on lead.workspace_id = sample.workspace_id and lead.sample_id = sample.content_id
    where sample.workspace_id = ${work.workspace} and sample.id = ${into.sampleId} and lead.external_id = any(${missing}::text[])
    order by lead.external_id
    on conflict do nothing`.execute(work.db);
  return rowsOf(work, into, ids);
}

async function rowsOf({ db, workspace }: Work, { contentId }: OpenImport, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ external_id: string; id: number }>`
    select external_id, id
    from lead
    where workspace_id = ${workspace} and sample_id = ${contentId} and external_id = any(${ids}::text[])`.execute(db);
  return new Map(rows.map(({ external_id, id }) => [external_id, id]));
}
