import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { Work } from './rows.ts';
import { refuseTooMuch, type Totals, totalsOf } from './totals.ts';

type Kind = 'leads' | 'events' | 'outcomes';
export type Arrival = { id: string; kind: Kind; batch: number };

/** What a batch stored; `unknown`: the places in it of what belongs to no lead of the import. */
export type Stored = Totals & { unknown: number[] };

/**
 * Stores a batch, unless it came before: then it only answers as it did. Of batches that come at once under the same number one stores
 * and the others wait for it.
 */
export async function takeOnce(work: Work, { id, kind, batch }: Arrival, store: () => Promise<Stored>): Promise<number[]> {
  const { db, workspace } = work;
  const isThis = (eb: ExpressionBuilder<Tables, 'sample_batch'>) => eb.and({ import_id: id, kind, batch });
  const arrived = await db
    .insertInto('sample_batch')
    .values({ workspace_id: workspace, import_id: id, kind, batch, leads: 0, events: 0, bytes: 0, unknown: [] })
    .onConflict((conflict) => conflict.doNothing())
    .returning('batch')
    .executeTakeFirst();
  if (!arrived) return (await db.selectFrom('sample_batch').select('unknown').where(isThis).executeTakeFirstOrThrow()).unknown;
  const stored = await store();
  await db.updateTable('sample_batch').set(stored).where(isThis).execute();
  refuseTooMuch(await totalsOf(work, id));
  return stored.unknown;
}
