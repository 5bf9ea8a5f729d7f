import { syntheticSample } from '@umbral/samples';
import { toJsonb } from '../database/jsonb.ts';
import type { Scope } from '../database/scope.ts';
import { countRows } from './count.ts';
import { insertLeads } from './insert-leads.ts';

/** The app's word for the sample that comes with Umbral. */
const NAME = 'sample.synthetic';
const BATCH = 1_000;

/** Puts the built-in sample into the workspace, unless it is there. Servers that start at once wait for one another. */
export function seedBuiltInSample({ db, workspace }: Scope): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const scope = { db: trx, workspace };
    const present = await trx
      .selectFrom('sample')
      .select('id')
      .where('workspace_id', '=', workspace)
      .where('source', '=', 'builtIn')
      .where('name', '=', NAME)
      .executeTakeFirst();
    if (present) return;
    const sample = syntheticSample();
    const added = await trx
      .insertInto('sample')
      .values({
        workspace_id: workspace,
        name: NAME,
        source: 'builtIn',
        status: 'ready',
        fields: toJsonb(sample.fields),
        events: toJsonb(sample.events),
        as_of: new Date(sample.asOf),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) return;
    for (let from = 0; from < sample.leads.length; from += BATCH)
      await insertLeads(scope, added.id, sample.leads.slice(from, from + BATCH));
    const { leads, events, outcomes } = await countRows(scope, added.id);
    await trx
      .updateTable('sample')
      .set({ lead_count: leads, event_count: events, outcome_count: outcomes })
      .where('id', '=', added.id)
      .execute();
  });
}
