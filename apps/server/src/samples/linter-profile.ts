import { type SampleProfile, sampleProfile } from '@umbral/compiler';
import type { Scope } from '../database/scope.ts';
import { contentOf } from './content.ts';
import type { OpenedSample } from './store.ts';

/** What the linter may know of a sample: the same as the studio tells it of the leads that it has loaded. */
export async function profileOfSample(scope: Scope, { id, fields, leadCount }: OpenedSample): Promise<SampleProfile> {
  const { db, workspace } = scope;
  const rows = await db
    .selectFrom('event')
    .select(['type', ({ fn }) => fn.countAll<number>().as('count')])
    .where('workspace_id', '=', workspace)
    .where('sample_id', '=', await contentOf(scope, id))
    .groupBy('type')
    .execute();
  return sampleProfile(fields, leadCount, Object.fromEntries(rows.map(({ type, count }) => [type, count])));
}
