import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { StartError } from '../start-error.ts';
import { MANIFEST, type Manifest, type ManifestTable, tableFile } from './manifest.ts';
import { measured } from './measured.ts';
import { type BackedTable, quoted, quotedList, tablesOf } from './tables.ts';

/**
 * Writes all rows of all tables into a new folder, as they were at one moment; the app goes on meanwhile. What waits in the job queue is
 * not among them: it follows from the tables. The folder is there when the backup is whole, and not before.
 */
export async function writeBackup(client: pg.ClientBase, folder: string): Promise<Manifest> {
  if (fs.existsSync(folder) && fs.readdirSync(folder).length > 0)
    throw new StartError(`${folder} is not empty. Name a new folder for the backup.`);
  const making = `${path.resolve(folder)}.part`;
  fs.rmSync(making, { recursive: true, force: true });
  fs.mkdirSync(making, { recursive: true, mode: 0o700 });
  try {
    const manifest = await writeTables(client, making);
    fs.writeFileSync(path.join(making, MANIFEST), JSON.stringify(manifest, null, 2));
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(making, folder);
    return manifest;
  } catch (error) {
    fs.rmSync(making, { recursive: true, force: true });
    throw isNoRoom(error) ? new StartError(`There is no room left on the disk of ${folder}. No backup was made.`) : error;
  }
}

const isNoRoom = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

async function writeTables(client: pg.ClientBase, folder: string): Promise<Manifest> {
  await client.query('begin isolation level repeatable read read only');
  await client.query('set local statement_timeout = 0');
  const migration = await lastMigration(client);
  const tables: ManifestTable[] = [];
  for (const table of await tablesOf(client)) tables.push(await writeTable(client, table, folder));
  await client.query('commit');
  return { format: 'umbral.backup', version: 1, madeAt: new Date().toISOString(), migration, tables };
}

async function writeTable(client: pg.ClientBase, { name, columns, key }: BackedTable, folder: string): Promise<ManifestTable> {
  const order = key.length === 0 ? columns : key;
  const rows = `select ${quotedList(columns)} from ${quoted(name)} order by ${quotedList(order)}`;
  const { through, result } = measured();
  const file = fs.createWriteStream(tableFile(folder, name), { mode: 0o600 });
  await pipeline(client.query(copyTo(`copy (${rows}) to stdout`)), through, createGzip(), file);
  return { name, columns, ...result() };
}

/** The last migration that the tables have seen. */
async function lastMigration(client: pg.ClientBase): Promise<string> {
  const { rows: found } = await client.query<{ there: boolean }>(`select to_regclass('public.kysely_migration') is not null as there`);
  const { rows } = found[0]?.there
    ? await client.query<{ name: string }>('select name from kysely_migration order by name desc limit 1')
    : { rows: [] };
  const [last] = rows;
  if (!last) throw new StartError('There are no tables of Umbral in this database.');
  return last.name;
}
