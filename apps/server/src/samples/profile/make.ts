import type { FieldType } from '@umbral/model';
import { type Kysely, sql, type Transaction } from 'kysely';
import { toJsonb } from '../../database/jsonb.ts';
import type { Scope } from '../../database/scope.ts';
import type { Tables } from '../../database/tables.ts';
import type { Content } from '../content.ts';
import type { Work } from '../import/rows.ts';
import type { OpenedSample } from '../store.ts';
import { countLists, countPlain, makeCellTable, readCells } from './cells.ts';
import { countConversions } from './conversions.ts';
import { countKinds, type KindCounts } from './kinds.ts';
import { FullProfile } from './profile.ts';

const NONE: KindCounts = { events: 0, leads: 0, median: 0, most: 0, perLead: [], later: 0, recency: [] };
const isSpread = (type: FieldType) => type === 'number' || type === 'date';

/** Steps of which `onStep` is told. */
export const STEPS = 4;

/** Counts a sample in the database, in one state of it, and keeps what was counted for its edition. `onStep`: how many are done. */
export function makeProfile(
  scope: Scope,
  content: Content,
  sample: OpenedSample,
  onStep: (done: number, backend: number) => void,
): Promise<FullProfile> {
  return scope.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const backend = await prepare(trx);
      const work = { ...scope, db: trx };
      onStep(0, backend);
      const profile = await count(work, content.id, sample, (done) => onStep(done, backend));
      await keep(work, content.id, profile);
      return profile;
    });
}

/** Lets the transaction take the time and the memory that it needs; by the number of its process it can be ended. */
async function prepare(trx: Transaction<Tables>): Promise<number> {
  await sql`set local statement_timeout = 0`.execute(trx);
  await sql`set local work_mem = '64MB'`.execute(trx);
  const { rows } = await sql<{ backend: number }>`select pg_backend_pid() as backend`.execute(trx);
  return rows[0]?.backend ?? 0;
}

async function count(work: Work, content: string, sample: OpenedSample, onStep: (done: number) => void): Promise<FullProfile> {
  const { workspace } = work;
  await makeCellTable(work);
  await countLists(
    work,
    sql`select '' as owner, attributes as held from lead where workspace_id = ${workspace} and sample_id = ${content}`,
  );
  onStep(1);
  await countPlain(
    work,
    sql`select type as owner, properties as held from event where workspace_id = ${workspace} and sample_id = ${content}`,
  );
  onStep(2);
  const kinds = await countKinds(work, content, new Date(sample.asOf));
  onStep(3);
  const conversions = await countConversions(work, content);
  const cells = await readCells(work);
  return {
    leads: sample.leadCount,
    events: sample.eventCount,
    fields: sample.fields.map(({ key, type }) => cells.of('', key, isSpread(type))),
    kinds: sample.events.map(({ key, properties }) => ({
      key,
      ...(kinds.get(key) ?? NONE),
      properties: properties.map((property) => cells.of(key, property.key, isSpread(property.type))),
    })),
    conversions,
  };
}

async function keep({ db, workspace }: Work, content: string, profile: FullProfile): Promise<void> {
  await db
    .insertInto('sample_profile')
    .columns(['content_id', 'workspace_id', 'edition', 'profile'])
    .expression(
      db
        .selectFrom('sample_content')
        .select(['id', 'workspace_id', 'edition', sql<string>`${toJsonb(profile)}::jsonb`.as('profile')])
        .where('workspace_id', '=', workspace)
        .where('id', '=', content),
    )
    .onConflict((conflict) =>
      conflict.column('content_id').doUpdateSet(({ ref }) => ({ edition: ref('excluded.edition'), profile: ref('excluded.profile') })),
    )
    .execute();
}

/** What was counted of a content as it is now; null if that was never, or before it changed. */
export async function keptProfile(
  { db, workspace }: { db: Kysely<Tables>; workspace: string },
  content: string,
): Promise<FullProfile | null> {
  const row = await db
    .selectFrom('sample_profile')
    .innerJoin('sample_content', (join) =>
      join.onRef('sample_content.id', '=', 'content_id').onRef('sample_content.edition', '=', 'sample_profile.edition'),
    )
    .select('profile')
    .where('sample_profile.workspace_id', '=', workspace)
    .where('content_id', '=', content)
    .executeTakeFirst();
  // One that an older Umbral made differently is made again.
  return row ? FullProfile.nullable().catch(null).parse(row.profile) : null;
}
