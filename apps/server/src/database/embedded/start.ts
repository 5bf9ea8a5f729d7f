import { createHmac } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../../start-error.ts';
import { ADMIN, type Cluster, openCluster } from './cluster.ts';
import { runningServer, startPostmaster } from './postmaster.ts';

/**
 * `adminUrl` is the superuser's, for setting up databases. The server uses the other two: `url`, whose role owns its database and nothing
 * else, and `appUrl`, whose role owns nothing and is let into one workspace at a time.
 */
export type EmbeddedPostgres = { url: string; appUrl: string; adminUrl: string; attached: boolean; stop: () => Promise<void> };

const OWNER = 'umbral';
const APP = 'umbral_app';
/** So that processes that start at once set it up one after the other. Any number will do. */
const LOCK = 7_261_520_112;
const ATTEMPTS = 5;
/** Milliseconds, more each time: what a killed server left behind ends soon after it. */
const PAUSE = 100;
const PATIENCE = 15_000;

/**
 * Starts the database of a folder, and sets it up if the folder is new. If another process runs it already, attaches to that one:
 * then `stop` does nothing, and the database goes when the process does that started it.
 */
export async function startEmbeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  makeFolder(folder);
  const cluster = openCluster(path.resolve(folder));
  let failure: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = await attach(cluster);
    if (port !== null) {
      // Whoever started it may be an older Umbral, which set up less.
      await provision(cluster, port);
      return { ...urls(cluster, port), attached: true, stop: async () => {} };
    }
    try {
      return await start(cluster);
    } catch (error) {
      // Somebody else was quicker, with the folder or with the port.
      failure = error;
      await setTimeout(PAUSE * attempt);
    }
  }
  if (failure instanceof StartError) throw failure;
  throw new StartError(
    `The embedded database in ${folder} does not start: ${failure instanceof Error ? failure.message : failure}. Set UMBRAL_DATA to another folder, or DATABASE_URL to a Postgres of your own.`,
  );
}

async function start(cluster: Cluster): Promise<EmbeddedPostgres> {
  const server = await startPostmaster(cluster.data, await freePort());
  try {
    await provision(cluster, server.port);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...urls(cluster, server.port), attached: false, stop: server.stop };
}

/** Makes the two roles and the database, where they are missing. */
async function provision(cluster: Cluster, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: urls(cluster, port).adminUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    for (const [role, password] of [
      [OWNER, cluster.credentials.app],
      [APP, appPassword(cluster)],
    ] as const) {
      const found = await client.query('select from pg_roles where rolname = $1', [role]);
      if (found.rowCount === 0) await client.query(`create role ${role} login password ${client.escapeLiteral(password)}`);
    }
    const database = await client.query('select from pg_database where datname = $1', [OWNER]);
    if (database.rowCount === 0) await client.query(`create database ${OWNER} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

/** The port of the server that runs on the cluster already; waits for one that is on its way up or down. */
async function attach(cluster: Cluster): Promise<number | null> {
  const patience = performance.now() + PATIENCE;
  for (let server = runningServer(cluster.data); server; server = runningServer(cluster.data)) {
    if (server.port !== null && (await answers(urls(cluster, server.port).url))) return server.port;
    if (performance.now() > patience)
      throw new StartError(
        `Another process runs the database in ${cluster.data}, but it does not answer. End that process and start again.`,
      );
    await setTimeout(50);
  }
  return null;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function urls(cluster: Cluster, port: number): Pick<EmbeddedPostgres, 'url' | 'appUrl' | 'adminUrl'> {
  const { admin, app } = cluster.credentials;
  const address = `127.0.0.1:${port}`;
  return {
    url: `postgres://${OWNER}:${app}@${address}/${OWNER}?sslmode=disable`,
    appUrl: `postgres://${APP}:${appPassword(cluster)}@${address}/${OWNER}?sslmode=disable`,
    adminUrl: `postgres://${ADMIN}:${admin}@${address}/postgres?sslmode=disable`,
  };
}

/** Follows from the superuser's, so that a folder from before there was this role has it too, and all who start on it have the same. */
const appPassword = ({ credentials }: Cluster): string => createHmac('sha256', credentials.admin).update(APP).digest('base64url');

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new StartError(
      `Umbral cannot write to its data folder ${path.resolve(folder)}${code}. Give this user the right to write there, or set UMBRAL_DATA to another folder.`,
    );
  }
}
