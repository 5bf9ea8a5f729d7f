import { createHash } from 'node:crypto';
import { type Sample, syntheticSample } from '@umbral/samples';
import { toJsonb } from '../database/jsonb.ts';
import type { Scope } from '../database/scope.ts';
import { createContent } from './content.ts';
import { countContent } from './count.ts';
import { insertLeads } from './import/insert-leads.ts';
import type { Work } from './import/rows.ts';

/** The app's word for the sample that comes with Umbral. */
const NAME = 'sample.synthetic';
const BATCH = 1_000;

/**
 * Puts the built-in sample into the workspace. One that an older Umbral left is replaced and keeps its id, so that what refers to it
 * still does. Servers that start at once wait for one another.
 */
export function seedBuiltInSample(scope: Scope, sample: Sample = syntheticSample()): Promise<void> {
  const checksum = createHash('sha256').update(JSON.stringify(sample)).digest('hex');
  return scope.db.transaction().execute(async (trx) => {
    const work = { ...scope, db: trx };
    const content = await createContent(work);
    const id = await writeRow(work, content, sample, checksum);
    if (id === null) {
      await trx.deleteFrom('sample_content').where('id', '=', content).execute();
      return;
    }
    for (let from = 0; from < sample.leads.length; from += BATCH) await insertLeads(work, content, sample.leads.slice(from, from + BATCH));
    const { leads, events, outcomes } = await countContent(work, content);
    await trx.updateTable('sample').set({ lead_count: leads, event_count: events, outcome_count: outcomes }).where('id', '=', id).execute();
  });
}

/** The id of the sample's row if its leads have to be written, or null if they are there already. */
async function writeRow({ db, workspace }: Work, content: string, sample: Sample, checksum: string): Promise<string | null> {
  const row = {
    content_id: content,
    fields: toJsonb(sample.fields),
    events: toJsonb(sample.events),
    as_of: new Date(sample.asOf),
    checksum,
  };
  const written = await db
    .insertInto('sample')
    .values({ workspace_id: workspace, name: NAME, source: 'builtIn', ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'name'])
        .where('source', '=', 'builtIn')
        .doUpdateSet(row)
        .where('sample.checksum', 'is distinct from', checksum),
    )
    .returning('id')
    .executeTakeFirst();
  return written?.id ?? null;
}
