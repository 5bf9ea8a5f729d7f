import { NAME_FIELDS } from '@umbral/samples';
import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';
import { contentOf } from './content.ts';

/** The names of leads by their ids, of those that have one. */
export async function namesOfLeads(scope: Scope, sample: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const fields = NAME_FIELDS.map(
    (field) => sql`nullif(case jsonb_typeof(attributes -> ${field}) when 'string' then attributes ->> ${field} end, '')`,
  );
  const { db, workspace } = scope;
  const rows = await db
    .selectFrom('lead')
    .select(['external_id', sql<string | null>`coalesce(${sql.join(fields)})`.as('name')])
    .where('workspace_id', '=', workspace)
    .where('sample_id', '=', await contentOf(scope, sample))
    .where('external_id', 'in', [...ids])
    .execute();
  return new Map(rows.flatMap(({ external_id, name }) => (name === null ? [] : [[external_id, name] as const])));
}
