import { randomUUID } from 'node:crypto';
import { compile } from '@umbral/compiler';
import { DOCUMENT_VERSION, emptyDocument, TEMPLATES } from '@umbral/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEPT_REVISIONS } from '../src/models/save.ts';
import { OWNER, refusalOf } from './harness/client.ts';
import { documentWith } from './harness/documents.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const create = (name = 'Fit') => server.client.models.create.mutate({ name, document: documentWith(1) });
const save = (id: string, baseRevision: number, document = documentWith(2), saveId = randomUUID()) =>
  server.client.models.save.mutate({ id, baseRevision, saveId, document });

const owner = { id: expect.any(String), name: OWNER.email };

test('a new model is opened as it was made', async () => {
  const document = documentWith(3, 'a 🙂 "note" \\u0000');
  const { id, revision } = await server.client.models.create.mutate({ name: '  Fit  ', document });
  const opened = await server.client.models.get.query({ id });
  expect(opened).toMatchObject({ id, revision, name: 'Fit', document });
  expect(revision).toBe(1);
  expect(Math.abs(opened.savedAt - Date.now())).toBeLessThan(60_000);
});

test('text that Postgres cannot hold is kept but for those characters', async () => {
  const { id } = await server.client.models.create.mutate({ name: 'x', document: documentWith(1, 'a\0b\ud800c\\u0000') });
  const { document } = await server.client.models.get.query({ id });
  expect(document).toEqual(documentWith(1, 'a\ufffdb\ufffdc\\u0000'));
});

test('the list begins with what changed last, and counts nodes', async () => {
  const older = await create('older');
  const newer = await create('newer');
  await save(older.id, 1, documentWith(5));
  const [first, second] = await server.client.models.list.query();
  expect(first).toMatchObject({ id: older.id, name: 'older', revision: 2, nodeCount: 5 });
  expect(second).toMatchObject({ id: newer.id, revision: 1, nodeCount: 1 });
});

test('the list counts versions, and says where labels point', async () => {
  const { id } = await server.client.models.create.mutate({ name: 'Published', document: TEMPLATES.combined() });
  const summary = async () => (await server.client.models.list.query()).find((model) => model.id === id);
  expect(await summary()).toMatchObject({ versionCount: 0, labels: [] });
  const publish = (number: number, revision: number) =>
    server.client.versions.publish.mutate({ modelId: id, number, revision, note: '', sampleId: null, publishId: randomUUID() });
  await publish(1, 1);
  await save(id, 1, TEMPLATES.matrix());
  await publish(2, 2);
  const label = (name: string, number: number) => server.client.versions.labels.move.mutate({ modelId: id, name, number, revision: 0 });
  await label('trial', 2);
  await label('live', 1);
  const labels = [
    { name: 'live', number: 1 },
    { name: 'trial', number: 2 },
  ];
  expect(await summary()).toMatchObject({ versionCount: 2, labels });
});

test('a removed model is off the list and cannot be opened or saved until it is restored', async () => {
  const { id } = await create();
  await server.client.models.remove.mutate({ id });
  expect((await server.client.models.list.query()).map((model) => model.id)).not.toContain(id);
  const missing = { status: 404, problem: { code: 'notFound', params: { what: 'model' } } };
  expect(await refusalOf(server.client.models.get.query({ id }))).toEqual(missing);
  expect(await refusalOf(save(id, 1))).toEqual(missing);
  expect(await refusalOf(server.client.models.rename.mutate({ id, name: 'x' }))).toEqual(missing);
  await server.client.models.restore.mutate({ id });
  expect((await server.client.models.get.query({ id })).revision).toBe(1);
});

test('a model is renamed', async () => {
  const { id } = await create();
  await server.client.models.rename.mutate({ id, name: 'Better' });
  expect(await server.client.models.get.query({ id })).toMatchObject({ name: 'Better', revision: 1 });
});

test('a save makes the next revision', async () => {
  const { id } = await create();
  const saved = await save(id, 1, documentWith(2, 'second'));
  expect(saved.revision).toBe(2);
  expect(await server.client.models.get.query({ id })).toMatchObject({
    revision: 2,
    savedAt: saved.savedAt,
    document: documentWith(2, 'second'),
  });
});

test('who has an older revision is given the newest, and told who saved it', async () => {
  const { id } = await create();
  expect(await server.client.models.newer.query({ id, revision: 1 })).toBeNull();
  await save(id, 1, documentWith(2));
  const { savedAt } = await save(id, 2, documentWith(3));
  const newest = { revision: 3, savedAt, document: documentWith(3), authors: [owner] };
  expect(await server.client.models.newer.query({ id, revision: 1 })).toEqual(newest);
  expect(await server.client.models.newer.query({ id, revision: 3 })).toBeNull();
  expect((await refusalOf(server.client.models.newer.query({ id: randomUUID(), revision: 1 }))).problem?.code).toBe('notFound');
});

