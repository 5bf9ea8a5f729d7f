/**
 * Keeps what the test files of one run share: a database server (the one of TEST_DATABASE_URL, else an embedded one in the run's
 * folder) and on it a template with all tables. Runs beside the test runner, and clears up when that is gone.
 *
 *     node --import tsx keeper.ts <folder> <process id of the test runner>
 */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/database/embedded/start.ts';
import { openDatabase } from '../../src/database/open.ts';
import type { Shared } from './database.ts';

const [folder = '', runner = ''] = process.argv.slice(2);
const given = process.env.TEST_DATABASE_URL;

const server = given
  ? { adminUrl: given, url: given, appUrl: await ownRole(given), stop: async () => {} }
  : await startEmbeddedPostgres(path.join(folder, 'embedded')).catch(fail);
const template = `umbral_template_${runner}`;
const owner = new URL(server.url).username;

await asAdmin(`drop database if exists ${template}`);
await asAdmin(`create database ${template} owner "${owner}"`);
const db = await openDatabase(Object.assign(new URL(server.url), { pathname: template }).href);
await db.destroy();
announce({ adminUrl: server.adminUrl, url: server.url, appUrl: server.appUrl, template });

while (isAlive(Number(runner))) await setTimeout(200);
await asAdmin(`drop database ${template}`);
await server.stop();
fs.rmSync(folder, { recursive: true, force: true });

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** A role on a given server that is let into one workspace at a time, for all runs. */
async function ownRole(url: string): Promise<string> {
  const role = { username: 'umbral_test_app', password: 'umbral_test_app' };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found = await client.query('select from pg_roles where rolname = $1', [role.username]);
  if (found.rowCount === 0) await client.query(`create role ${role.username} login password '${role.password}'`);
  await client.end();
  return Object.assign(new URL(url), role).href;
}

function announce(shared: Shared | { failure: string }): void {
  fs.writeFileSync(path.join(folder, 'shared.json.new'), JSON.stringify(shared));
  fs.renameSync(path.join(folder, 'shared.json.new'), path.join(folder, 'shared.json'));
}

function fail(error: unknown): never {
  announce({ failure: String(error) });
  process.exit(1);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
