import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Databases, openDatabases } from '../src/database/open.ts';
import { ForgottenImports } from '../src/samples/import/forgotten.ts';
import { Sweeper } from '../src/samples/sweeper.ts';
import { type Client, clientFor, cookieOf } from './harness/client.ts';
import { type ClockedServer, startClocked } from './harness/clock.ts';
import { createTestDatabase, type TestDatabase } from './harness/database.ts';
import { AS_OF, makeLeads } from './harness/leads.ts';
import { publisher } from './harness/publishing.ts';
import { startReceiver } from './harness/receiver.ts';
import { simulator } from './harness/simulations.ts';

const HOUR = 3_600_000;
const JUMPS: [what: string, offset: number][] = [
  ['five hours back', -5 * HOUR],
  ['five hours forward', 5 * HOUR],
  ['three days back', -72 * HOUR],
  ['three days forward', 72 * HOUR],
];

let database: TestDatabase;
let databases: Databases;
let direct: pg.Client;
let server: ClockedServer;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  databases = await openDatabases(database, 2);
  direct = new pg.Client({ connectionString: database.url });
  await direct.connect();
  server = await startClocked({ ...database.environment, UMBRAL_WEBHOOKS_ALLOW_PRIVATE: 'on', UMBRAL_WEBHOOKS_ALLOW_HTTP: 'on' });
  client = clientFor(server.address, await cookieOf(server.address, 'createOwner'));
});
afterEach(() => server.setClock(0));
afterAll(async () => {
  await server.stop();
  await direct.end();
  await databases.close();
  await database.drop();
});

describe.each(JUMPS)("a server's clock that is set %s", (_what, offset) => {
  test('signs nobody out, ends no key, and lets work go on at the same pace', async () => {
    const runs = simulator({ client });
    const { key } = await client.keys.create.mutate({ name: 'CRM', scopes: ['samples:write'], days: 1 });
    const ended = await client.keys.create.mutate({ name: 'Old', scopes: ['samples:write'], days: 1 });
    await direct.query(`update api_key set expires_at = now() - interval '1 hour' where id = $1`, [ended.summary.id]);
    const samples = (shown: string) => fetch(`${server.address}/api/v1/samples`, { headers: { authorization: `Bearer ${shown}` } });
    const modelId = await publisher(client).create();
    const open = await client.samples.begin.mutate({ name: 'Open', fields: [], events: [], asOf: AS_OF });
    await client.samples.append.mutate({ id: open.id, batch: 0, leads: makeLeads(0, 10, 1) });
    const id = await runs.start(modelId, await runs.sample(makeLeads(0, 3_000, 1)));

    await server.setClock(offset);
    expect(await runs.ended(id)).toMatchObject({ state: 'done', done: 3_000 });
    expect((await client.session.current.query()).user).not.toBeNull();
    expect((await samples(key)).status).toBe(200);
    expect(await (await samples(ended.key)).json()).toMatchObject({ code: 'keyExpired' });
    const made = await client.keys.create.mutate({ name: 'New', scopes: ['score'], days: 1 });
    expect(Math.abs((made.summary.expiresAt ?? 0) - Date.now() - 24 * HOUR)).toBeLessThan(60_000);
    await client.samples.append.mutate({ id: open.id, batch: 1, leads: makeLeads(10, 10, 1) });
    await client.samples.abandon.mutate({ id: open.id });
  });

  test('has a webhook that failed tried again when it would have been', async () => {
    const receiver = await startReceiver();
    receiver.answer({ status: 500 });
    const { webhook } = await client.webhooks.create.mutate({
      url: `${receiver.url}/hook`,
      description: '',
      events: ['version.published'],
      active: true,
    });
    await server.setClock(offset);
    await client.webhooks.test.mutate({ id: webhook.id });
    const waits = async () =>
      (
        await direct.query<{ wait: number }>(
          `select extract(epoch from next_at - now())::float as wait from webhook_delivery where webhook_id = $1 and tries = 1`,
          [webhook.id],
        )
      ).rows[0]?.wait;
    await vi.waitUntil(async () => (await waits()) !== undefined, { timeout: 20_000, interval: 50 });
    const wait = (await waits()) ?? Number.NaN;
    expect(wait).toBeGreaterThan(-30);
    expect(wait).toBeLessThan(600);
    await client.webhooks.delete.mutate({ id: webhook.id });
    await receiver.close();
  });
});

test("a database's clock that jumps forward by days ends no import that somebody is at", async () => {
  const begin = async () => (await client.samples.begin.mutate({ name: randomUUID(), fields: [], events: [], asOf: AS_OF })).id;
  const [left, taken] = [await begin(), await begin()];
  for (const id of [left, taken]) await client.samples.append.mutate({ id, batch: 0, leads: makeLeads(0, 5, 1) });
  // What was written before the jump is from days ago after it.
  await direct.query(`update sample_import set created_at = created_at - interval '3 days'`);
  await direct.query(`update sample_batch set arrived_at = arrived_at - interval '3 days'`);
  const sweeper = new Sweeper(databases.system, () => {}, 60_000);
  await sweeper.rest();
  await sweeper.stop();
  await client.samples.append.mutate({ id: taken, batch: 1, leads: makeLeads(5, 5, 1) });
  const ids = async () => (await sql<{ id: string }>`select id from sample_import`.execute(databases.system)).rows.map(({ id }) => id);
  expect(await ids()).toEqual(expect.arrayContaining([left, taken]));
  // Given up all the same, if nobody comes.
  await new ForgottenImports(0).clear(databases.system);
  expect(await ids()).not.toContain(left);
  expect(await ids()).toContain(taken);
});
