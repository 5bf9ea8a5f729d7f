import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabases } from '../src/database/open.ts';
import { serverActs } from '../src/database/scope.ts';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import { createEmptyDatabase, type TestDatabase } from './harness/database.ts';
import { failToStart } from './harness/process.ts';

const OWNER = 'umbral_test_owner';
const APP = 'umbral_test_role';

let database: TestDatabase;
/** The database as another owner sees it, who may or may not make roles. */
let url: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  url = Object.assign(new URL(database.url), { username: OWNER, password: 'secret' }).href;
  await asAdmin(`create role ${OWNER} login password 'secret'`);
  await asAdmin(`alter database "${new URL(url).pathname.slice(1)}" owner to ${OWNER}`);
});
afterEach(async () => {
  const made = await rolesLike(`${APP}%`);
  const kept = await asAdmin(`select name from app_role`).catch(() => []);
  await database.drop();
  for (const role of [...made, ...kept.map(({ name }) => String(name)), OWNER]) await inServer(`drop role if exists "${role}"`);
});

async function asAdmin(statement: string): Promise<Record<string, unknown>[]> {
  return query(database.adminUrl, statement);
}
const inServer = (statement: string) => query(Object.assign(new URL(database.adminUrl), { pathname: 'postgres' }).href, statement);
const rolesLike = async (name: string) =>
  (await asAdmin(`select rolname from pg_roles where rolname like '${name}'`)).map(({ rolname }) => String(rolname));

async function query(address: string, statement: string) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const appUrl = (role = APP) => Object.assign(new URL(url), { username: role, password: 'secret' }).href;

test('who may make roles makes one, once for all servers, with nothing but what it needs', async () => {
  await asAdmin(`alter role ${OWNER} createrole`);
  const servers = await Promise.all([1, 2, 3].map(() => openDatabases({ url, appUrl: null }, 2)));
  for (const { of, system } of servers) {
    const { rows } = await sql<{ name: string }>`select current_user as name from workspace`.execute(of(serverActs(DEFAULT_WORKSPACE)));
    expect(rows).toEqual(await system.selectFrom('app_role').select('name').execute());
  }
  for (const each of servers) await each.close();
  const roles = await asAdmin(`select rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls
    from pg_roles where rolname = (select name from app_role)`);
  const nothing = {
    rolsuper: false,
    rolinherit: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
    rolbypassrls: false,
  };
  expect(roles).toEqual([{ ...nothing, rolcanlogin: true }]);
});

test('who may not is told what to run, and that works', async () => {
  const { code, output } = await failToStart({ DATABASE_URL: url });
  expect(code).toBe(1);
  expect(output).toMatch(
    /which the user of DATABASE_URL may not make\. Run this there as one who may: create role umbral_app login password/,
  );
  expect(output).not.toContain('secret');
  expect(output.trim().split('\n')).toHaveLength(1);
  const { host, pathname } = new URL(url);
  expect(output).toContain(`UMBRAL_DATABASE_APP_URL=postgres://umbral_app:a-password-of-your-own@${host}${pathname}`);
  await asAdmin(`create role ${APP} login password 'secret'`);
  const databases = await openDatabases({ url, appUrl: appUrl() });
  const acting = serverActs(DEFAULT_WORKSPACE);
  expect(await databases.of(acting).selectFrom('workspace').select('id').execute()).toEqual([{ id: DEFAULT_WORKSPACE }]);
  await databases.close();
});

test.each([
  ['superuser', `alter role ${APP} superuser`, /is a superuser\. Run: alter role "umbral_test_role" nosuperuser/],
  ['bypass', `alter role ${APP} bypassrls`, /look past the rules for rows\. Run: alter role "umbral_test_role" nobypassrls/],
  ['roles', `alter role ${APP} createrole`, /may make roles/],
  ['replication', `alter role ${APP} replication`, /may copy the whole server/],
  ['member of the owner', `grant ${OWNER} to ${APP}`, /belongs to the role umbral_test_owner\. Run: revoke/],
  ['reader of everything', `grant pg_read_all_data to ${APP}`, /belongs to the role pg_read_all_data/],
  [
    'owner of tables',
    `create schema ours authorization ${APP}; create table ours.x (); alter table ours.x owner to ${APP}`,
    /owns the database or tables/,
  ],
  ['maker of tables', `grant create on schema public to ${APP}`, /may make tables and functions/],
])('a role that is too much is refused: %s', async (_, statement, sentence) => {
  await asAdmin(`create role ${APP} login password 'secret'`);
  await asAdmin(statement);
  await expect(openDatabases({ url, appUrl: appUrl() })).rejects.toThrow(sentence);
  await asAdmin(`drop schema if exists ours cascade`);
});

test.each([
  ['a table of people', `grant select on "user" to ${APP}`, /may use the table "user" as a whole\. Run: revoke all on "user"/],
  ['a column for everybody', `grant select (password) on account to public`, /may use the table account as a whole/],
  ['emptying', `grant truncate on lead to ${APP}`, /may use the table lead as a whole/],
  ['a table whose policies are off', `alter table lead disable row level security`, /may use the table lead as a whole/],
  [
    'a view',
    `create view all_leads as select * from lead; alter view all_leads owner to ${OWNER}; grant select on all_leads to ${APP}`,
    /may use the table all_leads/,
  ],
])('a role that may too much in the database is refused: %s', async (_, statement, sentence) => {
  await asAdmin(`create role ${APP} login password 'secret'`);
  const first = await openDatabases({ url, appUrl: appUrl() });
  await first.close();
  await asAdmin(statement);
  await expect(openDatabases({ url, appUrl: appUrl() })).rejects.toThrow(sentence);
});

test('one address for both, or one of another database, is refused', async () => {
  await asAdmin(`create role ${APP} login password 'secret'`);
  await expect(openDatabases({ url, appUrl: url })).rejects.toThrow(/owns the database or tables/);
  const other = await createEmptyDatabase();
  const elsewhere = Object.assign(new URL(appUrl()), { pathname: new URL(other.url).pathname }).href;
  await expect(openDatabases({ url, appUrl: elsewhere })).rejects.toThrow(/are to be of one database/);
  await expect(openDatabases({ url, appUrl: appUrl('nobody_here') })).rejects.toThrow(
    /Check the user and password in UMBRAL_DATABASE_APP_URL/,
  );
  await other.drop();
});
