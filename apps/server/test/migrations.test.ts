import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MIGRATIONS } from '../src/database/migrations/index.ts';
import { openDatabase } from '../src/database/open.ts';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import { createEmptyDatabase, type TestDatabase } from './harness/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.drop());

test('servers that start at once bring the tables up to date once', async () => {
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase(database.url)));
  const again = await openDatabase(database.url);
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(again);
  expect(applied.rows.map((row) => row.name)).toEqual(Object.keys(MIGRATIONS));
  expect(await again.selectFrom('workspace').select('id').execute()).toEqual([{ id: DEFAULT_WORKSPACE }]);
  for (const each of [...opened, again]) await each.destroy();
});

test('migrations are numbered without gaps', () => {
  expect(Object.keys(MIGRATIONS).map((name) => Number(name.slice(0, 4)))).toEqual(Object.keys(MIGRATIONS).map((_, index) => index + 1));
});

test('a row cannot belong to something of another workspace', async () => {
  const db = await openDatabase(database.url);
  const other = await db.insertInto('workspace').values({ name: 'other' }).returning('id').executeTakeFirstOrThrow();
  const model = await db
    .insertInto('scoring_model')
    .values({ workspace_id: DEFAULT_WORKSPACE, name: 'x', revision: 1, deleted_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const draft = { model_id: model.id, revision: 1, save_id: crypto.randomUUID(), document: '{"nodes":[]}' };
  await expect(
    db
      .insertInto('draft')
      .values({ ...draft, workspace_id: other.id })
      .execute(),
  ).rejects.toThrow(/foreign key/);
  await db.destroy();
});

test('webhooks keep only what they may, and nothing of them outlives their workspace', async () => {
  const db = await openDatabase(database.url);
  const { id } = await db.insertInto('workspace').values({ name: 'short' }).returning('id').executeTakeFirstOrThrow();
  const row = { workspace_id: id, url: 'https://example.com/', description: '', secret: 'whsec_x', events: ['label.moved' as const] };
  for (const wrong of [{ secret: 'plain' }, { events: [] }, { active: true, off_reason: 'gone' as const }, { previous_secret: 'whsec_y' }])
    await expect(
      db
        .insertInto('webhook')
        .values({ ...row, ...wrong })
        .execute(),
    ).rejects.toThrow(/check constraint/);
  const webhook = await db.insertInto('webhook').values(row).returning('id').executeTakeFirstOrThrow();
  const delivery = { workspace_id: id, webhook_id: webhook.id, message_id: 'msg_1', event: 'ping' as const, payload: '{}' };
  await db.insertInto('webhook_delivery').values(delivery).execute();
  await expect(db.insertInto('webhook_delivery').values(delivery).execute()).rejects.toThrow(/unique constraint/);
  await db.deleteFrom('workspace').where('id', '=', id).execute();
  expect(await db.selectFrom('webhook_delivery').selectAll().execute()).toEqual([]);
  await db.destroy();
});

test('a database of a newer Umbral is left alone', async () => {
  const db = await openDatabase(database.url);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(db);
  await db.destroy();
  await expect(openDatabase(database.url)).rejects.toThrow(/was last used by a newer Umbral/);
});
