import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { actingPool } from '../src/database/isolation/acting-pool.ts';
import { type Databases, openDatabases } from '../src/database/open.ts';
import { connectionsTo } from '../src/database/pool.ts';
import { serverActs } from '../src/database/scope.ts';
import type { Tables } from '../src/database/tables.ts';
import { createTestDatabase, type TestDatabase } from './harness/database.ts';

let database: TestDatabase;
let databases: Databases;
let workspaces: string[];
/** One connection, for which everybody waits. */
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  databases = await openDatabases(database);
  workspaces = [];
  for (const name of ['a', 'b']) {
    const row = await databases.system.insertInto('workspace').values({ name }).returning('id').executeTakeFirstOrThrow();
    workspaces.push(row.id);
  }
});
beforeEach(() => {
  pool = connectionsTo(database.appUrl, 1).pool;
});
afterEach(() => pool.end());
afterAll(async () => {
  await databases.close();
  await database.drop();
});

const acting = (index: number) => serverActs(workspaces[index] ?? '');
const as = (index: number) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool: actingPool(pool, acting(index)) }) });
const seen = async (db: Kysely<Tables>) => (await db.selectFrom('workspace').select('id').execute()).map(({ id }) => id);

/** What the connection knows when nobody has it. */
async function remembered() {
  const settings = ['workspace', 'actor', 'request'].map((name) => `coalesce(current_setting('umbral.${name}', true), '') as ${name}`);
  return (await pool.query(`select ${settings.join(', ')}, pg_backend_pid() as pid`)).rows[0];
}
const NOTHING = { workspace: '', actor: '', request: '' };

async function backend(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  return rows[0]?.pid ?? 0;
}
async function asAdmin(statement: string): Promise<number> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  const { rowCount } = await client.query(statement);
  await client.end();
  return rowCount ?? 0;
}

test('a connection says for whom it acts, and has forgotten it when it is given back', async () => {
  const who = acting(0);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: actingPool(pool, who) }) });
  const { rows } = await sql`select current_setting('umbral.actor')::jsonb as actor, current_setting('umbral.request') as request`.execute(
    db,
  );
  expect(rows).toEqual([{ actor: who.actor, request: who.request }]);
  expect(await remembered()).toMatchObject(NOTHING);
});

test('many requests of two workspaces, some of which fail, see their own alone', async () => {
  const wrong = (db: Kysely<Tables>) => sql`select nothing`.execute(db);
  const ask = async (index: number) => {
    const db = as(index % 2);
    const inside = async (trx: Kysely<Tables>) => {
      expect(await seen(trx)).toEqual([workspaces[index % 2]]);
      if (index % 3 === 0) await wrong(trx);
    };
    // Of each kind some fail.
    if (index % 4 === 0) await db.transaction().execute(inside);
    else if (index % 4 === 1) await db.connection().execute(inside);
    else if (index % 3 === 0) await wrong(db);
    expect(await seen(db)).toEqual([workspaces[index % 2]]);
  };
  const ended = await Promise.allSettled(Array.from({ length: 60 }, (_, index) => ask(index)));
  const faults = ended.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  expect(faults).toHaveLength(20);
  for (const fault of faults) expect(fault).toMatchObject({ code: '42703' });
  expect(await remembered()).toMatchObject(NOTHING);
});

test('what a request set, prepared or left behind is gone for the next', async () => {
  const before = await backend(as(0));
  await as(0)
    .connection()
    .execute(async (db) => {
      await sql`set statement_timeout = 1234`.execute(db);
      await sql`create temporary table left_behind as select 1`.execute(db);
      await sql`select set_config('umbral.workspace', ${workspaces[1]}, false)`.execute(db);
    });
  expect(await seen(as(0))).toEqual([workspaces[0]]);
  const { rows } = await sql<{ timeout: string }>`select current_setting('statement_timeout') as timeout`.execute(as(0));
  expect(rows).toEqual([{ timeout: '1min' }]);
  await expect(sql`select from left_behind`.execute(as(0))).rejects.toMatchObject({ code: '42P01' });
  expect(await backend(as(1))).toBe(before);
});

test('a connection whose transaction nobody ended is closed', async () => {
  const before = await backend(as(0));
  await as(0)
    .connection()
    .execute((db) => sql`begin`.execute(db));
  expect(await seen(as(1))).toEqual([workspaces[1]]);
  expect(await backend(as(1))).not.toBe(before);
  expect(await remembered()).toMatchObject(NOTHING);
});

test('a query that is cancelled leaves nothing behind', async () => {
  const pid = await backend(as(0));
  const cancelled = expect(sql`select pg_sleep(60)`.execute(as(0))).rejects.toMatchObject({ code: '57014' });
  const waiting = seen(as(1));
  const sleeps = `from pg_stat_activity where pid = ${pid} and wait_event = 'PgSleep'`;
  await vi.waitUntil(async () => (await asAdmin(`select pg_cancel_backend(pid) ${sleeps}`)) > 0, { timeout: 20_000 });
  await cancelled;
  expect(await waiting).toEqual([workspaces[1]]);
  expect(await remembered()).toMatchObject({ ...NOTHING, pid });
});

test('a connection that is cut off is replaced by one that knows nothing', async () => {
  const pid = await backend(as(0));
  const work = as(0)
    .transaction()
    .execute(async (trx) => {
      await asAdmin(`select pg_terminate_backend(${pid})`);
      await seen(trx);
    });
  const cut = expect(work).rejects.toThrow();
  const waiting = seen(as(1));
  await cut;
  expect(await waiting).toEqual([workspaces[1]]);
  const now = await remembered();
  expect(now).toMatchObject(NOTHING);
  expect(now.pid).not.toBe(pid);
});

test('what nobody can be named for is refused, and the connection is closed', async () => {
  const nobody = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: actingPool(pool, { ...acting(0), request: '\0' }) }) });
  await expect(seen(nobody)).rejects.toThrow();
  expect(await seen(as(1))).toEqual([workspaces[1]]);
  expect(await remembered()).toMatchObject(NOTHING);
});
