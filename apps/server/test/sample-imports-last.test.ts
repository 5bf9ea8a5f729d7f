import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { afterAll, expect, test, vi } from 'vitest';
import { openDatabase } from '../src/database/open.ts';
import { serverScope } from '../src/database/scope.ts';
import type { Tables } from '../src/database/tables.ts';
import { contentOf } from '../src/samples/content.ts';
import { abandonImport } from '../src/samples/import/abandon.ts';
import { appendLeads } from '../src/samples/import/append.ts';
import { beginImport } from '../src/samples/import/begin.ts';
import { finishImport } from '../src/samples/import/finish.ts';
import { listLeads } from '../src/samples/leads.ts';
import { removeSample } from '../src/samples/store.ts';
import { clientFor, cookieOf } from './harness/client.ts';
import { documentWith } from './harness/documents.ts';
import { byId, importer } from './harness/imports.ts';
import { AS_OF, makeLeads } from './harness/leads.ts';
import { startProcess } from './harness/process.ts';
import { startTestServer } from './harness/server.ts';

const server = await startTestServer();
const { begin, append, finish, whole, held } = importer(server.client);
afterAll(() => server.close());

const report = {
  files: [],
  columns: [],
  leads: 0,
  events: 0,
  converted: 0,
  outcomesKnown: 0,
  asOf: AS_OF,
  asOfSource: 'events' as const,
};

/** Holds a row so that whoever comes to change it waits, until let go. */
async function hold(db: Kysely<Tables>, table: 'sample' | 'sample_content', id: string): Promise<() => Promise<void>> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isHeld = () => {};
  const holding = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  const done = db.transaction().execute(async (trx) => {
    await sql`select from ${sql.table(table)} where id = ${id} for no key update`.execute(trx);
    isHeld();
    await held;
  });
  await holding;
  return () => {
    letGo();
    return done;
  };
}

const waits = (db: Kysely<Tables>) =>
  vi.waitUntil(async () => {
    const { rows } =
      await sql`select from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()`.execute(db);
    return rows.length > 0;
  });

for (const kind of ['replace', 'append'] as const)
  test(`a server that is killed in the middle of finishing to ${kind} leaves what was there; finishing again goes through`, async () => {
    const id = await whole(makeLeads(0, 20, 3));
    const other = await startProcess(server.database.environment);
    const cookie = await cookieOf(other.address, 'signIn');
    const there = importer(clientFor(other.address, cookie));
    const importing = await there.begin({ kind, sampleId: id });
    await there.append(importing, 0, makeLeads(10, 20, 3));
    const content = await contentOf(server.scope, id);
    const release = await hold(server.db, kind === 'append' ? 'sample_content' : 'sample', kind === 'append' ? content : id);
    const finishing = there.finish(importing, 20, 60).then(
      () => 'answered',
      () => 'gone',
    );
    await waits(server.db);
    other.process.kill('SIGKILL');
    expect(await finishing).toBe('gone');
    await release();
    expect(await held(id)).toEqual(byId(makeLeads(0, 20, 3)));
    await finish(importing, 20, 60);
    const now = await held(id);
    expect([...now.keys()].toSorted()).toEqual(
      Array.from({ length: kind === 'append' ? 30 : 20 }, (_, n) => `lead-${kind === 'append' ? n : n + 10}`).toSorted(),
    );
    expect((await server.client.samples.get.query({ id })).leadCount).toBe(now.size);
  }, 60_000);

test('pages of a sample are all of one state of it', async () => {
  const id = await whole(makeLeads(0, 5, 0));
  const { next, edition } = await server.client.samples.leads.query({ id, after: null, limit: 2 });
  await whole(makeLeads(5, 1, 0), { kind: 'append', sampleId: id });
  await expect(server.client.samples.leads.query({ id, after: next, edition, limit: 2 })).rejects.toThrow('sampleChanged');
});

