import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Bulletin, tell } from '../src/database/bulletin.ts';
import { type Databases, openDatabases } from '../src/database/open.ts';
import { serverActs } from '../src/database/scope.ts';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import { createTestDatabase, type TestDatabase } from './harness/database.ts';

let database: TestDatabase;
let databases: Databases;
let bulletin: Bulletin;
let heard: unknown[];
const change = () => ({ workspace: DEFAULT_WORKSPACE, model: randomUUID() });

beforeAll(async () => {
  database = await createTestDatabase();
  databases = await openDatabases(database);
});
beforeEach(async () => {
  bulletin = await Bulletin.open(database.url);
  heard = [];
  bulletin.on('served', (data) => heard.push(data));
});
afterEach(() => bulletin.close());
afterAll(async () => {
  await databases.close();
  await database.drop();
});

const untilHeard = (count: number) => vi.waitUntil(() => heard.length >= count, { timeout: 10_000, interval: 10 });

test('what is told within a transaction is heard once it is committed, and else never', async () => {
  const [first, undone, last] = [change(), change(), change()];
  const db = databases.of(serverActs(DEFAULT_WORKSPACE));
  await db.transaction().execute(async (trx) => {
    await tell(trx, 'served', first);
    // Somebody else's news overtake those that are not committed.
    await tell(databases.system, 'served', last);
    await untilHeard(1);
    expect(heard).toEqual([last]);
  });
  await db
    .transaction()
    .execute(async (trx) => {
      await tell(trx, 'served', undone);
      throw new Error('undone');
    })
    .catch(() => {});
  await tell(db, 'served', last);
  await untilHeard(3);
  expect(heard).toEqual([last, first, last]);
});

test('each hears what it asked for, and nothing that is no news', async () => {
  const keys: unknown[] = [];
  bulletin.on('keyRevoked', (data) => keys.push(data));
  for (const payload of ['', 'nonsense', '{}', '{"topic":"served","data":{}}', '{"topic":"toString","data":{}}'])
    await sql`select pg_notify('umbral', ${payload})`.execute(databases.system);
  await tell(databases.system, 'keyRevoked', { workspace: DEFAULT_WORKSPACE });
  await tell(databases.system, 'served', change());
  await untilHeard(1);
  expect(keys).toEqual([{ workspace: DEFAULT_WORKSPACE }]);
  expect(heard).toHaveLength(1);
});

test('a connection that was lost is made again, and says that something may have been missed', async () => {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`);
  await client.end();
  await untilHeard(1);
  expect(heard).toEqual([null]);
  const news = change();
  await tell(databases.system, 'served', news);
  await untilHeard(2);
  expect(heard).toEqual([null, news]);
});
