import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KeyRing } from '../src/keys/ring.ts';
import { refusalOf } from './harness/client.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const create = (name = 'Website', days: number | null = 30) => server.client.keys.create.mutate({ name, scopes: ['score'], days });
const find = (key: string) => new KeyRing(server.db).find(key);

test('a key is shown once, and kept as a hash', async () => {
  const { key, summary } = await create('  Website  ');
  expect(key).toMatch(/^umbral_[\w-]{43}$/);
  expect(key.startsWith(summary.start)).toBe(true);
  expect(summary).toMatchObject({ name: 'Website', scopes: ['score'], lastUsedAt: null });
  expect(Math.abs((summary.expiresAt ?? 0) - Date.now() - 30 * 86_400_000)).toBeLessThan(60_000);
  expect(await server.client.keys.list.query()).toContainEqual(summary);
  const { rows } = await sql<{ row: string }>`select api_key::text as row from api_key`.execute(server.db);
  expect(rows.some(({ row }) => row.includes(key.slice(12)))).toBe(false);
});

test('a key is found by itself alone', async () => {
  const { key, summary } = await create();
  expect(await find(key)).toMatchObject({ id: summary.id, workspace: server.scope.workspace, scopes: ['score'] });
  for (const other of [
    key.slice(0, -1),
    `${key}x`,
    key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    summary.start,
    '',
    "' or true --",
  ])
    expect(await find(other)).toBeNull();
});

test('its last use is noted', async () => {
  const { key, summary } = await create('used');
  await find(key);
  const [used] = (await server.client.keys.list.query()).filter(({ id }) => id === summary.id);
  expect(Math.abs((used?.lastUsedAt ?? 0) - Date.now())).toBeLessThan(60_000);
});

test('a key that was revoked is found no more, not even where it is in use', async () => {
  const { key, summary } = await create('revoked');
  const ring = new KeyRing(server.db);
  expect(await ring.find(key)).not.toBeNull();
  await server.client.keys.revoke.mutate({ id: summary.id });
  await server.client.keys.revoke.mutate({ id: summary.id });
  expect(await find(key)).toBeNull();
  ring.forget();
  expect(await ring.find(key)).toBeNull();
  expect((await server.client.keys.list.query()).map(({ id }) => id)).not.toContain(summary.id);
});

test('a key that is revoked while it is being looked up is not believed afterwards', async () => {
  const { key, summary } = await create('revoked meanwhile');
  const ring = new KeyRing(server.db);
  const revoking = await server.db.startTransaction().execute();
  await revoking.updateTable('api_key').set({ revoked_at: new Date() }).where('id', '=', summary.id).execute();
  // Finds the key as it was before, and then waits for the transaction to note that it was used.
  const finding = ring.find(key);
  const waiting = sql<{
    count: number;
  }>`select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await waiting.execute(server.db)).rows[0]?.count).toBe(1);
  ring.forget();
  await revoking.commit().execute();
  await finding;
  expect(await ring.find(key)).toBeNull();
});

test('a key that has expired stays on the list', async () => {
  const { summary } = await create('expired');
  await server.db
    .updateTable('api_key')
    .set({ expires_at: new Date(0) })
    .where('id', '=', summary.id)
    .execute();
  const [expired] = (await server.client.keys.list.query()).filter(({ id }) => id === summary.id);
  expect(expired?.expiresAt).toBe(0);
});

test.each([
  ['no name', { name: ' ', scopes: ['score'], days: 1 }],
  ['no scope', { name: 'x', scopes: [], days: 1 }],
  ['a scope that there is not', { name: 'x', scopes: ['everything'], days: 1 }],
  ['no time to live', { name: 'x', scopes: ['score'], days: 0 }],
  ['a time to live beyond all bounds', { name: 'x', scopes: ['score'], days: 1e6 }],
])('%s is refused', async (_, input) => {
  expect(await refusalOf(server.client.keys.create.mutate(input as never))).toMatchObject({
    status: 400,
    problem: { code: 'invalidInput' },
  });
});

test("another workspace's key can neither be seen nor revoked", async () => {
  const { key, summary } = await create('theirs');
  const other = await server.db.insertInto('workspace').values({ name: 'other' }).returning('id').executeTakeFirstOrThrow();
  await server.db.updateTable('api_key').set({ workspace_id: other.id }).where('id', '=', summary.id).execute();
  expect((await server.client.keys.list.query()).map(({ id }) => id)).not.toContain(summary.id);
  const missing = { status: 404, problem: { code: 'notFound', params: { what: 'key' } } };
  expect(await refusalOf(server.client.keys.revoke.mutate({ id: summary.id }))).toEqual(missing);
  expect(await find(key)).toMatchObject({ workspace: other.id });
});

test('there are only so many', async () => {
  const before = (await server.client.keys.list.query()).length;
  for (let n = before; n < 100; n++) await create(`${n}`);
  expect(await refusalOf(create())).toEqual({ status: 409, problem: { code: 'tooManyKeys', params: { limit: 100 } } });
});