test('a save that starts from an old revision is refused with what changed since', async () => {
  const { id } = await create();
  const { savedAt } = await save(id, 1, documentWith(2));
  const refusal = await refusalOf(save(id, 1, documentWith(4)));
  const [, added] = documentWith(2).nodes;
  expect(refusal).toEqual({
    status: 409,
    problem: {
      code: 'staleRevision',
      params: { revision: 2, savedAt, document: documentWith(2), authors: [owner], changes: [{ kind: 'nodeAdded', node: added }] },
    },
  });
  expect((await server.client.models.get.query({ id })).document).toEqual(documentWith(2));
});

test('a save that is sent again is acknowledged and counts once', async () => {
  const { id } = await create();
  const saveId = randomUUID();
  const first = await save(id, 1, documentWith(2), saveId);
  expect(await save(id, 1, documentWith(2), saveId)).toEqual(first);
  await save(id, 2, documentWith(3));
  expect(await save(id, 1, documentWith(2), saveId)).toEqual(first);
  expect((await server.client.models.get.query({ id })).revision).toBe(3);
});

test('of saves at the same time one wins, and the others learn what it was', async () => {
  const { id } = await create();
  for (let base = 1; base <= 5; base++) {
    const attempts = [2, 3, 4, 5].map(async (notes) => {
      try {
        return (await save(id, base, documentWith(notes))).revision;
      } catch (error) {
        return (await refusalOf(Promise.reject(error))).problem?.code;
      }
    });
    expect((await Promise.all(attempts)).sort()).toEqual([base + 1, 'staleRevision', 'staleRevision', 'staleRevision']);
  }
  expect((await server.client.models.get.query({ id })).revision).toBe(6);
});

test('the newest revisions are kept; beyond them it is not known any more what changed', async () => {
  const { id } = await create();
  for (let base = 1; base <= KEPT_REVISIONS; base++) await save(id, base);
  const rows = await server.db.selectFrom('draft').select('revision').where('model_id', '=', id).orderBy('revision').execute();
  expect(rows).toHaveLength(KEPT_REVISIONS);
  expect(rows[0]?.revision).toBe(2);
  expect((await refusalOf(save(id, 1))).problem).toMatchObject({ code: 'staleRevision', params: { changes: null } });
});

test.each([
  ['nothing like a document', { nodes: [] }, { code: 'notADocument', params: {} }],
  ['a later format', { ...emptyDocument(), version: 99 }, { code: 'newerVersion', params: { version: 99, supported: DOCUMENT_VERSION } }],
  ['a wrong place', { ...emptyDocument(), nodes: [{ kind: 'note' }] }, { code: 'documentInvalid' }],
])('%s is refused with its reason', async (_, document, problem) => {
  const call = server.client.models.create.mutate({ name: 'x', document: document as never });
  expect(await refusalOf(call)).toMatchObject({ status: 400, problem });
});

test('places of a wrong document are named', async () => {
  const document = { ...documentWith(1), nodes: [{ ...documentWith(1).nodes[0], position: { x: 'far', y: 0 } }] };
  const { problem } = await refusalOf(server.client.models.create.mutate({ name: 'x', document: document as never }));
  expect(problem).toMatchObject({ params: { issues: [{ path: 'nodes.0.position.x' }] } });
});

test('an unusable input is refused with its places', async () => {
  const refusal = await refusalOf(server.client.models.rename.mutate({ id: 'seven', name: '' }));
  expect(refusal).toMatchObject({ status: 400, problem: { code: 'invalidInput', params: { issues: [{ path: 'id' }, { path: 'name' }] } } });
});

test('a finished draft comes back as it was and has the rule set that the compiler makes of it', async () => {
  const document = TEMPLATES.combined();
  const { id } = await server.client.models.create.mutate({ name: 'x', document });
  expect((await server.client.models.get.query({ id })).document).toEqual(document);
  const { ruleSet, diagnostics } = compile(document);
  expect(await server.client.models.ruleSet.query({ id })).toEqual({ revision: 1, publishable: true, ruleSet, diagnostics });
});

test('an unfinished draft has diagnostics and no rule set', async () => {
  const { id } = await create();
  const { publishable, ruleSet, diagnostics } = await server.client.models.ruleSet.query({ id });
  expect({ publishable, ruleSet }).toEqual({ publishable: false, ruleSet: null });
  expect(diagnostics.map(({ code }) => code)).toContain('noScore');
});
