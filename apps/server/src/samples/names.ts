import { NAME_FIELDS } from '@umbral/samples';
import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';
import { contentOf } from './content.ts';

/** What a row of `lead` is called; null if it goes by its id. */
export const nameOfLead = sql<string | null>`coalesce(${sql.join(
  NAME_FIELDS.map(
    (field) => sql`nullif(case jsonb_typeof(lead.attributes -> ${field}) when 'string' then lead.attributes ->> ${field} end, '')`,
  ),
)})`;

type Names = ReadonlyMap<string, string>;

/** The names of leads by their ids, of those that have one. */
export const namesOfLeads = async (scope: Scope, sample: string, ids: readonly string[]): Promise<Names> =>
  namesInContent(scope, await contentOf(scope, sample), ids);

/** The same of a sample as it was once. */
export async function namesInContent({ db, workspace }: Scope, content: string, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('lead')
    .select(['external_id', nameOfLead.as('name')])
    .where('workspace_id', '=', workspace)
    .where('sample_id', '=', content)
    .where('external_id', 'in', [...ids])
    .execute();
  return new Map(rows.flatMap(({ external_id, name }) => (name === null ? [] : [[external_id, name] as const])));
}
