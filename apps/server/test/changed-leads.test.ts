import { compile } from '@umbral/compiler';
import { compileRuleSet, prepareFacts } from '@umbral/evaluator';
import { type Document, TEMPLATES, updateNode } from '@umbral/model';
import { syntheticSample } from '@umbral/samples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RouterInputs } from '../src/router.ts';
import { seedBuiltInSample } from '../src/samples/built-in.ts';
import { refusalOf } from './harness/client.ts';
import { combined, publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

const LEADS = 1_200;
const whole = syntheticSample();
const sample = { ...whole, leads: whole.leads.slice(0, LEADS) };

let server: TestServer;
let people: ReturnType<typeof publisher>;
let sampleId: string;
let id: string;
beforeAll(async () => {
  server = await startTestServer();
  people = publisher(server.client);
  await seedBuiltInSample(server.scope, sample);
  sampleId = (await server.client.samples.list.query())[0]?.id ?? '';
  id = await people.create(combined(20));
  await people.publish(id, 1);
  await people.save(id, 1, combined(45));
});
afterAll(() => server.close());

type Asked = Partial<RouterInputs['versions']['changedLeads']> & Pick<RouterInputs['versions']['changedLeads'], 'of' | 'key'>;
const asked = (more: Asked) =>
  server.client.versions.changedLeads.query({
    modelId: id,
    before: 1,
    after: 'draft',
    sampleId,
    move: null,
    offset: 0,
    limit: 100,
    ...more,
  });

/** Every lead by itself, scored by either document. */
function scored(before: Document, after: Document) {
  const score = (document: Document) => {
    const { ruleSet } = compile(document);
    const scorer = compileRuleSet(ruleSet);
    return sample.leads.map((lead) => scorer.score(prepareFacts(ruleSet.input, lead, sample.asOf)));
  };
  const [old, now] = [score(before), score(after)];
  return sample.leads.map((lead, place) => ({ id: lead.id, attributes: lead.attributes, was: old[place], is: now[place] }));
}

const KEY = compile(combined()).ruleSet.outputs.bands[0]?.score ?? '';

async function all(more: Asked) {
  const first = await asked(more);
  const leads = [...first.leads];
  while (leads.length < first.total) leads.push(...(await asked({ ...more, offset: leads.length })).leads);
  return leads;
}

test('the leads that change band are told one by one, those whose score changes most first', async () => {
  const leads = await all({ of: 'bands', key: KEY });
  const expected = scored(combined(20), combined(45)).filter(({ was, is }) => was?.bands[KEY] !== is?.bands[KEY]);
  expect(leads).toHaveLength(expected.length);
  expect(expected.length).toBeGreaterThan(0);
  const told = new Map(leads.map((lead) => [lead.id, lead]));
  for (const { id: lead, attributes, was, is } of expected)
    expect(told.get(lead)).toEqual({
      id: lead,
      name: attributes.email,
      from: was?.bands[KEY] ?? null,
      to: is?.bands[KEY] ?? null,
      score: { before: was?.scores[KEY], after: is?.scores[KEY] },
    });
  const far = leads.map(({ score }) => Math.abs((score?.after ?? 0) - (score?.before ?? 0)));
  expect(far).toEqual(far.toSorted((a, b) => b - a));
});

test('those of one move are as many as its figure says', async () => {
  const { behaviour } = await server.client.versions.compare.query({ modelId: id, before: 1, after: 'draft', sampleId });
  const moves = behaviour?.bands[0]?.moves.filter(({ from, to }) => from !== to) ?? [];
  expect(moves.length).toBeGreaterThan(0);
  for (const { from, to, leads } of moves) {
    const page = await asked({ of: 'bands', key: KEY, move: { from, to }, limit: 1 });
    expect(page.total).toBe(leads);
    expect(page.leads).toMatchObject([{ from, to }]);
  }
});

test('the leads that change score are as many as its figure says', async () => {
  const { behaviour } = await server.client.versions.compare.query({ modelId: id, before: 1, after: 'draft', sampleId });
  expect((await asked({ of: 'scores', key: KEY })).total).toBe(behaviour?.scores[0]?.changed);
});

test('grades have no score', async () => {
  const before = TEMPLATES.matrix();
  const size = before.nodes.find((node) => node.kind === 'criterion' && node.data.ladder === null);
  const other = await people.create(before);
  await people.publish(other, 1);
  await people.save(other, 1, updateNode(before, size?.id ?? '', 'criterion', { points: 60 }));
  const { behaviour } = await server.client.versions.compare.query({ modelId: other, before: 1, after: 'draft', sampleId });
  const { key = '', changed } = behaviour?.grades[0] ?? {};
  const page = await asked({ modelId: other, of: 'grades', key });
  expect(page.total).toBe(changed);
  expect(page.leads[0]?.score).toBeNull();
});

test('a page after the last is empty, and nothing is found of what there is none of', async () => {
  expect((await asked({ of: 'bands', key: KEY, offset: LEADS })).leads).toEqual([]);
  expect(await asked({ of: 'bands', key: '__proto__' })).toEqual({ total: 0, leads: [] });
  expect(await asked({ of: 'scores', key: 'none' })).toEqual({ total: 0, leads: [] });
});

test('they are refused when the draft is no longer the one that is meant', async () => {
  const call = asked({ of: 'bands', key: KEY, revision: 1 });
  expect((await refusalOf(call)).problem).toMatchObject({ code: 'staleRevision', params: { revision: 2 } });
  expect((await asked({ of: 'bands', key: KEY, revision: 2, limit: 1 })).total).toBeGreaterThan(0);
});

test.each([{ limit: 101 }, { offset: -1 }, { before: 0 }, { of: 'bands', key: 'a'.repeat(201) }])('%j is refused', async (wrong) => {
  expect((await refusalOf(asked({ of: 'bands', key: KEY, ...(wrong as object) }))).problem?.code).toBe('invalidInput');
});
