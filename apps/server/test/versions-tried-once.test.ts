import { randomUUID } from 'node:crypto';
import { compile, lint } from '@umbral/compiler';
import { syntheticSample } from '@umbral/samples';
import { type KyselyPlugin, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { seedBuiltInSample } from '../src/samples/built-in.ts';
import { listChangedLeads } from '../src/versions/compare.ts';
import { type Bench, previewVersion } from '../src/versions/propose.ts';
import { publish } from '../src/versions/publish.ts';
import { Trials } from '../src/versions/trials/trials.ts';
import { combined, publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

/** More leads than one page holds. */
const LEADS = 1_200;
const PAGES = 2;
const whole = syntheticSample();
const sample = { ...whole, leads: whole.leads.slice(0, LEADS) };
const AUTHOR = { id: 'someone', name: 'someone@example.com' };

let server: TestServer;
let people: ReturnType<typeof publisher>;
let sampleId: string;
let id: string;
let bench: Bench;
/** How many pages of leads were read to be scored. */
let pagesRead: number;

const counter: KyselyPlugin = {
  transformQuery({ node }) {
    if (node.kind === 'RawNode' && JSON.stringify(node).includes('lead.external_id')) pagesRead++;
    return node;
  },
  transformResult: async ({ result }) => result,
};

beforeAll(async () => {
  server = await startTestServer();
  people = publisher(server.client);
  await seedBuiltInSample(server.scope, sample);
  sampleId = (await server.client.samples.list.query())[0]?.id ?? '';
});
beforeEach(async () => {
  id = await people.create(combined(20));
  await people.publish(id, 1);
  await people.save(id, 1, combined(45));
  bench = { ...server.scope, db: server.db.withPlugin(counter), trials: new Trials() };
  pagesRead = 0;
});
afterAll(() => server.close());

const intent = () => ({ modelId: id, revision: 2, sampleId });
const publication = () => ({ ...intent(), number: 2, publishId: randomUUID(), note: '', author: AUTHOR });
const preview = () => previewVersion(bench, { ...intent(), watch: null }, Date.now());

test('a sample is scored once: to see what publishing would change, to look through the leads, and to publish', async () => {
  const seen = await preview();
  expect(pagesRead).toBe(PAGES);
  const page = { modelId: id, before: 1, after: 'draft' as const, revision: 2, sampleId, offset: 0, limit: 10, move: null };
  await listChangedLeads(bench, { ...page, of: 'bands', key: seen.behaviour?.bands[0]?.key ?? '' });
  const published = await publish(bench, publication(), Date.now());
  expect(pagesRead).toBe(PAGES);
  expect(published.behaviour).toEqual(seen.behaviour);
});

test('several who ask at once wait for the same trial', async () => {
  await Promise.all([preview(), preview(), preview()]);
  expect(pagesRead).toBe(PAGES);
});

test('it is scored anew for another draft, and for a sample that was replaced', async () => {
  await preview();
  await people.save(id, 2, combined(46));
  await previewVersion(bench, { ...intent(), revision: 3, watch: null }, Date.now());
  expect(pagesRead).toBe(2 * PAGES);
  await seedBuiltInSample(server.scope, { ...sample, leads: sample.leads.slice(0, LEADS - 1) });
  const { behaviour } = await previewVersion(bench, { ...intent(), revision: 3, watch: null }, Date.now());
  expect(behaviour?.leads).toBe(LEADS - 1);
  await seedBuiltInSample(server.scope, sample);
});

test('a server that did not see the preview scores it itself', async () => {
  const seen = await preview();
  bench = { ...bench, trials: new Trials() };
  expect((await publish(bench, publication(), Date.now())).behaviour).toEqual(seen.behaviour);
  expect(pagesRead).toBe(2 * PAGES);
});

test('how far a trial is can be asked of any server while it runs, by whom it is for', async () => {
  const watch = randomUUID();
  const [before, after] = [compile(combined(20)).ruleSet, compile(combined(45)).ruleSet];
  const elsewhere = new Trials();
  const stranger = { ...bench, workspace: randomUUID() };
  // The leads are kept from it until somebody has asked.
  const running = await server.db.transaction().execute(async (trx) => {
    await sql`lock table lead in access exclusive mode`.execute(trx);
    const trial = bench.trials.behaviour(bench, { sampleId, before, after, watch });
    await vi.waitUntil(async () => (await elsewhere.progress(bench, watch)) !== null);
    expect(await elsewhere.progress(bench, watch)).toEqual({ done: 0, of: LEADS });
    expect(await elsewhere.progress(stranger, watch)).toBeNull();
    return { trial };
  });
  await running.trial;
  expect(await elsewhere.progress(bench, watch)).toBeNull();
});

test('the findings are those that the studio has with the same sample, which is named', async () => {
  await people.save(id, 2, JSON.parse(JSON.stringify(combined(20)).replaceAll('"VP"', '"Astronaut"')));
  await people.publish(id, 2, { revision: 3, sampleId });
  const version = await server.client.versions.get.query({ modelId: id, number: 2 });
  expect(version.findings).toMatchObject([{ code: 'valueNeverInSample', node: 'decides', params: { values: ['astronaut'] } }]);
  expect(version.findingsSample).toEqual({ id: sampleId, name: { code: 'sample.synthetic' }, asOf: sample.asOf });
  const { program } = compile(version.document);
  expect(lint(version.document, program, { now: sample.asOf })).toEqual([]);
});
