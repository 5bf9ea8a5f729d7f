import { randomUUID } from 'node:crypto';
import { type LeadRecord, readLeadRows } from '@umbral/samples';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contentOf } from '../src/samples/content.ts';
import { ForgottenImports } from '../src/samples/import/forgotten.ts';
import { refusalOf } from './harness/client.ts';
import { importer, REPORT } from './harness/imports.ts';
import { AS_OF, makeLeads } from './harness/leads.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const FIELDS = [
  { key: 'country', type: 'text' as const, label: { text: 'Country' }, filled: 2, values: [{ value: 'España', count: 1 }] },
  { key: 'employees', type: 'number' as const, label: { code: 'field.employees' }, filled: 2 },
];
const EVENTS = [{ key: 'page_viewed', label: { code: 'event.page_viewed' }, properties: [] }];
const imports = () => importer(server.client);
const begin = (name = 'Spring') => imports().begin(undefined, { name, fields: FIELDS, events: EVENTS });
const append = (id: string, batch: number, leads: LeadRecord[]) => imports().append(id, batch, leads);
const finish = (id: string, leadCount: number, eventCount: number) => imports().finish(id, leadCount, eventCount);
const importSample = (leads: LeadRecord[]) => imports().whole(leads);
const listed = async () => (await server.client.samples.list.query()).map((sample) => sample.id);
const contents = () => server.db.selectFrom('sample_content').select('id').execute();
const newestFirst = (lead: LeadRecord): LeadRecord => ({ ...lead, events: lead.events.toReversed() });

test('a sample appears when its import is finished, and holds what was sent', async () => {
  const id = await begin();
  await append(id, 0, makeLeads(0, 4, 3));
  expect(await listed()).not.toContain(id);
  expect((await refusalOf(server.client.samples.get.query({ id }))).status).toBe(404);
  expect((await refusalOf(server.client.samples.leads.query({ id, after: null, limit: 5 }))).status).toBe(404);
  await append(id, 1, makeLeads(4, 2, 0));
  await finish(id, 6, 12);
  const sample = await server.client.samples.get.query({ id });
  expect(sample).toMatchObject({
    name: { text: 'Spring' },
    source: 'imported',
    leadCount: 6,
    eventCount: 12,
    outcomeCount: 3,
    asOf: AS_OF,
    fields: FIELDS,
    events: EVENTS,
    report: REPORT,
  });
  expect(await listed()).toContain(id);
  const { rows, next } = await server.client.samples.leads.query({ id, after: null, limit: 100 });
  expect(next).toBeNull();
  expect(readLeadRows(rows)).toEqual([...makeLeads(0, 4, 3), ...makeLeads(4, 2, 0)].map(newestFirst));
});

test('pages of leads follow one another without gap or overlap', async () => {
  const sent = makeLeads(0, 7, 1);
  const id = await importSample(sent);
  const seen: LeadRecord[] = [];
  let after: number | null = null;
  const sizes: number[] = [];
  do {
    const page: { rows: string; next: number | null } = await server.client.samples.leads.query({ id, after, limit: 3 });
    const leads = readLeadRows(page.rows);
    seen.push(...leads);
    sizes.push(leads.length);
    after = page.next;
  } while (after !== null);
  expect(sizes).toEqual([3, 3, 1]);
  expect(seen).toEqual(sent);
});

test('a batch that is sent twice, even at once, counts once', async () => {
  const id = await begin();
  await Promise.all([1, 2, 3, 4].map(() => append(id, 0, makeLeads(0, 10, 2))));
  await append(id, 0, makeLeads(0, 10, 2));
  await finish(id, 10, 20);
  expect((await server.client.samples.get.query({ id })).leadCount).toBe(10);
});

test('an import whose counts do not agree stays open; finishing twice is no mistake', async () => {
  const id = await begin();
  await append(id, 0, makeLeads(0, 10, 2));
  expect(await refusalOf(finish(id, 11, 22))).toEqual({
    status: 409,
    problem: { code: 'countMismatch', params: { sent: { leads: 11, events: 22 }, stored: { leads: 10, events: 20 } } },
  });
  await append(id, 1, makeLeads(10, 1, 2));
  await finish(id, 11, 22);
  await finish(id, 11, 22);
  expect((await refusalOf(append(id, 2, makeLeads(11, 1, 0)))).problem?.code).toBe('importFinished');
  expect((await refusalOf(server.client.samples.abandon.mutate({ id }))).problem?.code).toBe('importFinished');
});

test('a lead that comes twice in different batches is refused and leaves no trace of its batch', async () => {
  const id = await begin();
  await append(id, 0, makeLeads(0, 3, 1));
  expect((await refusalOf(append(id, 1, makeLeads(2, 3, 1)))).problem?.code).toBe('duplicateLead');
  await append(id, 1, makeLeads(3, 3, 1));
  await finish(id, 6, 6);
});

test('leads beyond the limits are refused with their place', async () => {
  const id = await begin();
  expect((await refusalOf(append(id, 0, makeLeads(0, 1_001, 0)))).problem?.code).toBe('invalidInput');
  const [lead] = makeLeads(0, 1, 1);
  const wrong = { ...lead, outcome: 'yes' } as never;
  expect(await refusalOf(append(id, 0, [wrong]))).toMatchObject({
    status: 400,
    problem: { params: { issues: [{ path: 'leads.0.outcome' }] } },
  });
});

test('an abandoned import is gone', async () => {
  const id = await begin();
  await append(id, 0, makeLeads(0, 3, 1));
  await server.client.samples.abandon.mutate({ id });
  await server.client.samples.abandon.mutate({ id });
  expect((await refusalOf(append(id, 1, []))).problem).toEqual({ code: 'notFound', params: { what: 'import' } });
});

test('imports that nobody finished within a day are cleared, others are not', async () => {
  const [old, recent, busy] = [await begin(), await begin(), await begin()];
  await sql`update sample_import set created_at = now() - interval '25 hours' where id in (${old}, ${busy})`.execute(server.db);
  await append(busy, 0, makeLeads(0, 1, 0));
  await new ForgottenImports(0).clear(server.db);
  const left = await server.db.selectFrom('sample_import').select('id').execute();
  expect(left.map((sample) => sample.id)).toEqual(expect.arrayContaining([recent, busy]));
  expect(left.map((sample) => sample.id)).not.toContain(old);
});

test('whether it is known when any outcome came is told of a sample', async () => {
  const leads = makeLeads(0, 6, 1);
  const told = (id: string) => server.client.samples.hasOutcomeTimes.query({ id });
  expect(await told(await importSample(leads))).toBe(true);
  expect(await told(await importSample(leads.map((lead) => ({ ...lead, outcomeAt: null }))))).toBe(false);
  expect((await refusalOf(told(randomUUID()))).problem?.code).toBe('notFound');
});

test('an imported sample is renamed and removed with everything in it', async () => {
  const id = await importSample(makeLeads(0, 5, 2));
  const content = await contentOf(server.scope, id);
  await server.client.samples.rename.mutate({ id, name: 'Autumn' });
  expect((await server.client.samples.get.query({ id })).name).toEqual({ text: 'Autumn' });
  await server.client.samples.remove.mutate({ id });
  expect(await listed()).not.toContain(id);
  await vi.waitUntil(async () => (await contents()).every(({ id }) => id !== content));
  for (const table of ['lead', 'event'] as const)
    expect(await server.db.selectFrom(table).select('id').where('sample_id', '=', content).execute()).toEqual([]);
});
