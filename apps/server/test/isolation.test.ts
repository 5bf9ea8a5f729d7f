import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Databases, openDatabases } from '../src/database/open.ts';
import { serverActs } from '../src/database/scope.ts';
import type { Tables } from '../src/database/tables.ts';
import { createTestDatabase, type TestDatabase } from './harness/database.ts';
import { anyRow, type Row } from './harness/rows.ts';

const REFUSED = '42501';

let database: TestDatabase;
let databases: Databases;
let mine: string;
let theirs: string;
/** Every table of ours, and the column that says whose its rows are, if any. */
let tables: { name: string; owned: string | null }[];

beforeAll(async () => {
  database = await createTestDatabase();
  databases = await openDatabases(database);
  [mine = '', theirs = ''] = await Promise.all([makeWorkspace('mine'), makeWorkspace('theirs')]);
  const { rows } = await sql<{ name: string; owned: boolean }>`
    select relname as name, exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'workspace_id') as owned
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`.execute(databases.system);
  tables = rows.map(({ name, owned }) => ({ name, owned: name === 'workspace' ? 'id' : owned ? 'workspace_id' : null }));
  await loosen();
});
afterAll(async () => {
  await databases.close();
  await database.drop();
});

async function makeWorkspace(name: string): Promise<string> {
  const { id } = await databases.system.insertInto('workspace').values({ name }).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Takes away what else is demanded of rows, so that any row can be made of every table: only whose it is matters here. */
async function loosen(): Promise<void> {
  const { rows } = await sql<{ statement: string }>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement from pg_constraint
    where connamespace = 'public'::regnamespace and conrelid <> 0 and contype in ('c', 'f')`.execute(databases.system);
  for (const { statement } of rows) await sql.raw(statement).execute(databases.system);
}

const as = (workspace: string) => databases.of(serverActs(workspace));
const owned = () => tables.flatMap(({ name, owned }) => (owned === null ? [] : [{ name, column: owned }]));

async function insert(db: Kysely<Tables>, table: string, row: Row): Promise<void> {
  const columns = sql.join(Object.keys(row).map((name) => sql.id(name)));
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(db);
}

/** How many rows a statement was about, or that it was refused. */
async function tried(db: Kysely<Tables>, statement: ReturnType<typeof sql>): Promise<number | 'refused'> {
  try {
    const { numAffectedRows, rows } = await statement.execute(db);
    return Number(numAffectedRows ?? rows.length);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === REFUSED) return 'refused';
    throw error;
  }
}

/** Does something that is undone afterwards. */
async function undone<T>(db: Kysely<Tables>, work: (trx: Kysely<Tables>) => Promise<T>): Promise<T> {
  const trx = await db.startTransaction().execute();
  try {
    return await work(trx);
  } finally {
    await trx.rollback().execute();
  }
}

test('a connection sees and changes the rows of its workspace, whatever table it asks', async () => {
  expect(owned().length).toBeGreaterThan(18);
  for (const { name, column } of owned()) {
    const { system } = databases;
    if (name !== 'workspace')
      for (const workspace of [mine, theirs]) await insert(system, name, { ...(await anyRow(system, name)), [column]: workspace });
    const [table, owner] = [sql.table(name), sql.ref(column)];
    const whole = await tried(system, sql`select from ${table} where ${owner} = ${theirs}`);
    const seen = await sql<{ owner: string }>`select ${owner} as owner from ${table}`.execute(as(mine));
    const rowsOf = { mine: seen.rows.filter(({ owner }) => owner === mine).length, all: seen.rows.length };
    expect({ name, ...rowsOf }).toEqual({ name, mine: 1, all: 1 });
    const harm = {
      name,
      change: await tried(as(mine), sql`update ${table} set ${owner} = ${owner} where ${owner} = ${theirs}`),
      give: await tried(as(mine), sql`update ${table} set ${owner} = ${theirs}`),
      remove: await tried(as(mine), sql`delete from ${table} where ${owner} = ${theirs}`),
      removeAll: await undone(as(mine), (trx) => tried(trx, sql`delete from ${table}`)),
      empty: await tried(as(mine), sql`truncate ${table} cascade`),
    };
    expect([0, 'refused'], name).toContain(harm.change);
    expect([0, 'refused'], name).toContain(harm.remove);
    expect([1, 'refused'], name).toContain(harm.removeAll);
    expect(harm).toMatchObject({ give: 'refused', empty: 'refused' });
    expect({ name, left: await tried(system, sql`select from ${table} where ${owner} = ${theirs}`) }).toEqual({ name, left: whole });
  }
});

test('a connection makes no rows of another workspace, and rows of its own', async () => {
  for (const { name, column } of owned()) {
    const row = await anyRow(databases.system, name);
    const put = (workspace: string) =>
      undone(as(mine), (trx) => insert(trx, name, { ...row, [column]: workspace })).then(
        () => 'made',
        (error: { code: string }) => error.code,
      );
    expect({ name, put: await put(theirs) }).toEqual({ name, put: REFUSED });
    expect({ name, put: await put(mine) }).toEqual({ name, put: name === 'workspace' ? REFUSED : 'made' });
  }
});

test('a connection that names no workspace, or none that there is, sees nothing', async () => {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  for (const { name } of owned()) {
    expect({ name, rows: (await client.query(`select from ${client.escapeIdentifier(name)}`)).rowCount }).toEqual({ name, rows: 0 });
    expect({ name, rows: await tried(as(randomUUID()), sql`select from ${sql.table(name)}`) }).toEqual({ name, rows: 0 });
  }
  await client.end();
});

test('tables that belong to no workspace are closed to it altogether', async () => {
  const others = tables.filter(({ owned }) => owned === null).map(({ name }) => name);
  expect(others).toEqual(
    expect.arrayContaining(['account', 'app_role', 'cookie_secret', 'kysely_migration', 'session', 'user', 'verification']),
  );
  for (const name of others) {
    const table = sql.table(name);
    for (const statement of [sql`select from ${table}`, sql`delete from ${table}`, sql`insert into ${table} default values`])
      expect({ name, answer: await tried(as(mine), statement) }).toEqual({ name, answer: 'refused' });
  }
});

test('no view, function or sequence of ours opens a way around', async () => {
  const { rows } = await sql<{ what: string }>`
    select relname as what from pg_class
    where relnamespace in ('public'::regnamespace) and relkind in ('v', 'm', 'f') and has_table_privilege(${roleOf()}, oid, 'select')
    union all
    select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege(${roleOf()}, oid, 'execute')
  `.execute(databases.system);
  expect(rows).toEqual([]);
});
const roleOf = () => new URL(database.appUrl).username;

test('the workspace is found out once for a statement, not for each row', async () => {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select from lead`.execute(as(mine));
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/InitPlan/);
});
