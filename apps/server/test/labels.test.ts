import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalOf } from './harness/client.ts';
import { publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
let model: string;
beforeAll(async () => {
  server = await startTestServer();
  model = await publisher(server.client).withVersions(3);
});
afterAll(() => server.close());

const move = (name: string, number: number, revision: number, modelId = model) =>
  server.client.versions.labels.move.mutate({ modelId, name, number, revision });
const remove = (name: string, revision: number) => server.client.versions.labels.remove.mutate({ modelId: model, name, revision });
const places = async () => (await server.client.versions.labels.list.query({ modelId: model })).map(({ name, number }) => [name, number]);
const moves = async (name: string) => {
  const rows = await server.db
    .selectFrom('label_move')
    .select(['number', 'revision'])
    .where('name', '=', name)
    .orderBy('revision')
    .execute();
  return rows.map(({ number, revision }) => [revision, number]);
};

test('a label is set, moved and removed, and every move is kept', async () => {
  expect(await move('live', 1, 0)).toMatchObject({ name: 'live', number: 1, revision: 1 });
  expect(await move('live', 3, 1)).toMatchObject({ number: 3, revision: 2 });
  const { versions } = await server.client.versions.list.query({ modelId: model, after: null, limit: 5 });
  expect(versions.map(({ number, labels }) => [number, labels])).toEqual([
    [3, ['live']],
    [2, []],
    [1, []],
  ]);
  await remove('live', 2);
  expect(await places()).toEqual([]);
  expect(await move('live', 2, 0)).toMatchObject({ revision: 4 });
  expect(await moves('live')).toEqual([
    [1, 1],
    [2, 3],
    [3, null],
    [4, 2],
  ]);
});

test('who looked before somebody else moved it is refused, and told where it is', async () => {
  await move('stale', 1, 0);
  await move('stale', 2, 1);
  const refusal = { status: 409, problem: { code: 'staleLabel', params: { name: 'stale', number: 2, revision: 2 } } };
  expect(await refusalOf(move('stale', 3, 1))).toEqual(refusal);
  expect(await refusalOf(move('stale', 3, 0))).toEqual(refusal);
  expect(await refusalOf(remove('stale', 1))).toEqual(refusal);
  await remove('stale', 2);
  expect((await refusalOf(move('stale', 3, 2))).problem).toMatchObject({ params: { number: null, revision: 0 } });
});

test('of many moves at once one wins; the label and its last move agree', async () => {
  let { revision } = await move('race', 1, 0);
  for (let round = 0; round < 5; round++) {
    const seen = revision;
    const attempts = await Promise.allSettled([1, 2, 3, 1, 2, 3].map((number) => move('race', number, seen)));
    const won = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
    expect(won).toHaveLength(1);
    const lost = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [refusalOf(Promise.reject(attempt.reason))] : []));
    expect((await Promise.all(lost)).map(({ problem }) => problem?.code)).toEqual(lost.map(() => 'staleLabel'));
    revision = won[0]?.revision ?? 0;
    expect(revision).toBe(seen + 1);
    expect(await places()).toContainEqual(['race', won[0]?.number]);
    expect((await moves('race')).at(-1)).toEqual([revision, won[0]?.number]);
  }
});

test('a label points at versions of its own scoring model only', async () => {
  expect((await refusalOf(move('far', 4, 0))).problem).toEqual({ code: 'notFound', params: { what: 'version' } });
  expect(await moves('far')).toEqual([]);
});

test('a label that there is none of cannot be removed', async () => {
  expect((await refusalOf(remove('none', 0))).problem).toEqual({ code: 'notFound', params: { what: 'label' } });
});

test.each(['Live', '1st', 'a b', '', 'a'.repeat(65), '__proto__'])('%j is no name of a label', async (name) => {
  expect((await refusalOf(move(name, 1, 0))).problem?.code).toBe('invalidInput');
});

test('a scoring model has at most twenty labels', async () => {
  const other = await publisher(server.client).withVersions(1);
  for (let n = 1; n <= 20; n++) await move(`label-${n}`, 1, 0, other);
  expect((await refusalOf(move('label-21', 1, 0, other))).problem).toEqual({ code: 'tooManyLabels', params: { limit: 20 } });
  expect(await move('label-20', 1, 1, other)).toMatchObject({ revision: 2 });
});
