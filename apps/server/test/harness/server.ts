import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { Bulletin, type Heartbeat } from '../../src/database/bulletin.ts';
import { type Databases, openDatabases } from '../../src/database/open.ts';
import { type Scope, serverActs } from '../../src/database/scope.ts';
import type { Tables } from '../../src/database/tables.ts';
import { DEFAULT_WORKSPACE } from '../../src/database/workspace.ts';
import { buildApp } from '../../src/http/app.ts';
import { Door } from '../../src/http/door.ts';
import type { StatedRoute } from '../../src/http/permissions.ts';
import type { Log } from '../../src/observing/log.ts';
import type { Bounds } from '../../src/rates/rates.ts';
import type { AddressRules } from '../../src/webhooks/address.ts';
import { type Client, clientFor, cookieOf } from './client.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

/** A server in this process on a database of its own; `reported` is what it did not foresee. Its client is signed in as the owner. */
export type TestServer = {
  address: string;
  bulletin: Bulletin;
  client: Client;
  cookie: string;
  /** As the owner of the tables, who sees all workspaces. */
  db: Kysely<Tables>;
  databases: Databases;
  /** Of the first workspace, and held to it. */
  scope: Scope;
  database: TestDatabase;
  reported: unknown[];
  /** Every route, and who may ask it. */
  routes: readonly StatedRoute[];
  door: Door;
  close: () => Promise<void>;
};

/** Where links in mails of test servers lead. */
export const PUBLIC_URL = 'https://umbral.test';

export const PAGE = '<!doctype html><title>Umbral</title>';

type Options = {
  origins?: string[];
  host?: string;
  codeGeneration?: boolean;
  owner?: boolean;
  patience?: number;
  webhooks?: Partial<AddressRules>;
  /** Whether a mail server is known, so that links are in mails only. */
  mails?: boolean;
  log?: Partial<Log>;
  bounds?: Partial<Bounds>;
  proxies?: string[];
  times?: Partial<Door['times']>;
  /** The address by which the server asks its database, where something stands between. */
  through?: (url: string) => string;
  heartbeat?: Heartbeat;
};

/** `owner: false` starts it as it is at the very first time, when nobody owns it yet. */
export async function startTestServer(options: Options = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const { through = (url) => url } = options;
  const databases = await openDatabases({ url: through(database.url), appUrl: through(database.appUrl) });
  const db = databases.system;
  const bulletin = await Bulletin.open(through(database.url), { onSilence: databases.breakOff, ...options.heartbeat });
  const site = { folder: makeSite(), codeGeneration: options.codeGeneration ?? true };
  const reported: unknown[] = [];
  const acting = serverActs(DEFAULT_WORKSPACE);
  const scope = { db: databases.of(acting), ...acting };
  const visitors = { host: options.host ?? '127.0.0.1', origins: options.origins ?? [] };
  const door = new Door(options.times);
  const app = await buildApp({
    databases,
    bulletin,
    visitors,
    site,
    webhooks: { allowPrivate: true, allowHttp: true, ...options.webhooks },
    mailing: { url: PUBLIC_URL, byHand: !options.mails },
    log: { level: 'error', report: (error) => reported.push(error), note: () => {}, ...options.log },
    // It stands still, so that no minute ends within a test.
    bounds: { key: null, address: null, now: () => 0, ...options.bounds },
    proxies: options.proxies ?? [],
    door,
    ...(options.patience ? { patience: options.patience } : {}),
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const close = async () => {
    await door.close(0);
    await app.close();
    await bulletin.close();
    await databases.close();
    await database.drop();
    fs.rmSync(site.folder, { recursive: true });
  };
  const cookie = options.owner === false ? '' : await cookieOf(address, 'createOwner');
  const client = clientFor(address, cookie);
  return { address, bulletin, client, cookie, db, databases, scope, database, reported, routes: app.statedRoutes, door, close };
}

function makeSite(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'umbral-site-'));
  fs.mkdirSync(path.join(folder, 'assets'));
  fs.writeFileSync(path.join(folder, 'index.html'), PAGE);
  for (const script of ['app-D1f2.js', 'scoring-worker-D1f2.js', 'linter-worker-D1f2.js'])
    fs.writeFileSync(path.join(folder, 'assets', script), 'export {};');
  return folder;
}
