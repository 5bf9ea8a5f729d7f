import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalOf } from './harness/client.ts';
import { makeLeads } from './harness/leads.ts';
import { publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { openQueueFor, simulator, startIdle, startRunner } from './harness/simulations.ts';

let server: TestServer;
let runs: ReturnType<typeof simulator>;
let model: string;
let sampleId: string;
beforeAll(async () => {
  ({ server, runs, model, sampleId } = await startIdle(makeLeads(0, 300, 1)));
});
afterAll(() => server.close());

/** Listens to a run as a browser's EventSource does. */
const listen = (id: string, options: RequestInit = {}, cookie = server.cookie) =>
  fetch(`${server.address}/trpc/simulations.progress?input=${encodeURIComponent(JSON.stringify({ id }))}`, {
    ...options,
    headers: { cookie, accept: 'text/event-stream' },
  });

const told = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('data: {') && line.includes('"state"'))
    .map((line): { state: string; done: number; of: number } => JSON.parse(line.slice('data: '.length)));

test('who listens to a run is told at once and until it has ended, by a server that does not run it', async () => {
  const id = await runs.start(model, sampleId);
  const answer = await listen(id);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const text = answer.text();
  const runner = await startRunner(server);
  const found = told(await text);
  await runner.stop();
  expect(found[0]).toMatchObject({ state: 'queued', done: 0, of: 300 });
  expect(found.at(-1)).toMatchObject({ state: 'done', done: 300, of: 300 });
  expect(found.map(({ done }) => done)).toEqual(found.map(({ done }) => done).toSorted((a, b) => a - b));
  // Of a run that has ended, that is all there is.
  expect(told(await (await listen(id)).text())).toMatchObject([{ state: 'done' }]);
});

test('listening ends with the listener, and with the server', async () => {
  const other = await startTestServer();
  await openQueueFor(other);
  const people = simulator(other);
  const id = await people.start(await publisher(other.client).create(), await people.sample(makeLeads(0, 3, 1)));
  const url = `${other.address}/trpc/simulations.progress?input=${encodeURIComponent(JSON.stringify({ id }))}`;
  const options = { headers: { cookie: other.cookie } };
  const leaving = new AbortController();
  await fetch(url, { ...options, signal: leaving.signal });
  leaving.abort();
  const staying = await fetch(url, options);
  const ended = staying.text().catch(() => 'broken off');
  // Nobody runs it, so that only this can end it.
  await other.close();
  await ended;
  expect(other.reported).toEqual([]);
});

test('a run that there is not, and one of another workspace, are not there for anybody', async () => {
  const mine = await runs.start(model, sampleId);
  await runs.now(mine);
  const workspace = await server.db.insertInto('workspace').values({ name: 'other' }).returning('id').executeTakeFirstOrThrow();
  const foreign = await server.db
    .insertInto('scoring_model')
    .values({ workspace_id: workspace.id, name: 'Theirs', revision: 1, deleted_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await server.db.updateTable('simulation').set({ workspace_id: workspace.id, model_id: foreign.id }).where('id', '=', mine).execute();
  const { simulations } = server.client;
  const filter = { bands: null, from: null, to: null, outcome: 'any' as const, search: '' };
  const page = { offset: 0, limit: 10 };
  for (const id of [mine, randomUUID()]) {
    const calls = [
      () => simulations.get.query({ id }),
      () => simulations.cancel.mutate({ id }),
      () => simulations.remove.mutate({ id }),
      () => simulations.statistics.query({ id, score: 'score' }),
      () => simulations.leads.query({ id, score: 'score', sort: 'score', descending: true, filter, ...page }),
      () => simulations.lead.query({ id, score: 'score', lead: 'lead-1' }),
      () => simulations.compare.query({ before: id, after: id, score: 'score' }),
      () =>
        simulations.comparedLeads.query({ before: id, after: id, score: 'score', move: null, sort: 'lead', descending: false, ...page }),
    ];
    for (const call of calls) expect((await refusalOf(call())).problem).toEqual({ code: 'notFound', params: { what: 'simulation' } });
    expect(await (await listen(id)).text()).toContain('"notFound"');
    expect((await fetch(`${server.address}/exports/simulations/${id}.csv`, { headers: { cookie: server.cookie } })).status).toBe(404);
  }
  expect(await simulations.list.query({ modelId: null, sampleId: null })).not.toContainEqual(expect.objectContaining({ id: mine }));
  expect(await server.db.selectFrom('simulation').select('state').where('id', '=', mine).execute()).toEqual([{ state: 'queued' }]);
  expect(await (await listen(mine, {}, '')).text()).toContain('"signInRequired"');
  expect(server.reported).toEqual([]);
});
