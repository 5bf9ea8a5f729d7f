import { syntheticSample } from '@umbral/samples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedBuiltInSample } from '../src/samples/built-in.ts';
import { refusalOf } from './harness/client.ts';
import { AS_OF, makeLeads } from './harness/leads.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const sampleOf = (count: number) => ({ fields: [], events: [], asOf: AS_OF, leads: makeLeads(0, count, 2) });
const list = () => server.client.samples.list.query();

test('servers that start at once seed the sample once', async () => {
  await Promise.all([1, 2, 3].map(() => seedBuiltInSample(server.scope, sampleOf(30))));
  expect(await list()).toMatchObject([
    { source: 'builtIn', name: { code: 'sample.synthetic' }, leadCount: 30, eventCount: 60, outcomeCount: 20 },
  ]);
});

test('a newer one replaces its leads and keeps its id', async () => {
  const [before] = await list();
  await seedBuiltInSample(server.scope, sampleOf(1_200));
  expect(await list()).toEqual([{ ...before, leadCount: 1_200, eventCount: 2_400, outcomeCount: 800 }]);
});

test('it can be neither renamed nor removed', async () => {
  const id = (await list())[0]?.id ?? '';
  const refusal = { status: 403, problem: { code: 'builtInSample', params: {} } };
  expect(await refusalOf(server.client.samples.rename.mutate({ id, name: 'Mine' }))).toEqual(refusal);
  expect(await refusalOf(server.client.samples.remove.mutate({ id }))).toEqual(refusal);
});

test('the one that comes with Umbral is stored whole', async () => {
  const sample = syntheticSample();
  await seedBuiltInSample(server.scope);
  const [stored] = await list();
  expect(stored).toMatchObject({
    asOf: sample.asOf,
    leadCount: sample.leads.length,
    eventCount: sample.leads.reduce((sum, lead) => sum + lead.events.length, 0),
  });
  expect(await server.client.samples.get.query({ id: stored?.id ?? '' })).toMatchObject({ fields: sample.fields, report: null });
});
