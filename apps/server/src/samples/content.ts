import type { Scope } from '../database/scope.ts';
import { Refusal } from '../problems/refusal.ts';

/** `id`: `sample_id` in the tables of leads and events. `edition`: another one after every import into the sample. */
export type Content = { id: string; edition: string };

/** Where the leads and events of a sample are, and in which edition. */
export async function openContent({ db, workspace }: Scope, sample: string): Promise<Content> {
  const row = await db
    .selectFrom('sample')
    .innerJoin('sample_content', 'sample_content.id', 'sample.content_id')
    .select(['sample_content.id', 'sample_content.edition'])
    .where('sample.workspace_id', '=', workspace)
    .where('sample.id', '=', sample)
    .executeTakeFirst();
  if (!row) throw new Refusal({ code: 'notFound', params: { what: 'sample' } });
  return { id: row.id, edition: `${row.id}.${row.edition}` };
}

/** Where the leads and events of a sample are: `sample_id` in their tables. */
export const contentOf = async (scope: Scope, sample: string): Promise<string> => (await openContent(scope, sample)).id;

/** A new content of the workspace, with nothing in it. */
export async function createContent({ db, workspace }: Scope): Promise<string> {
  const { id } = await db.insertInto('sample_content').values({ workspace_id: workspace }).returning('id').executeTakeFirstOrThrow();
  return id;
}
