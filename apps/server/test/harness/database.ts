import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { run } from './run.ts';

/** What the keeper offers: a server, and a template database with all tables. */
export type Shared = { adminUrl: string; appUrl: string; template: string };

/** A database of a test file's own. `adminUrl`: the same as its server's administrator sees it. */
export type TestDatabase = { url: string; adminUrl: string; drop: () => Promise<void> };

/** Copies the template; takes about a tenth of a second. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, appUrl, template } = await shared();
  const name = `umbral_test_${randomBytes(6).toString('hex')}`;
  await query(adminUrl, `create database ${name} template ${template} owner "${new URL(appUrl).username}"`);
  return {
    url: Object.assign(new URL(appUrl), { pathname: name }).href,
    adminUrl: Object.assign(new URL(adminUrl), { pathname: name }).href,
    drop: () => query(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

/** An empty database, for tests of the migrations. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const { adminUrl, appUrl } = await shared();
  const name = `umbral_empty_${randomBytes(6).toString('hex')}`;
  await query(adminUrl, `create database ${name} owner "${new URL(appUrl).username}"`);
  return {
    url: Object.assign(new URL(appUrl), { pathname: name }).href,
    adminUrl: Object.assign(new URL(adminUrl), { pathname: name }).href,
    drop: () => query(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

/** The run's keeper, which the first test file that needs it starts. */
async function shared(): Promise<Shared> {
  const runner = process.ppid;
  const folder = path.join(os.tmpdir(), `umbral-test-run-${runner}`);
  if (makeFolder(folder)) {
    const log = fs.openSync(path.join(folder, 'keeper.log'), 'w');
    run('test/harness/keeper.ts', [folder, String(runner)], { detached: true, stdio: ['ignore', log, log] }).unref();
  }
  const announcement = path.join(folder, 'shared.json');
  for (const patience = Date.now() + 45_000; Date.now() < patience; await setTimeout(50)) {
    if (!fs.existsSync(announcement)) continue;
    const answer: Shared | { failure: string } = JSON.parse(fs.readFileSync(announcement, 'utf8'));
    if ('failure' in answer) throw new Error(`No database to test with: ${answer.failure}`);
    return answer;
  }
  throw new Error(`No database to test with: it did not start in time. See ${path.join(folder, 'keeper.log')}.`);
}

/** Whether this process is the one that made the folder. */
function makeFolder(folder: string): boolean {
  try {
    fs.mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
