import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../../start-error.ts';
import { ADMIN, type Cluster, openCluster } from './cluster.ts';
import { runningServer, startPostmaster } from './postmaster.ts';

/** `adminUrl` is the superuser's, for setting up databases; the app uses `url`, whose role owns its database and nothing else. */
export type EmbeddedPostgres = { url: string; adminUrl: string; attached: boolean; stop: () => Promise<void> };

const APP = 'umbral';
const ATTEMPTS = 5;
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
    if (port !== null) return { ...urls(cluster, port), attached: true, stop: async () => {} };
    try {
      return await start(cluster);
    } catch (error) {
      // Somebody else was quicker, with the folder or with the port.
      failure = error;
    }
  }
  if (failure instanceof StartError) throw failure;
  throw new StartError(
    `The embedded database in ${folder} does not start: ${failure instanceof Error ? failure.message : failure}. Set UMBRAL_DATA to another folder, or DATABASE_URL to a Postgres of your own.`,
  );
}

async function start(cluster: Cluster): Promise<EmbeddedPostgres> {
  const server = await startPostmaster(cluster.data, await freePort());
  const { url, adminUrl } = urls(cluster, server.port);
  try {
    await provision(cluster, adminUrl);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url, adminUrl, attached: false, stop: server.stop };
}

/** Makes the app's role and its database, where they are missing. */
async function provision({ credentials }: Cluster, adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = await client.query('select from pg_roles where rolname = $1', [APP]);
    if (role.rowCount === 0) await client.query(`create role ${APP} login password ${client.escapeLiteral(credentials.app)}`);
    const database = await client.query('select from pg_database where datname = $1', [APP]);
    if (database.rowCount === 0) await client.query(`create database ${APP} owner ${APP}`);
  } finally {
    await client.end();
  }
}

/** The port of the server that runs on the cluster already; waits for one that is on its way up or down. */
async function attach(cluster: Cluster): Promise<number | null> {
  const patience = Date.now() + PATIENCE;
  for (let server = runningServer(cluster.data); server; server = runningServer(cluster.data)) {
    if (server.port !== null && (await answers(urls(cluster, server.port).url))) return server.port;
    if (Date.now() > patience)
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

function urls({ credentials }: Cluster, port: number): { url: string; adminUrl: string } {
  const address = `127.0.0.1:${port}`;
  return {
    url: `postgres://${APP}:${credentials.app}@${address}/${APP}?sslmode=disable`,
    adminUrl: `postgres://${ADMIN}:${credentials.admin}@${address}/postgres?sslmode=disable`,
  };
}

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
