import { createHash } from 'node:crypto';
import { type Sample, syntheticSample } from '@umbral/samples';
import type { Transaction } from 'kysely';
import { toJsonb } from '../database/jsonb.ts';
import type { Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { countRows } from './count.ts';
import { insertLeads } from './insert-leads.ts';

/** The app's word for the sample that comes with Umbral. */
const NAME = 'sample.synthetic';
const BATCH = 1_000;

/**
 * Puts the built-in sample into the workspace. One that an older Umbral left is replaced and keeps its id, so that what refers to it
 * still does. Servers that start at once wait for one another.
 */
export function seedBuiltInSample({ db, workspace }: Scope, sample: Sample = syntheticSample()): Promise<void> {
  const checksum = createHash('sha256').update(JSON.stringify(sample)).digest('hex');
  return db.transaction().execute(async (trx) => {
    const id = await writeRow(trx, workspace, sample, checksum);
    if (id === null) return;
    const scope = { db: trx, workspace };
    await trx.deleteFrom('event').where('sample_id', '=', id).execute();
    await trx.deleteFrom('lead').where('sample_id', '=', id).execute();
    for (let from = 0; from < sample.leads.length; from += BATCH) await insertLeads(scope, id, sample.leads.slice(from, from + BATCH));
    const { leads, events, outcomes } = await countRows(scope, id);
    await trx.updateTable('sample').set({ lead_count: leads, event_count: events, outcome_count: outcomes }).where('id', '=', id).execute();
  });
}

/** The id of the sample's row if its leads have to be written, or null if they are there already. */
async function writeRow(trx: Transaction<Tables>, workspace: string, sample: Sample, checksum: string): Promise<string | null> {
  const content = { fields: toJsonb(sample.fields), events: toJsonb(sample.events), as_of: new Date(sample.asOf), checksum };
  const written = await trx
    .insertInto('sample')
    .values({ workspace_id: workspace, name: NAME, source: 'builtIn', status: 'ready', ...content })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'name'])
        .where('source', '=', 'builtIn')
        .doUpdateSet(content)
        .where('sample.checksum', 'is distinct from', checksum),
    )
    .returning('id')
    .executeTakeFirst();
  return written?.id ?? null;
}
