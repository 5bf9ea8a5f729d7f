import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Manifest, readManifest, tableFile } from '../src/backup/manifest.ts';
import { topological } from '../src/backup/order.ts';
import { restoreBackup } from '../src/backup/restore.ts';
import { enqueueWaiting } from '../src/backup/waiting.ts';
import { writeBackup } from '../src/backup/write.ts';
import { openDatabase } from '../src/database/open.ts';
import { clientFor, cookieOf } from './harness/client.ts';
import { createEmptyDatabase, type TestDatabase } from './harness/database.ts';
import { documentWith } from './harness/documents.ts';
import { importer } from './harness/imports.ts';
import { makeLeads } from './harness/leads.ts';
import { startProcess } from './harness/process.ts';
import { publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { openQueueFor, simulator } from './harness/simulations.ts';
import { startCourier, webhookTo } from './harness/webhooks.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'umbral-backup-'));
const at = (name: string): string => path.join(folder, name);
const restored: TestDatabase[] = [];
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
  for (const database of restored) await database.drop();
  fs.rmSync(folder, { recursive: true });
});

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createEmptyDatabase();
  restored.push(database);
  return database;
}

async function backUp(url: string, name: string): Promise<Manifest> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await writeBackup(client, at(name));
  } finally {
    await client.end();
  }
}

/** Saves, publishes and imports until it is told to stop. */
function load() {
  const { save, publish, create } = publisher(server.client);
  const { whole } = importer(server.client);
  let [isOver, done] = [false, 0];
  const saving = (async () => {
    const id = await create();
    for (let revision = 1; !isOver; revision++, done++) {
      await save(id, revision, documentWith(5, `revision ${revision + 1}`));
      if (revision % 5 === 0) await publish(await create(), 1);
    }
  })();
  const importing = (async () => {
    for (let number = 0; !isOver; number++, done++) await whole(makeLeads(number * 100, 100, 5));
  })();
  return {
    done: () => done,
    stop: async () => {
      isOver = true;
      await Promise.all([saving, importing]);
    },
  };
}

const sums = ({ tables }: Manifest) => Object.fromEntries(tables.map(({ name, rows, sha256 }) => [name, `${rows} ${sha256}`]));

describe('a backup', () => {
  test('made under load is put back to the byte, and the app goes on from it', async () => {
    const work = load();
    while (work.done() < 20) await new Promise((resolve) => setTimeout(resolve, 20));
    const before = work.done();
    const manifest = await backUp(server.database.url, 'under-load');
    const during = work.done() - before;
    await work.stop();
    expect(during, 'the app went on meanwhile').toBeGreaterThan(0);

    const { url } = await emptyDatabase();
    await restoreBackup(url, at('under-load'));
    const again = await backUp(url, 'again');
    expect(sums(again)).toEqual(sums(manifest));

    const { address, process, ended } = await startProcess({ DATABASE_URL: url });
    const client = clientFor(address, await cookieOf(address, 'signIn'));
    const [samples, models] = [await client.samples.list.query(), await client.models.list.query()];
    for (const { id, leadCount } of samples) expect((await importer(client).held(id)).size).toBe(Math.min(leadCount, 2_000));
    expect(models.length).toBeGreaterThan(0);
    // New rows are numbered after those that are there.
    const id = await importer(client).whole(makeLeads(0, 50, 3));
    expect((await importer(client).held(id)).size).toBe(50);
    process.kill();
    await ended;
  });

  test('holds every table that keeps anything', async () => {
    const { rows } = await new pg.Pool({ connectionString: server.database.url, max: 1, idleTimeoutMillis: 100 }).query<{ name: string }>(
      `select table_name as name from information_schema.tables join pg_class on oid = table_name::regclass
       where table_schema = 'public' and table_type = 'BASE TABLE' and relpersistence = 'p' and table_name not like 'kysely%'`,
    );
    const { tables } = readManifest(at('under-load'));
    expect(tables.map(({ name }) => name).toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  });

  test('leaves nothing undone: deliveries and simulations that were waiting are waiting again', async () => {
    const { create, publish } = publisher(server.client);
    const { sample, start } = simulator(server);
    await openQueueFor(server);
    const hook = await webhookTo(server);
    const model = await create();
    await publish(model, 1);
    await start(model, await sample(makeLeads(0, 10, 2)));
    await backUp(server.database.url, 'waiting');

    const { url } = await emptyDatabase();
    await restoreBackup(url, at('waiting'));
    const db = await openDatabase(url);
    expect(await enqueueWaiting(db, () => {})).toEqual({ deliveries: 1, simulations: 1 });
    const courier = await startCourier({ ...server, db });
    expect(await hook.receiver.until(1)).toHaveLength(1);
    await courier.stop();
    await hook.receiver.close();
    await db.destroy();
  });
});

describe('a backup is refused', () => {
  const refused = async (name: string, url?: string) => {
    const database = url ?? (await emptyDatabase()).url;
    return restoreBackup(database, at(name)).then(
      () => null,
      (error: Error) => error.message,
    );
  };
  /** A copy of the backup with something changed. */
  const changed = (name: string, change: (folder: string) => void): string => {
    fs.cpSync(at('under-load'), at(name), { recursive: true });
    change(at(name));
    return name;
  };

  test('where there are tables already', async () => {
    expect(await refused('under-load', server.database.url)).toContain('already');
  });

  test('where rows were changed, lost or damaged', async () => {
    const rewrite = (name: string, of: (rows: Buffer) => Buffer) =>
      changed(name, (copy) => {
        const file = tableFile(copy, 'draft');
        fs.writeFileSync(file, gzipSync(of(gunzipSync(fs.readFileSync(file)))));
      });
    expect(await refused(rewrite('other', (rows) => Buffer.from(rows.toString().replace('revision', 'reversal'))))).toContain('checksum');
    expect(await refused(rewrite('fewer', (rows) => rows.subarray(0, rows.lastIndexOf(10, -2) + 1)))).toContain('checksum');
    expect(await refused(changed('cut', (copy) => fs.truncateSync(tableFile(copy, 'lead'), 100)))).toContain('damaged');
    expect(await refused(changed('lost', (copy) => fs.rmSync(tableFile(copy, 'lead'))))).toContain('lacks');
  });

  test('where it is of a newer version, or none at all', async () => {
    const manifest = (name: string, more: object) =>
      changed(name, (copy) => {
        const file = path.join(copy, 'manifest.json');
        fs.writeFileSync(file, JSON.stringify({ ...JSON.parse(fs.readFileSync(file, 'utf8')), ...more }));
      });
    expect(await refused(manifest('newer', { migration: '9999-later' }))).toContain('newer');
    expect(await refused(manifest('hostile', { tables: [{ name: '../x', columns: ['a'], rows: 0, bytes: 0, sha256: '' }] }))).toContain(
      'not what',
    );
    expect(await refused('nowhere')).toContain('no backup');
  });

  test('where the folder for it holds something', async () => {
    await expect(backUp(server.database.url, 'under-load')).rejects.toThrow('not empty');
  });
});

test('tables come after those to which they refer, and a circle is told', () => {
  const of = (name: string, ...refersTo: string[]) => ({ name, refersTo });
  expect(topological([of('a', 'c'), of('b'), of('c', 'b')]).map(({ name }) => name)).toEqual(['b', 'c', 'a']);
  expect(() => topological([of('a', 'b'), of('b', 'a')])).toThrow('a, b, a');
});
