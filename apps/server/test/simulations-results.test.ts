import { randomUUID } from 'node:crypto';
import { syntheticSample } from '@umbral/samples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RouterInputs } from '../src/router.ts';
import { refusalOf } from './harness/client.ts';
import { combined, publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { simulator, startRunner } from './harness/simulations.ts';

const SAMPLE = syntheticSample();
type Leads = RouterInputs['simulations']['leads'];
const ALL: Leads['filter'] = { bands: null, from: null, to: null, outcome: 'any', search: '' };

let server: TestServer;
let runner: Awaited<ReturnType<typeof startRunner>>;
let id: string;
let score: string;
let rows: Awaited<ReturnType<typeof readRows>>;

const readRows = () => server.db.selectFrom('simulation_result').selectAll().where('simulation_id', '=', id).orderBy('lead_id').execute();

beforeAll(async () => {
  server = await startTestServer();
  runner = await startRunner(server);
  const runs = simulator(server);
  // The combined template, but for an audience that leaves some leads out.
  const model = await publisher(server.client).create(combined());
  id = await runs.start(model, await runs.sample(SAMPLE.leads), { moment: { kind: 'at', now: SAMPLE.asOf } });
  const { outputs } = await runs.ended(id);
  score = outputs.scores[0]?.key ?? '';
  // Some leads as if they were outside an audience.
  await server.db
    .updateTable('simulation_result')
    .set({ scores: outputs.scores.map(() => null), bands: outputs.bands.map(() => null) })
    .where('simulation_id', '=', id)
    .where(
      'external_id',
      'in',
      SAMPLE.leads.filter((_, n) => n % 7 === 0).map((lead) => lead.id),
    )
    .execute();
  rows = await readRows();
});
afterAll(async () => {
  await runner.stop();
  expect(server.reported).toEqual([]);
  await server.close();
});

const leads = (more: Partial<Leads> = {}) =>
  server.client.simulations.leads.query({ id, score, sort: 'score', descending: true, filter: ALL, offset: 0, limit: 500, ...more });

test('statistics say of a score what its results add up to', async () => {
  const found = await server.client.simulations.statistics.query({ id, score });
  const scores = rows.flatMap((row) => row.scores[0] ?? []);
  expect(found).toMatchObject({ leads: rows.length, scored: scores.length });
  expect(found.average).toBeCloseTo(scores.reduce((sum, each) => sum + each, 0) / scores.length, 9);
  const { from, width, counts } = found.histogram ?? { from: 0, width: 1, counts: [] };
  expect(counts.length).toBeGreaterThan(5);
  expect(counts).toEqual(counts.map((_, bar) => scores.filter((each) => Math.floor((each - from) / width) === bar).length));
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(scores.length);
  for (const band of found.bands) {
    const those = rows.filter((row) => row.bands[0] === band.id);
    expect(band).toMatchObject({ leads: those.length, converted: those.filter(({ outcome }) => outcome).length });
  }
  expect(found.bands.reduce((sum, band) => sum + band.leads, 0)).toBe(rows.length);
  for (const [index, line] of found.lines.entries()) {
    const values = rows.flatMap((row) => row.lines[index] || []);
    const [least, most] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 0];
    expect(line).toMatchObject({ matched: values.length, least, most });
    expect(line.sum).toBeCloseTo(
      values.reduce((sum, each) => sum + each, 0),
      6,
    );
  }
  expect(found.lines.some(({ matched }) => matched > 100)).toBe(true);
});

test('leads come sorted by score, those without one last, in either direction and on every page', async () => {
  for (const descending of [true, false]) {
    const sign = descending ? -1 : 1;
    const expected = rows.toSorted((a, b) => {
      const [x, y] = [a.scores[0] ?? null, b.scores[0] ?? null];
      if (x === null || y === null) return Number(x === null) - Number(y === null) || sign * (a.lead_id - b.lead_id);
      return sign * (x - y || a.lead_id - b.lead_id);
    });
    const pages = [];
    for (let offset = 0; offset < rows.length; offset += 271) pages.push(await leads({ descending, offset, limit: 271 }));
    expect(pages.flatMap((page) => page.rows.map((row) => row.lead))).toEqual(expected.map((row) => row.external_id));
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([rows.length]));
  }
  expect(await leads({ offset: rows.length })).toEqual({ total: rows.length, rows: [] });
});

