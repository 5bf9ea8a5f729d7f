import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startEmbeddedPostgres } from '../src/database/embedded/start.ts';
import { clientFor, cookieOf, refusalOf } from './harness/client.ts';
import { documentWith } from './harness/documents.ts';
import { databaseProcess, makeFolder, startProcess } from './harness/process.ts';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(async () => {
  await untilStopped();
  fs.rmSync(folder, { recursive: true });
});

/** Postgres removes its process id when it ends properly. */
const untilStopped = () => vi.waitUntil(() => databaseProcess(folder) === null, { timeout: 10_000, interval: 20 });

async function ask<T extends pg.QueryResultRow>(url: string, question: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(question)).rows[0];
  } finally {
    await client.end();
  }
}

test('the role of the app owns its database and is no superuser; passwords are required and kept to ourselves', async () => {
  const server = await startEmbeddedPostgres(folder);
  const role = await ask(
    server.url,
    'select rolsuper, rolcreatedb, rolcreaterole, rolbypassrls from pg_roles where rolname = current_user',
  );
  expect(role).toEqual({ rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false });
  for (const password of ['', 'wrong'])
    await expect(ask(Object.assign(new URL(server.url), { password }).href, 'select 1')).rejects.toThrow();
  expect(fs.statSync(path.join(folder, 'postgres', 'credentials.json')).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(path.join(folder, 'postgres')).sort()).toEqual(['credentials.json', 'data']);
  await server.stop();
});

test('a folder from before there was a role for single workspaces gets it, whether it is started or run by another process', async () => {
  const first = await startEmbeddedPostgres(folder);
  const nobody = { rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false, owns: 0 };
  const role = `select rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns
    from pg_roles where rolname = current_user and rolname = 'umbral_app'`;
  await ask(first.adminUrl, 'drop role umbral_app');
  const attached = await startEmbeddedPostgres(folder);
  expect(attached.attached).toBe(true);
  expect(await ask(attached.appUrl, role)).toEqual(nobody);
  await ask(first.adminUrl, 'drop role umbral_app');
  await first.stop();
  const again = await startEmbeddedPostgres(folder);
  expect(await ask(again.appUrl, role)).toEqual(nobody);
  await expect(ask(Object.assign(new URL(again.appUrl), { password: 'wrong' }).href, 'select 1')).rejects.toThrow();
  await again.stop();
});

test('it listens on loopback alone, writes through to the disk and speaks UTF-8', async () => {
  const server = await startEmbeddedPostgres(folder);
  const settings = await ask(
    server.adminUrl,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('listen_addresses') as addresses,
       current_setting('unix_socket_directories') as sockets, current_setting('server_encoding') as encoding,
       (select datcollate from pg_database where datname = 'umbral') as collation`,
  );
  expect(settings).toEqual({ fsync: 'on', commit: 'on', addresses: '127.0.0.1', sockets: '', encoding: 'UTF8', collation: 'C' });
  await server.stop();
});

test('two starts at once on a new folder share one database', async () => {
  const servers = await Promise.all([startEmbeddedPostgres(folder), startEmbeddedPostgres(folder)]);
  expect(servers.map((server) => server.attached).sort()).toEqual([false, true]);
  expect(servers[0].url).toBe(servers[1].url);
  expect(fs.readdirSync(folder)).toEqual(['postgres']);
  for (const server of servers) await server.stop();
});

test('a start that was interrupted while it set things up does no harm', async () => {
  fs.mkdirSync(path.join(folder, 'postgres.0123456789ab', 'data'), { recursive: true });
  const server = await startEmbeddedPostgres(folder);
  expect(await ask(server.url, 'select 1 as one')).toEqual({ one: 1 });
  await server.stop();
});

test('the process id of a killed server that another program has by now does not stand in the way', async () => {
  const first = await startEmbeddedPostgres(folder);
  await first.stop();
  fs.writeFileSync(path.join(folder, 'postgres', 'data', 'postmaster.pid'), `${process.pid}\n/nowhere\n0\n1\n\n127.0.0.1\n\nready\n`);
  const second = await startEmbeddedPostgres(folder);
  expect(second.attached).toBe(false);
  await second.stop();
});

test('a second server on the folder attaches and sees the same models; both end without a trace', async () => {
  const first = await startProcess({ UMBRAL_DATA: folder });
  const second = await startProcess({ UMBRAL_DATA: folder });
  const cookie = await cookieOf(first.address, 'createOwner');
  const { id } = await clientFor(first.address, cookie).models.create.mutate({ name: 'Shared', document: documentWith(1) });
  expect(await clientFor(second.address, cookie).models.get.query({ id })).toMatchObject({ name: 'Shared' });
  second.process.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(await clientFor(first.address, cookie).models.list.query()).toHaveLength(1);
  first.process.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(databaseProcess(folder)).toBeNull();
});

test('the database ends by itself when its server is killed, and the next one starts at once', async () => {
  const first = await startProcess({ UMBRAL_DATA: folder });
  expect(databaseProcess(folder)).not.toBeNull();
  first.process.kill('SIGKILL');
  const second = await startProcess({ UMBRAL_DATA: folder });
  expect(await clientFor(second.address).health.query()).toEqual({ database: 'ok' });
  second.process.kill('SIGKILL');
  await untilStopped();
});

test('a server whose database has ended says so, and nothing else, until it has started it again', async () => {
  const server = await startProcess({ UMBRAL_DATA: folder });
  const client = clientFor(server.address, await cookieOf(server.address, 'createOwner'));
  await client.models.list.query();
  const database = databaseProcess(folder);
  if (database !== null) process.kill(database, 'SIGINT');
  const refusal = { status: 503, problem: { code: 'databaseUnreachable', params: {} } };
  expect(await refusalOf(untilRefused(() => client.models.list.query()))).toEqual(refusal);
  await vi.waitUntil(() => client.models.list.query().catch(() => null), { timeout: 20_000, interval: 50 });
  expect(databaseProcess(folder)).not.toBe(database);
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});

/** Asks until it is refused. */
async function untilRefused(ask: () => Promise<unknown>): Promise<never> {
  for (;;) await ask();
}