/** A simulation on a content, as if a server were at it. */
async function simulate(sampleId: string, contentId: string): Promise<string> {
  const { id: modelId } = await server.client.models.create.mutate({ name: 'x', document: documentWith(1) });
  const row = {
    workspace_id: server.scope.workspace,
    model_id: modelId,
    number: null,
    revision: 1,
    document: '{}',
    rule_set: '{}',
    checksum: '0'.repeat(64),
    sample_id: sampleId,
    sample_name: 'x',
    sample_source: 'imported' as const,
    content_id: contentId,
    moment: '{}',
    engine: 'sql' as const,
    state: 'running' as const,
    problem: null,
    lead_count: 5,
    author: 'x',
    author_id: 'x',
    started_at: null,
    finished_at: null,
  };
  return (await server.db.insertInto('simulation').values(row).returning('id').executeTakeFirstOrThrow()).id;
}
const simulation = (id: string) =>
  server.db.selectFrom('simulation').select(['state', 'problem']).where('id', '=', id).executeTakeFirstOrThrow();

test('a simulation under way ends with a code when its sample is appended to, and goes on with what a replaced sample held', async () => {
  const id = await whole(makeLeads(0, 5, 1));
  const content = await contentOf(server.scope, id);
  const first = await simulate(id, content);
  await whole(makeLeads(5, 1, 0), { kind: 'append', sampleId: id });
  expect(await simulation(first)).toEqual({ state: 'failed', problem: 'sampleChanged' });
  const second = await simulate(id, content);
  await whole(makeLeads(9, 1, 0), { kind: 'replace', sampleId: id });
  await server.client.samples.abandon.mutate({ id: await begin() });
  expect(await simulation(second)).toEqual({ state: 'running', problem: null });
  const left = () => server.db.selectFrom('lead').select('id').where('sample_id', '=', content).execute();
  expect(await left()).toHaveLength(6);
  await server.db.updateTable('simulation').set({ state: 'done', finished_at: new Date() }).where('id', '=', second).execute();
  await server.client.samples.abandon.mutate({ id: await begin() });
  await vi.waitUntil(async () => (await left()).length === 0);
});

test('what is given up leaves nothing', async () => {
  const id = await begin();
  await append(id, 0, makeLeads(0, 3, 1));
  await server.client.samples.abandon.mutate({ id });
  const used = server.db.selectFrom('sample').select('content_id');
  await vi.waitUntil(
    async () => (await server.db.selectFrom('sample_content').select('id').where('id', 'not in', used).execute()).length === 0,
  );
  expect(await server.db.selectFrom('lead').select('id').where('sample_id', 'not in', used).execute()).toEqual([]);
  expect(await server.db.selectFrom('sample_batch').select('batch').execute()).toEqual([]);
});

test('no workspace reaches into the samples and imports of another', async () => {
  const { id: workspace } = await server.db.insertInto('workspace').values({ name: 'other' }).returning('id').executeTakeFirstOrThrow();
  const other = serverScope(await openDatabase(server.database.url), workspace);
  const id = await whole(makeLeads(0, 2, 0));
  const open = await begin();
  const nothing = { name: 'x', fields: [], events: [], asOf: AS_OF };
  const tries = [
    () => beginImport(other, { ...nothing, into: { kind: 'replace', sampleId: id } }),
    () => appendLeads(other, open, 0, makeLeads(0, 1, 0)),
    () => finishImport(other, { id: open, sent: null, report }),
    () => listLeads(other, id, { after: null, edition: null }, 5),
    () => removeSample(other, id),
  ];
  for (const each of tries) await expect(each()).rejects.toThrow('notFound');
  await abandonImport(other, open);
  await append(open, 0, makeLeads(0, 1, 0));
  await expect(
    sql`insert into lead (workspace_id, sample_id, external_id, attributes) values (${workspace}, ${await contentOf(server.scope, id)}, 'x', '{}')`.execute(
      server.db,
    ),
  ).rejects.toThrow(/foreign key/);
  await other.db.destroy();
});
