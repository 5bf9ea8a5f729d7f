import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { run } from './run.ts';

/** What the keeper offers: a server, and a template database with all tables. */
export type Shared = { adminUrl: string; url: string; appUrl: string; template: string };

/**
 * A database of a test file's own. `url`: as the owner of its tables; `appUrl`: as the role that is let into one workspace at a time;
 * `adminUrl`: as its server's administrator sees it. `environment`: for a server process on it.
 */
export type TestDatabase = {
  url: string;
  appUrl: string;
  adminUrl: string;
  environment: { DATABASE_URL: string; UMBRAL_DATABASE_APP_URL: string };
  drop: () => Promise<void>;
};

/** Copies the template; takes about a tenth of a second. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const servers = await shared();
  return create(servers, `umbral_test_${randomBytes(6).toString('hex')}`, `template ${servers.template}`);
}

/** An empty database, for tests of the migrations. */
export const createEmptyDatabase = async (): Promise<TestDatabase> =>
  create(await shared(), `umbral_empty_${randomBytes(6).toString('hex')}`);

async function create({ adminUrl, url, appUrl }: Shared, name: string, how = ''): Promise<TestDatabase> {
  await query(adminUrl, `create database ${name} ${how} owner "${new URL(url).username}"`);
  const at = (server: string) => Object.assign(new URL(server), { pathname: name }).href;
  return {
    url: at(url),
    appUrl: at(appUrl),
    adminUrl: at(adminUrl),
    environment: { DATABASE_URL: at(url), UMBRAL_DATABASE_APP_URL: at(appUrl) },
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
