import { NAME_FIELDS } from '@umbral/samples';
import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';

/** What a row of `lead` is called; null if it goes by its id. */
export const nameOfLead = sql<string | null>`coalesce(${sql.join(
  NAME_FIELDS.map(
    (field) => sql`nullif(case jsonb_typeof(lead.attributes -> ${field}) when 'string' then lead.attributes ->> ${field} end, '')`,
  ),
)})`;

/** The names of leads by their ids, of those that have one. */
export async function namesOfLeads({ db, workspace }: Scope, sample: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('lead')
    .select(['external_id', nameOfLead.as('name')])
    .where('workspace_id', '=', workspace)
    .where('sample_id', '=', sample)
    .where('external_id', 'in', [...ids])
    .execute();
  return new Map(rows.flatMap(({ external_id, name }) => (name === null ? [] : [[external_id, name] as const])));
}
