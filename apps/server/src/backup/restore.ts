import fs from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { MIGRATIONS } from '../database/migrations/index.ts';
import { StartError } from '../start-error.ts';
import { type Manifest, type ManifestTable, readManifest, tableFile } from './manifest.ts';
import { measured } from './measured.ts';
import { quoted, quotedList, tablesOf } from './tables.ts';

/** Puts a backup into a database that has no tables of Umbral yet, with the tables that it was made of, and brings these up to date. */
export async function restoreBackup(url: string, folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  for (const table of manifest.tables) await checkTable(folder, table);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
    if (!Object.hasOwn(MIGRATIONS, manifest.migration))
      throw new StartError('The backup is of a newer Umbral than this one. Restore it with that one.');
    const done = (await migrator.getMigrations()).filter(({ executedAt }) => executedAt);
    if (done.length > 0) throw new StartError('There are tables of Umbral in this database already. A backup is restored into a new one.');
    await migrated(migrator.migrateTo(manifest.migration));
    await fill(pool, manifest, folder);
    await migrated(migrator.migrateToLatest());
    return manifest;
  } finally {
    await db.destroy();
  }
}

async function migrated(migration: ReturnType<Migrator['migrateToLatest']>): Promise<void> {
  const { error } = await migration;
  if (error) throw error;
}

/** Reads a file as a whole before anything is written: a faulty backup changes nothing. */
async function checkTable(folder: string, { name, sha256, rows }: ManifestTable): Promise<void> {
  const file = tableFile(folder, name);
  if (!fs.existsSync(file)) throw new StartError(`The backup lacks ${file}.`);
  const { through, result } = measured();
  try {
    await pipeline(fs.createReadStream(file), createGunzip(), through, new Writable({ write: (_chunk, _encoding, done) => done() }));
  } catch {
    throw new StartError(`${file} is damaged: it cannot be unpacked.`);
  }
  const found = result();
  if (found.sha256 !== sha256 || found.rows !== rows) throw new StartError(`${file} is not what was backed up: its checksum differs.`);
}

/** All tables or none. */
async function fill(pool: pg.Pool, { tables: backedUp }: Manifest, folder: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    const tables = await tablesOf(client);
    for (const { name } of tables.toReversed()) await clearTable(client, name);
    for (const { name } of tables) {
      const saved = backedUp.find((each) => each.name === name);
      if (!saved) throw new StartError(`The backup lacks the table ${name}.`);
      await fillTable(client, saved, folder);
    }
    await client.query(NUMBER_ON);
    await client.query('commit');
  } finally {
    // Whatever is left of the transaction ends with the connection.
    client.release(true);
  }
}

/** What migrations put into a table is in the backup too, perhaps changed since. Tables that only grow refuse to be cleared, and are empty. */
async function clearTable(client: pg.PoolClient, name: string): Promise<void> {
  const { rowCount } = await client.query(`select from ${quoted(name)} limit 1`);
  if (rowCount) await client.query(`delete from ${quoted(name)}`);
}

async function fillTable(client: pg.PoolClient, { name, columns, rows }: ManifestTable, folder: string): Promise<void> {
  const into = client.query(copyFrom(`copy ${quoted(name)} (${quotedList(columns)}) from stdin`));
  await pipeline(fs.createReadStream(tableFile(folder, name)), createGunzip(), into);
  if (into.rowCount !== rows) throw new Error(`${into.rowCount} rows of ${rows} came into ${name}.`);
}

/** New rows are numbered after those that are there. */
const NUMBER_ON = `
  do $$
  declare
    identity record;
  begin
    for identity in
      select class.relname as of, attname as name
      from pg_attribute join pg_class as class on class.oid = attrelid
      where class.relnamespace = 'public'::regnamespace and class.relkind = 'r' and attidentity <> ''
    loop
      execute format(
        'select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 1), max(%I) is not null) from %I',
        quote_ident(identity.of), identity.name, identity.name, identity.name, identity.of
      );
    end loop;
  end
  $$`;
