import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingPool } from '../src/database/isolation/acting-pool.ts';
import { connectionsTo } from '../src/database/pool.ts';
import type { Tables } from '../src/database/tables.ts';
import { saveDraft } from '../src/models/save.ts';
import { newMember } from './harness/people.ts';
import { startPostman } from './harness/postman.ts';
import { combined, publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
let postman: Awaited<ReturnType<typeof startPostman>>;
beforeAll(async () => {
  server = await startTestServer();
  postman = await startPostman(server);
});
afterAll(async () => {
  await postman.stop();
  await server.close();
});

const editsOf = (model: string) =>
  server.db
    .selectFrom('audit_event')
    .select(['actor', 'details', 'subject'])
    .where('action', '=', 'draft.edited')
    .where('subject_id', '=', model)
    .orderBy('id')
    .execute();

/** Lets what was done until now be so much longer ago; only who owns the table can, and by taking its triggers away. */
async function letPass(minutes: number): Promise<void> {
  await sql`alter table audit_event disable trigger never_changed`.execute(server.db);
  await sql`update audit_event set at = at - make_interval(mins => ${minutes})`.execute(server.db);
  await sql`alter table audit_event enable always trigger never_changed`.execute(server.db);
}

test('an hour of edits by one person leaves a row for each ten minutes, whoever edits besides them', async () => {
  const people = publisher(server.client);
  const model = await people.create();
  const other = await newMember(server, 'editor');
  let revision = 1;
  for (let minute = 0; minute < 60; minute += 2) {
    revision = (await people.save(model, revision, combined(minute))).revision;
    if (minute === 30) revision = (await publisher(other.client).save(model, revision, combined(99))).revision;
    await letPass(2);
  }
  const edits = await editsOf(model);
  expect(edits.filter(({ actor }) => actor === other.email)).toMatchObject([{ details: { revision: 18 }, subject: 'Fit' }]);
  expect(edits.filter(({ actor }) => actor !== other.email).map(({ details }) => details)).toEqual(
    [2, 7, 12, 17, 23, 28].map((first) => ({ revision: first })),
  );
  // Another model's edits are their own.
  const next = await people.create();
  await people.save(next, 1, combined(1));
  expect(await editsOf(next)).toHaveLength(1);
});

test('of many saves at once those that are made leave one row', async () => {
  const people = publisher(server.client);
  const model = await people.create();
  const saves = await Promise.allSettled([1, 2, 3, 4].map((points) => people.save(model, 1, combined(points))));
  expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await editsOf(model)).toHaveLength(1);
});

test('a save that was sent again is told of once', async () => {
  const people = publisher(server.client);
  const model = await people.create();
  const save = { id: model, baseRevision: 1, saveId: randomUUID(), document: combined(5) };
  await server.client.models.save.mutate(save);
  await letPass(20);
  await server.client.models.save.mutate(save);
  expect(await editsOf(model)).toHaveLength(1);
});

test('recording costs a save no statement, but for the first of ten minutes', async () => {
  const model = await publisher(server.client).create();
  const pool = connectionsTo(server.database.appUrl, 1).pool;
  let asked: string[] = [];
  const dialect = new PostgresDialect({ pool: actingPool(pool, server.scope) });
  const db = new Kysely<Tables>({ dialect, log: (event) => void asked.push(event.query.sql.split(' ', 1).join()) });
  const counts: number[] = [];
  for (const baseRevision of [1, 2, 3]) {
    asked = [];
    await saveDraft({ ...server.scope, db }, { id: model, baseRevision, saveId: randomUUID(), document: combined(baseRevision) });
    counts.push(asked.filter((verb) => verb !== 'begin' && verb !== 'commit').length);
  }
  await pool.end();
  expect(counts).toEqual([5, 4, 4]);
});
