import { compile } from '@umbral/compiler';
import { compileRuleSet, DISQUALIFIED, type ManyScored, NOT_SCORED, prepareFacts, Tally } from '@umbral/evaluator';
import { type Document, TEMPLATES, updateNode } from '@umbral/model';
import { syntheticSample } from '@umbral/samples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedBuiltInSample } from '../src/samples/built-in.ts';
import { refusalOf } from './harness/client.ts';
import { documentWith } from './harness/documents.ts';
import { combined, publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

/** More leads than one page holds. */
const LEADS = 1_200;
const whole = syntheticSample();
const sample = { ...whole, leads: whole.leads.slice(0, LEADS) };

let server: TestServer;
let people: ReturnType<typeof publisher>;
let sampleId: string;
beforeAll(async () => {
  server = await startTestServer();
  people = publisher(server.client);
  await seedBuiltInSample(server.scope, sample);
  sampleId = (await server.client.samples.list.query())[0]?.id ?? '';
});
afterAll(() => server.close());

/** Every lead's scores and bands, one lead at a time. */
function scored(document: Document, now = sample.asOf) {
  const { ruleSet } = compile(document);
  const { score } = compileRuleSet(ruleSet);
  return sample.leads.map((lead) => score(prepareFacts(ruleSet.input, lead, now)));
}

/** What the behaviour must say of one score and its bands, counted lead by lead. */
function counted(before: Document, after: Document, key: string) {
  const [old, now] = [scored(before), scored(after)];
  const cells = new Map<string, number>();
  const sums = { changed: 0, mean: 0, bands: 0 };
  for (const [place, was] of old.entries()) {
    const is = now[place];
    const [from, to] = [was.bands[key] ?? null, is?.bands[key] ?? null];
    cells.set(`${from} → ${to}`, (cells.get(`${from} → ${to}`) ?? 0) + 1);
    sums.changed += was.scores[key] === is?.scores[key] ? 0 : 1;
    sums.bands += from === to ? 0 : 1;
    sums.mean += ((is?.scores[key] ?? 0) - (was.scores[key] ?? 0)) / LEADS;
  }
  return { ...sums, cells: Object.fromEntries(cells) };
}

describe('a version that was tried on a sample', () => {
  test('keeps what it does differently from the version before, lead by lead', async () => {
    const [before, after] = [combined(20), combined(45)];
    const id = await people.create(before);
    await people.publish(id, 1, { sampleId });
    await people.save(id, 1, after);
    await people.publish(id, 2, { sampleId });
    const { versions } = await server.client.versions.list.query({ modelId: id, after: null, limit: 5 });
    expect(versions[1]?.behaviour).toBeNull();
    const behaviour = versions[0]?.behaviour;
    const key = behaviour?.scores[0]?.key ?? '';
    const expected = counted(before, after, key);
    expect(expected.bands).toBeGreaterThan(0);
    expect(behaviour).toMatchObject({
      sample: { id: sampleId, asOf: sample.asOf },
      leads: LEADS,
      changed: { scores: expected.changed, bands: expected.bands },
      scores: [{ key, changed: expected.changed }],
      bands: [{ key, changed: expected.bands }],
      grades: [],
      onlyBefore: [],
      onlyAfter: [],
    });
    expect(behaviour?.scores[0]?.mean).toBeCloseTo(expected.mean, 9);
    const cells = behaviour?.bands[0]?.moves.map(({ from, to, leads }) => [`${from} → ${to}`, leads]) ?? [];
    expect(Object.fromEntries(cells)).toEqual(expected.cells);
  });

  test('says beforehand what it would keep, and what was drawn differently', async () => {
    const id = await people.create(combined(20));
    const first = await server.client.versions.preview.query({ modelId: id, revision: 1, sampleId });
    expect(first).toMatchObject({ number: 1, publishable: true, changes: null, behaviour: null });
    await people.publish(id, 1);
    await people.save(id, 1, combined(45));
    const preview = await server.client.versions.preview.query({ modelId: id, revision: 2, sampleId });
    expect(preview).toMatchObject({ number: 2, changes: [{ kind: 'nodeChanged', field: 'points', before: 20, after: 45 }] });
    expect((await people.publish(id, 2, { sampleId })).behaviour).toEqual(preview.behaviour);
  });

  test('is not tried while errors forbid to publish', async () => {
    const id = await people.create(combined(20));
    await people.publish(id, 1);
    await people.save(id, 1, documentWith(1));
    const preview = await server.client.versions.preview.query({ modelId: id, revision: 2, sampleId });
    expect(preview).toMatchObject({ number: 2, publishable: false, behaviour: null });
  });

  test('is refused for a sample that is not there, and makes nothing', async () => {
    const id = await people.withVersions(1);
    const call = people.publish(id, 2, { revision: 1, sampleId: crypto.randomUUID() });
    expect((await refusalOf(call)).problem).toEqual({ code: 'notFound', params: { what: 'sample' } });
  });
});

describe('any two', () => {
  test('are compared, both ways round, and the draft with either', async () => {
    const id = await people.create(combined(20));
    await people.publish(id, 1);
    await people.save(id, 1, combined(45));
    await people.publish(id, 2);
    await people.save(id, 2, combined(60));
    const compare = (before: number | 'draft', after: number | 'draft') =>
      server.client.versions.compare.query({ modelId: id, before, after, sampleId });
    const points = async (before: number | 'draft', after: number | 'draft') => (await compare(before, after)).changes;
    expect(await points(1, 2)).toMatchObject([{ before: 20, after: 45 }]);
    expect(await points(2, 1)).toMatchObject([{ before: 45, after: 20 }]);
    expect(await points(1, 'draft')).toMatchObject([{ before: 20, after: 60 }]);
    expect(await points(2, 2)).toEqual([]);
    const { behaviour } = await compare(1, 'draft');
    expect(behaviour?.changed.bands).toBe(counted(combined(20), combined(60), behaviour?.scores[0]?.key ?? '').bands);
    expect((await compare(2, 2)).behaviour?.changed).toEqual({ scores: 0, bands: 0 });
    expect((await refusalOf(compare(1, 3))).problem).toEqual({ code: 'notFound', params: { what: 'version' } });
  });

  test('an unfinished draft is compared as far as it is sound', async () => {
    const id = await people.create(combined(20));
    await people.publish(id, 1);
    await people.save(id, 1, documentWith(1));
    const { behaviour } = await server.client.versions.compare.query({ modelId: id, before: 1, after: 'draft', sampleId });
    expect(behaviour).toMatchObject({ leads: LEADS, scores: [], bands: [], onlyAfter: [] });
    expect(behaviour?.onlyBefore).toHaveLength(1);
  });

  test('grades are told like bands', async () => {
    const before = TEMPLATES.matrix();
    const size = before.nodes.find((node) => node.kind === 'criterion' && node.data.ladder === null);
    const after = updateNode(before, size?.id ?? '', 'criterion', { points: 60 });
    const id = await people.create(before);
    await people.publish(id, 1);
    await people.save(id, 1, after);
    const { behaviour } = await server.client.versions.compare.query({ modelId: id, before: 1, after: 'draft', sampleId });
    const [old, now] = [scored(before), scored(after)];
    const key = behaviour?.grades[0]?.key ?? '';
    expect(behaviour?.grades[0]?.changed).toBe(old.filter((was, place) => was.grades[key] !== now[place]?.grades[key]).length);
    expect(behaviour?.grades[0]?.changed).toBeGreaterThan(0);
  });
});

describe('the tally', () => {
  const outputs = (scores: string[], bands: string[]) => ({
    ...compile(combined()).ruleSet.outputs,
    scores: scores.map((key) => ({
      key,
      node: key,
      path: `s.${key}`,
      minimum: 0,
      maximum: 100,
      decimals: 0,
      disqualified: null,
      lines: [],
    })),
    bands: [{ score: 'total', node: 'b', path: 'b.b', bands: bands.map((id) => ({ id, from: null, exit: null })) }],
    grades: [],
  });
  const scores = (values: number[], bands: number[]): ManyScored => ({
    scores: { total: Float64Array.from(values) },
    bands: { total: Uint8Array.from(bands) },
    grades: {},
  });

  test('tells bands by their names, not by their places', () => {
    const tally = new Tally(outputs(['total'], ['cold', 'hot']), outputs(['total'], ['frozen', 'cold', 'hot']));
    tally.add(scores([1, 2], [0, 1]), scores([1, 2], [1, 2]), ['a', 'b']);
    expect(tally.result()).toMatchObject({ changed: { scores: 0, bands: 0 }, bands: [{ changed: 0 }] });
  });

  test('tells leads that are not scored and that are disqualified, and counts no change among them', () => {
    const tally = new Tally(outputs(['total', 'old'], ['cold']), outputs(['total', 'new'], ['cold']));
    const none = Number.NaN;
    tally.add(scores([none, none, 5], [NOT_SCORED, NOT_SCORED, 0]), scores([none, 7, 0], [NOT_SCORED, 0, DISQUALIFIED]), ['a', 'b', 'c']);
    tally.add(scores([10], [0]), scores([13], [0]), ['d']);
    expect(tally.result()).toEqual({
      leads: 4,
      changed: { scores: 3, bands: 2 },
      scores: [{ key: 'total', changed: 3, mean: -1 }],
      bands: [
        {
          key: 'total',
          changed: 2,
          moves: [
            { from: 'cold', to: 'cold', leads: 1 },
            { from: 'cold', to: 'disqualified', leads: 1 },
            { from: null, to: 'cold', leads: 1 },
            { from: null, to: null, leads: 1 },
          ],
        },
      ],
      grades: [],
      onlyBefore: ['old'],
      onlyAfter: ['new'],
    });
  });
});
