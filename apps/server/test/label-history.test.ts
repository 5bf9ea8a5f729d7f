import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MIGRATIONS } from '../src/database/migrations/index.ts';
import { OWNER, refusalOf } from './harness/client.ts';
import { publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
let model: string;
beforeAll(async () => {
  server = await startTestServer();
  model = await publisher(server.client).withVersions(3);
});
afterAll(() => server.close());

const move = (name: string, number: number, revision: number) =>
  server.client.versions.labels.move.mutate({ modelId: model, name, number, revision });
const history = (name: string, after: number | null = null, limit = 10) =>
  server.client.versions.labels.history.query({ modelId: model, name, after, limit });

test('every move of a label is told, the newest first: from where, to where, by whom and when', async () => {
  const times = [await move('live', 1, 0), await move('live', 3, 1)].map(({ movedAt }) => movedAt);
  await server.client.versions.labels.remove.mutate({ modelId: model, name: 'live', revision: 2 });
  await move('live', 2, 0);
  const { moves, next } = await history('live');
  expect(next).toBeNull();
  expect(moves.map(({ revision, from, to }) => [revision, from, to])).toEqual([
    [4, null, 2],
    [3, 3, null],
    [2, 1, 3],
    [1, null, 1],
  ]);
  expect(moves.map(({ author }) => author?.name)).toEqual(moves.map(() => OWNER.email));
  expect(moves.slice(2).map(({ movedAt }) => movedAt)).toEqual(times.toReversed());
});

test('they come page by page', async () => {
  for (let revision = 0; revision < 5; revision++) await move('paged', (revision % 3) + 1, revision);
  const first = await history('paged', null, 2);
  expect([first.moves.map(({ revision }) => revision), first.next]).toEqual([[5, 4], 4]);
  const last = await history('paged', 2, 2);
  expect([last.moves.map(({ revision, from }) => [revision, from]), last.next]).toEqual([[[1, null]], null]);
});

test('labels are known also when they were taken away', async () => {
  await move('gone', 1, 0);
  await server.client.versions.labels.remove.mutate({ modelId: model, name: 'gone', revision: 1 });
  const known = await server.client.versions.labels.known.query({ modelId: model });
  expect(known).toEqual([
    { name: 'live', number: 2, revision: 4 },
    { name: 'paged', number: 2, revision: 5 },
    { name: 'gone', number: null, revision: 0 },
  ]);
});

test('nobody else’s scoring model tells its labels', async () => {
  const call = server.client.versions.labels.known.query({ modelId: crypto.randomUUID() });
  expect((await refusalOf(call)).problem).toEqual({ code: 'notFound', params: { what: 'model' } });
});

test('who moved a label last is told with it, and outlasts their account', async () => {
  const places = await server.client.versions.labels.list.query({ modelId: model });
  expect(places.map(({ author }) => author?.name)).toEqual(places.map(() => OWNER.email));
  const { versions } = await server.client.versions.list.query({ modelId: model, after: null, limit: 1 });
  await server.db.deleteFrom('member').execute();
  await server.db.deleteFrom('user' as never).execute();
  const rows = await server.db.selectFrom('version').select(['author', 'author_id']).where('number', '=', 3).execute();
  expect(rows).toEqual([{ author: OWNER.email, author_id: versions[0]?.author?.id }]);
});

test('rows from before people signed in are kept as they are, without an author', async () => {
  const other = await startTestServer();
  const id = await publisher(other.client).create();
  const [version] = await server.db.selectFrom('version').selectAll().execute();
  if (!version) throw new Error('There is no version.');
  const { document, rule_set, findings, id: _, created_at: __, behaviour: ___, findings_sample: ____, ...row } = version;
  const json = { document: JSON.stringify(document), rule_set: JSON.stringify(rule_set), findings: JSON.stringify(findings) };
  const old = { ...row, ...json, model_id: id, number: 2, publish_id: crypto.randomUUID(), author: null, author_id: null };
  await other.db
    .insertInto('version')
    .values({ ...old, behaviour: null, findings_sample: null })
    .execute();
  await other.db
    .insertInto('label_move')
    .values({ workspace_id: row.workspace_id, model_id: id, name: 'old', revision: 1, number: 2, author: null, author_id: null })
    .execute();
  // As an older Umbral left the tables; then they are brought up to date.
  await sql`alter table version drop column author_id, drop column findings_sample`.execute(other.db);
  await sql`alter table label_move drop column author_id`.execute(other.db);
  await MIGRATIONS['0006-authors-of-versions']?.up(other.db as never);
  const { versions } = await other.client.versions.list.query({ modelId: id, after: null, limit: 1 });
  expect(versions[0]).toMatchObject({ number: 2, author: null, findingsSample: null, checksum: row.checksum });
  const { moves } = await other.client.versions.labels.history.query({ modelId: id, name: 'old', after: null, limit: 5 });
  expect(moves[0]?.author).toBeNull();
  await other.close();
});
