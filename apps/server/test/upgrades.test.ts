import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MIGRATIONS } from '../src/database/migrations/index.ts';
import { AGED, AGES } from './harness/ages.ts';
import { type Client, clientFor, cookieOf } from './harness/client.ts';
import { createEmptyDatabase, type TestDatabase } from './harness/database.ts';
import { importer } from './harness/imports.ts';
import { type ServerProcess, startProcess } from './harness/process.ts';

let database: TestDatabase;
let server: ServerProcess;
let client: Client;

/** Brings the tables from the oldest to the newest; each is filled as soon as there is one, so that every later migration meets its rows. */
async function growOld(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  for (const name of Object.keys(MIGRATIONS)) {
    const { error } = await migrator.migrateTo(name);
    if (error) throw error;
    const connection = await pool.connect();
    await AGES[Number(name.slice(0, 4))]?.(connection);
    connection.release();
  }
  await db.destroy();
}

beforeAll(async () => {
  database = await createEmptyDatabase();
  await growOld(database.url);
  server = await startProcess(database.environment);
  client = clientFor(server.address, await cookieOf(server.address, 'signIn'));
});
afterAll(async () => {
  server.process.kill();
  await server.ended;
  await database.drop();
});

test('a scoring model of the oldest tables is there with its drafts, versions and labels, and goes on', async () => {
  const { revision, document } = await client.models.get.query({ id: AGED.model });
  expect([revision, document.nodes.length > 0]).toEqual([2, true]);
  const saved = await client.models.save.mutate({ id: AGED.model, baseRevision: 2, saveId: crypto.randomUUID(), document });
  expect(saved.revision).toBe(3);
  const [version] = await client.versions.list.query({ modelId: AGED.model, after: null, limit: 10 }).then(({ versions }) => versions);
  expect(version).toMatchObject({ number: 1, note: 'The first', author: null });
  const moved = await client.versions.labels.move.mutate({ modelId: AGED.model, name: 'live', revision: 1, number: 1 });
  expect(moved.revision).toBe(2);
});

test('services are answered with their old keys, by their labels', async () => {
  const answer = await fetch(`${server.address}/api/v1/models/${AGED.model}/labels/live/score`, {
    method: 'POST',
    headers: { authorization: `Bearer ${AGED.key.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ lead: { id: 'x', attributes: {}, events: [] } }),
  });
  expect(answer.status).toBe(200);
});

test('a sample has its leads, events and outcomes; an import that was never finished is gone', async () => {
  const samples = await client.samples.list.query();
  expect(samples.filter(({ source }) => source === 'imported')).toMatchObject([{ id: AGED.sample, leadCount: 2, outcomeCount: 1 }]);
  const held = await importer(client).held(AGED.sample);
  expect([...held.keys()].toSorted()).toEqual(['open', 'won']);
  expect(held.get('won')).toMatchObject({ attributes: { country: 'ES' }, outcome: true, events: [{ type: 'login' }] });
});

test('what was done is told still', async () => {
  const { entries } = await client.audit.list.query({ filter: { action: 'model.renamed' }, after: null, limit: 10 });
  expect(entries).toMatchObject([{ request: 'old', isThere: true, details: { before: 'From still longer ago' } }]);
});

test('webhooks, their log and simulations are there', async () => {
  const { deliveries } = await client.webhooks.deliveries.query({ id: AGED.webhook, after: null, limit: 10 });
  expect(deliveries).toMatchObject([{ state: 'delivered' }]);
  expect(await client.simulations.get.query({ id: AGED.simulation })).toMatchObject({ id: AGED.simulation, state: 'done' });
});
