import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../database/embedded/start.ts';
import { openDatabase } from '../database/open.ts';
import { readEnvironment } from '../environment/index.ts';
import { StartError } from '../start-error.ts';
import type { Manifest } from './manifest.ts';
import { restoreBackup } from './restore.ts';
import { enqueueWaiting } from './waiting.ts';
import { writeBackup } from './write.ts';

const USAGE = 'Say what to do with which folder: npm run backup -- <folder>, or npm run restore -- <folder>';

try {
  const [task, folder, ...others] = process.argv.slice(2);
  const run = task === 'backup' ? backup : task === 'restore' ? restore : null;
  if (!run || folder === undefined || others.length > 0) throw new StartError(USAGE);
  // npm runs scripts in the folder of their package, and says where it was itself.
  const place = path.resolve(process.env.INIT_CWD ?? '', folder);
  await withDatabase((url) => run(url, place));
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}

/** The database that the environment names: the given one, or the one that Umbral brings, which is started if it does not run. */
async function withDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const { databaseUrl, dataFolder } = readEnvironment(process.env);
  if (databaseUrl !== null) return work(databaseUrl);
  const embedded = await startEmbeddedPostgres(dataFolder);
  try {
    await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}

async function backup(url: string, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    tell(await writeBackup(client, folder), `backed up into ${folder}`);
  } finally {
    await client.end();
  }
}

async function restore(url: string, folder: string): Promise<void> {
  const manifest = await restoreBackup(url, folder);
  const db = await openDatabase(url);
  try {
    const { deliveries, simulations } = await enqueueWaiting(db, console.error);
    tell(manifest, `restored from ${folder}`);
    console.log(`Waiting again: ${deliveries} deliveries, ${simulations} simulations.`);
  } finally {
    await db.destroy();
  }
}

function tell({ tables, madeAt }: Manifest, what: string): void {
  const [rows, bytes] = [tables.reduce((sum, each) => sum + each.rows, 0), tables.reduce((sum, each) => sum + each.bytes, 0)];
  console.log(`${rows} rows of ${tables.length} tables (${Math.ceil(bytes / 1_000_000)} MB, as of ${madeAt}) ${what}.`);
}
