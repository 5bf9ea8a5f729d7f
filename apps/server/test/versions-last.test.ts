import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import { refusalOf } from './harness/client.ts';
import { publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
let model: string;
beforeAll(async () => {
  server = await startTestServer();
  model = await publisher(server.client).withVersions(2);
  await server.client.versions.labels.move.mutate({ modelId: model, name: 'live', number: 1, revision: 0 });
});
afterAll(() => server.close());

/** Runs a statement as the application's role, which owns the tables, or as the server's administrator. */
async function run(role: 'application' | 'administrator', statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: role === 'application' ? server.database.url : server.database.adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Everything there is of what may never change. */
async function kept(): Promise<unknown> {
  const versions = await server.db.selectFrom('version').selectAll().orderBy('number').execute();
  return { versions, moves: await server.db.selectFrom('label_move').selectAll().orderBy('revision').execute() };
}

const COPY = `select gen_random_uuid(), workspace_id, model_id, publish_id, number, 'forged', author, revision, document, rule_set, checksum, findings,
  behaviour, created_at, author_id, findings_sample from version`;

const ROUTES: [string, () => string][] = [
  ['an update', () => `update version set note = 'forged'`],
  ['an update of one column to what it is', () => `update version set note = note where number = 1`],
  ['an update of no row', () => `update version set note = 'forged' where false`],
  ['a delete', () => `delete from version`],
  ['a truncation', () => `truncate version cascade`],
  ['a truncation of what it refers to', () => `truncate scoring_model cascade`],
  ['an insert over it', () => `insert into version ${COPY} on conflict (model_id, number) do update set note = 'forged'`],
  ['a merge', () => `merge into version using (select 1) as one on version.number = 1 when matched then update set note = 'forged'`],
  ['the deletion of its model', () => `delete from scoring_model where id = '${model}'`],
  ['the deletion of its workspace', () => `delete from workspace where id = '${DEFAULT_WORKSPACE}'`],
  ['another id for its model', () => `update scoring_model set id = gen_random_uuid() where id = '${model}'`],
  ['an update of a move', () => `update label_move set number = 2`],
  ['a delete of a move', () => `delete from label_move`],
  ['a truncation of moves', () => `truncate label_move`],
  ['an update with triggers switched off', () => `set session_replication_role = replica; update version set note = 'forged'`],
  ['a delete with triggers switched off', () => `set session_replication_role = replica; delete from label_move`],
];

describe.each(['application', 'administrator'] as const)('what was published outlasts, by the %s', (role) => {
  test.each(ROUTES)('%s', async (_, statement) => {
    const before = await kept();
    await expect(run(role, statement())).rejects.toThrow(/never changed|foreign key|permission denied/);
    expect(await kept()).toEqual(before);
  });
});

test('a version cannot have the number of another', async () => {
  await expect(run('application', `insert into version ${COPY} where number = 1`)).rejects.toThrow(/duplicate key/);
});

test('a label cannot point at what was never published', async () => {
  await expect(run('application', `update label set number = 3`)).rejects.toThrow(/foreign key/);
});

test('another workspace sees nothing of it, and can do nothing with it', async () => {
  const { id } = await server.db.insertInto('workspace').values({ name: 'other' }).returning('id').executeTakeFirstOrThrow();
  const { workspace_id: home } = await server.db.selectFrom('member').select('workspace_id').executeTakeFirstOrThrow();
  const foreign = server.client.versions;
  const before = await kept();
  const sent = { modelId: model, revision: 2, sampleId: null };
  const calls = [
    () => foreign.list.query({ modelId: model, after: null, limit: 10 }),
    () => foreign.get.query({ modelId: model, number: 1 }),
    () => foreign.compare.query({ modelId: model, before: 1, after: 2, sampleId: null }),
    () => foreign.preview.query(sent),
    () => foreign.publish.mutate({ ...sent, number: 3, note: '', publishId: randomUUID() }),
    () => foreign.restore.mutate({ modelId: model, number: 1, revision: 2, saveId: randomUUID() }),
    () => foreign.labels.list.query({ modelId: model }),
    () => foreign.labels.move.mutate({ modelId: model, name: 'live', number: 2, revision: 1 }),
    () => foreign.labels.remove.mutate({ modelId: model, name: 'live', revision: 1 }),
  ];
  await server.db.updateTable('member').set({ workspace_id: id }).execute();
  for (const call of calls)
    expect(await refusalOf(call())).toEqual({ status: 404, problem: { code: 'notFound', params: { what: 'model' } } });
  await server.db.updateTable('member').set({ workspace_id: home }).execute();
  expect(await kept()).toEqual(before);
});
