import { randomUUID } from 'node:crypto';
import { compile } from '@umbral/compiler';
import { compileRuleSet, prepareFacts } from '@umbral/evaluator';
import { type LeadRecord, syntheticSample } from '@umbral/samples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalOf } from './harness/client.ts';
import { combined, publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { simulator, startRunner } from './harness/simulations.ts';

const SAMPLE = syntheticSample();
let server: TestServer;
let runner: Awaited<ReturnType<typeof startRunner>>;
let people: ReturnType<typeof publisher>;
let runs: ReturnType<typeof simulator>;
let sampleId: string;

beforeAll(async () => {
  server = await startTestServer();
  runner = await startRunner(server);
  people = publisher(server.client);
  runs = simulator(server);
  sampleId = await runs.sample(SAMPLE.leads);
});
afterAll(async () => {
  await runner.stop();
  expect(server.reported).toEqual([]);
  await server.close();
});

const rowsOf = (simulation: string) =>
  server.db.selectFrom('simulation_result').selectAll().where('simulation_id', '=', simulation).orderBy('lead_id').execute();

const { ruleSet } = compile(combined());
const { explain } = compileRuleSet(ruleSet);

/** What the evaluator, asked for one lead, says of it, in the form of a result. */
function expectedRow(lead: LeadRecord, now: number) {
  const { outputs } = ruleSet;
  const told = explain(prepareFacts(ruleSet.input, lead, now));
  const valueIn = (key: string, id: string) => told.lines[key]?.find(({ line }) => line.id === id)?.value ?? 0;
  return {
    external_id: lead.id,
    moment: now,
    outcome: lead.outcome,
    outcome_at: lead.outcomeAt === null ? null : new Date(lead.outcomeAt),
    scores: outputs.scores.map(({ key }) => told.scores[key]),
    bands: outputs.bands.map(({ score }) => told.bands[score]),
    grades: outputs.grades.map(({ key }) => told.grades[key]),
    lines: outputs.scores.flatMap(({ key, lines }) => lines.map(({ id }) => valueIn(key, id))),
  };
}

test('a run scores every lead once, as the evaluator does', async () => {
  const document = combined();
  const model = await people.create(document);
  const id = await runs.start(model, sampleId, { moment: { kind: 'at', now: SAMPLE.asOf } });
  const ended = await runs.ended(id);
  expect(ended).toMatchObject({
    state: 'done',
    problem: null,
    modelId: model,
    modelName: 'Fit',
    source: { kind: 'draft', revision: 1 },
    sample: { id: sampleId, name: { text: 'Leads' }, still: true },
    moment: { kind: 'at', now: SAMPLE.asOf },
    engine: 'workers',
    done: SAMPLE.leads.length,
    of: SAMPLE.leads.length,
    author: 'owner@example.com',
    document,
    outputs: compile(document).ruleSet.outputs,
  });
  const expected = new Map(SAMPLE.leads.map((lead) => [lead.id, expectedRow(lead, SAMPLE.asOf)]));
  const found = await rowsOf(id);
  expect(found).toHaveLength(expected.size);
  for (const { workspace_id: _, simulation_id: __, lead_id: ___, ...row } of found) expect(row).toEqual(expected.get(row.external_id));
  // Else nothing was compared.
  expect(new Set(found.map(({ bands }) => bands[0])).size).toBeGreaterThan(2);
});

test('a backtest scores each lead before its outcome, or before the end of the time that is looked at', async () => {
  const model = await people.create();
  const moment = { kind: 'backtest' as const, daysBefore: 10.5, until: SAMPLE.asOf };
  const id = await runs.start(model, sampleId, { moment });
  expect(await runs.ended(id)).toMatchObject({ state: 'done', moment });
  const leads = new Map(SAMPLE.leads.map((lead) => [lead.id, lead]));
  const found = await rowsOf(id);
  expect(found).toHaveLength(leads.size);
  for (const { workspace_id: _, simulation_id: __, lead_id: ___, ...row } of found) {
    const lead = leads.get(row.external_id);
    if (!lead) throw new Error(row.external_id);
    expect(row).toEqual(expectedRow(lead, (lead.outcomeAt ?? SAMPLE.asOf) - 10.5 * 86_400_000));
  }
  expect(new Set(found.map((row) => row.moment)).size).toBeGreaterThan(2);
});

test('a lead whose moment is before anything happened is scored by its attributes alone', async () => {
  const [lead] = SAMPLE.leads.filter(({ events }) => events.length > 2);
  if (!lead) throw new Error('No lead has events.');
  const sample = await runs.sample([lead]);
  const id = await runs.start(await people.create(), sample, { moment: { kind: 'at', now: -1e14 } });
  await runs.ended(id);
  const without = expectedRow({ ...lead, events: [] }, -1e14);
  expect(await rowsOf(id)).toMatchObject([without]);
});

test('a version is run as it was published, and what it ran outlasts the draft', async () => {
  const model = await people.withVersions(1);
  await people.save(model, 1, combined(7));
  const id = await runs.start(model, sampleId, { source: { kind: 'version', number: 1 } });
  expect(await runs.ended(id)).toMatchObject({ state: 'done', source: { kind: 'version', number: 1 }, document: combined() });
  const older = await runs.start(model, sampleId, { source: { kind: 'draft', revision: 1 } });
  expect(await runs.ended(older)).toMatchObject({ state: 'done', document: combined() });
});

test('what cannot be run is refused', async () => {
  const model = await people.create();
  const start = (more: Parameters<typeof runs.start>[2], of = model, sample = sampleId) => refusalOf(runs.start(of, sample, more));
  expect(await start({ source: { kind: 'draft', revision: 9 } })).toMatchObject({ status: 409, problem: { code: 'staleRevision' } });
  expect(await start({ source: { kind: 'version', number: 1 } })).toMatchObject({
    problem: { code: 'notFound', params: { what: 'version' } },
  });
  expect(await start({}, randomUUID())).toMatchObject({ problem: { code: 'notFound', params: { what: 'model' } } });
  expect(await start({}, model, randomUUID())).toMatchObject({ problem: { code: 'notFound', params: { what: 'sample' } } });
  const broken = combined();
  const unfinished = { ...broken, edges: broken.edges.slice(0, 1) };
  const draft = await people.create(unfinished);
  expect(compile(unfinished).publishable).toBe(false);
  expect(await start({}, draft)).toMatchObject({ status: 422, problem: { code: 'notPublishable' } });
  for (const moment of [
    { kind: 'at', now: 9e15 },
    { kind: 'backtest', daysBefore: -1, until: 0 },
    { kind: 'backtest', daysBefore: 1, until: Number.NaN },
  ] as const)
    expect(await start({ moment })).toMatchObject({ status: 400, problem: { code: 'invalidInput' } });
  expect(await start({ source: { kind: 'draft', revision: 1e10 } })).toMatchObject({ problem: { code: 'invalidInput' } });
});

test('runs are listed by model and by sample, the newest first, and removed with their results', async () => {
  const model = await people.create();
  const [first, second] = [await runs.start(model, sampleId), await runs.start(model, sampleId)];
  await Promise.all([runs.ended(first), runs.ended(second)]);
  const listed = async (modelId: string | null, of: string | null) =>
    (await server.client.simulations.list.query({ modelId, sampleId: of })).map(({ id }) => id);
  expect(await listed(model, null)).toEqual([second, first]);
  expect(await listed(model, sampleId)).toEqual([second, first]);
  expect(await listed(model, randomUUID())).toEqual([]);
  expect((await listed(null, sampleId)).slice(0, 2)).toEqual([second, first]);
  await server.client.simulations.remove.mutate({ id: first });
  expect(await listed(model, null)).toEqual([second]);
  expect(await rowsOf(first)).toEqual([]);
  expect((await refusalOf(runs.now(first))).problem).toEqual({ code: 'notFound', params: { what: 'simulation' } });
  expect((await refusalOf(server.client.simulations.cancel.mutate({ id: first }))).status).toBe(404);
});