test('a lead is told with its name, bands and the lines that had an effect', async () => {
  const { rows: found } = await leads({ limit: 3 });
  const { outputs } = await server.client.simulations.get.query({ id });
  for (const row of found) {
    const stored = rows.find((each) => each.external_id === row.lead);
    const lead = SAMPLE.leads.find((each) => each.id === row.lead);
    expect(row.scores[score]).toBe(stored?.scores[0]);
    expect(row.outcome).toBe(lead?.outcome);
    const lines = outputs.scores[0]?.lines ?? [];
    expect(row.lines).toEqual(lines.flatMap(({ id: line }, n) => (stored?.lines[n] ? [{ id: line, value: stored.lines[n] }] : [])));
    expect(row.name).toBe(
      lead?.attributes.email ?? lead?.attributes.name ?? lead?.attributes.full_name ?? lead?.attributes.company_name ?? null,
    );
  }
});

test('a lead is told by its id alone, exactly that one', async () => {
  const { rows: found } = await leads({ limit: 3 });
  const one = (lead: string) => server.client.simulations.lead.query({ id, score, lead });
  for (const row of found) expect(await one(row.lead)).toEqual(row);
  const [first] = found;
  for (const other of ['', '%', first?.lead.slice(0, -1) ?? '', first?.lead.toUpperCase() ?? '']) expect(await one(other)).toBeNull();
  for (const refused of ['a\0', 'a'.repeat(201)]) expect((await refusalOf(one(refused))).problem?.code).toBe('invalidInput');
});

test('leads are filtered by band, score, outcome and search', async () => {
  const count = async (filter: Partial<Leads['filter']>) => (await leads({ filter: { ...ALL, ...filter }, limit: 1 })).total;
  const having = (holds: (row: (typeof rows)[number]) => boolean) => rows.filter(holds).length;
  const band = rows.find((row) => row.bands[0])?.bands[0] ?? '';
  expect(await count({ bands: [band] })).toBe(having((row) => row.bands[0] === band));
  expect(await count({ bands: [band, null] })).toBe(having((row) => row.bands[0] === band || row.bands[0] === null));
  expect(await count({ bands: [] })).toBe(0);
  expect(await count({ from: 20, to: 40 })).toBe(
    having(({ scores: [each] }) => each !== null && each !== undefined && each >= 20 && each <= 40),
  );
  for (const outcome of [true, false, null]) expect(await count({ outcome })).toBe(having((row) => row.outcome === outcome));
  const one = SAMPLE.leads[5]?.id ?? '';
  expect(await count({ search: one.toUpperCase() })).toBe(1);
  const email = SAMPLE.leads.find((lead) => typeof lead.attributes.email === 'string')?.attributes.email;
  if (typeof email === 'string') expect(await count({ search: email.slice(0, 8) })).toBeGreaterThan(0);
  for (const text of ['%', '_', '\\', "'", 'no such lead']) expect(await count({ search: text })).toBe(0);
});

test('what is out of bounds, unknown or another workspace’s is refused', async () => {
  const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).problem?.code;
  expect(await codeOf(leads({ limit: 501 }))).toBe('invalidInput');
  expect(await codeOf(leads({ offset: -1 }))).toBe('invalidInput');
  expect(await codeOf(leads({ filter: { ...ALL, search: 'a\0' } }))).toBe('invalidInput');
  expect(await codeOf(leads({ score: 'constructor' }))).toBe('notFound');
  expect(await codeOf(leads({ id: randomUUID() }))).toBe('notFound');
  expect(await codeOf(server.client.simulations.statistics.query({ id, score: '__proto__' }))).toBe('notFound');
});
