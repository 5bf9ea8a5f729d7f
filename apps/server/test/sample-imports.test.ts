import { randomUUID } from 'node:crypto';
import { type LeadRecord, SAMPLE_LIMITS } from '@umbral/samples';
import { sql } from 'kysely';
import { afterAll, expect, test, vi } from 'vitest';
import { openContent } from '../src/samples/content.ts';
import { refusalOf } from './harness/client.ts';
import { byId, importer } from './harness/imports.ts';
import { AS_OF, makeLeads } from './harness/leads.ts';
import { startTestServer } from './harness/server.ts';

const server = await startTestServer();
const { begin, append, finish, whole, held } = importer(server.client);
afterAll(() => server.close());

const DAY = 86_400_000;
const visit = (at: number, path = '/') => ({ type: 'page_viewed', at, properties: { path } });
const lead = (id: string, more: Partial<LeadRecord> = {}): LeadRecord => ({
  id,
  attributes: { country: 'Chile', employees: 1 },
  events: [],
  outcome: null,
  outcomeAt: null,
  ...more,
});
const rowsOf = async (content: string) =>
  Promise.all(
    (['lead', 'event'] as const).map(
      async (table) => (await server.db.selectFrom(table).select('id').where('sample_id', '=', content).execute()).length,
    ),
  );
const swept = (content: string) =>
  vi.waitUntil(async () => !(await server.db.selectFrom('sample_content').select('id').where('id', '=', content).executeTakeFirst()));

test('a replaced sample is what was imported, all at once, and what was there before is deleted', async () => {
  const id = await whole(makeLeads(0, 5, 2));
  const old = await openContent(server.scope, id);
  const replacing = await begin({ kind: 'replace', sampleId: id }, { asOf: AS_OF + DAY });
  await append(replacing, 0, makeLeads(3, 4, 1));
  expect(await held(id)).toEqual(byId(makeLeads(0, 5, 2)));
  expect(await finish(replacing, 4, 4)).toBe(id);
  expect(await held(id)).toEqual(byId(makeLeads(3, 4, 1)));
  expect(await server.client.samples.get.query({ id })).toMatchObject({
    name: { text: 'Spring' },
    leadCount: 4,
    eventCount: 4,
    asOf: AS_OF + DAY,
  });
  await swept(old.id);
  expect(await rowsOf(old.id)).toEqual([0, 0]);
  expect(await finish(replacing, 4, 4)).toBe(id);
});

test('appended leads are new ones, or new values and events of known ones', async () => {
  const known = lead('known', { attributes: { country: 'Chile', employees: 5 }, events: [visit(AS_OF - DAY)], outcome: false });
  const other = lead('other', { events: [visit(AS_OF - DAY)] });
  const id = await whole([known, other]);
  const fields = [{ key: 'city', type: 'text' as const, label: { text: 'City' }, filled: 0 }];
  const appending = await begin({ kind: 'append', sampleId: id }, { fields, asOf: AS_OF - 9 * DAY });
  const again = {
    attributes: { employees: null, city: 'Arica' },
    events: [visit(AS_OF - DAY), visit(AS_OF)],
    outcome: true,
    outcomeAt: AS_OF,
  };
  await append(appending, 0, [lead('known', again), lead('fresh', { attributes: { city: 'Arica' }, events: [visit(AS_OF)] })]);
  expect((await held(id)).size).toBe(2);
  await finish(appending, 2, 3);
  const now = await held(id);
  expect(now.get('known')).toMatchObject({
    attributes: { country: 'Chile', employees: 5, city: 'Arica' },
    events: [visit(AS_OF - DAY), visit(AS_OF)],
    outcome: true,
    outcomeAt: AS_OF,
  });
  expect(now.get('other')).toEqual(other);
  expect(now.get('fresh')?.events).toEqual([visit(AS_OF)]);
  expect(await server.client.samples.get.query({ id })).toMatchObject({
    leadCount: 3,
    eventCount: 4,
    outcomeCount: 1,
    asOf: AS_OF,
    fields: [
      { key: 'country', filled: 2 },
      { key: 'employees', filled: 2 },
      { key: 'city', filled: 2, values: [{ value: 'Arica', count: 2 }] },
    ],
  });
});

test('appending the same again adds nothing; events that are alike within one import are all kept', async () => {
  const twice = lead('twice', { events: [visit(AS_OF), visit(AS_OF), visit(AS_OF, '/a')] });
  const id = await whole([twice]);
  await whole([twice], { kind: 'append', sampleId: id });
  await whole([twice], { kind: 'append', sampleId: id });
  expect((await held(id)).get('twice')?.events).toHaveLength(3);
  await whole([lead('twice', { events: [visit(AS_OF), visit(AS_OF), visit(AS_OF)] })], { kind: 'append', sampleId: id });
  expect((await held(id)).get('twice')?.events).toHaveLength(4);
});

test('events and outcomes may come by themselves; those of leads that are not there are told by their place', async () => {
  const id = await begin();
  await append(id, 0, [lead('a', { outcome: false }), lead('b', { outcome: false })]);
  const events = [
    { ...visit(AS_OF), lead: 'a' },
    { ...visit(AS_OF), lead: 'nobody' },
    { ...visit(AS_OF - DAY), lead: 'a' },
  ];
  const sent = { id, batch: 0, events };
  const answers = await Promise.all([1, 2, 3].map(() => server.client.samples.appendEvents.mutate(sent)));
  for (const answer of answers) expect(answer).toEqual({ batch: 0, unknown: [1] });
  const outcomes = [
    { lead: 'nobody', at: null },
    { lead: 'a', at: AS_OF },
    { lead: 'a', at: AS_OF - DAY },
  ];
  expect((await server.client.samples.appendOutcomes.mutate({ id, batch: 0, outcomes })).unknown).toEqual([0]);
  const fields = [{ key: 'country', type: 'text' as const, label: { text: 'Land' }, filled: 2 }];
  await finish(id, 2, 2, { fields, asOf: AS_OF + DAY });
  const now = await held(id);
  expect(now.get('a')).toMatchObject({ events: [visit(AS_OF - DAY), visit(AS_OF)], outcome: true, outcomeAt: AS_OF - DAY });
  expect(now.get('b')).toMatchObject({ events: [], outcome: false, outcomeAt: null });
  expect(await server.client.samples.get.query({ id })).toMatchObject({ eventCount: 2, outcomeCount: 2, fields, asOf: AS_OF + DAY });
});

test('what is appended may be about leads that only the sample has', async () => {
  const id = await whole([lead('a', { attributes: { country: 'Chile' } }), lead('b')]);
  const appending = await begin({ kind: 'append', sampleId: id });
  const events = ['a', 'nobody'].map((each) => ({ ...visit(AS_OF), lead: each }));
  expect((await server.client.samples.appendEvents.mutate({ id: appending, batch: 0, events })).unknown).toEqual([1]);
  await server.client.samples.appendOutcomes.mutate({ id: appending, batch: 0, outcomes: [{ lead: 'b', at: AS_OF }] });
  await finish(appending, 0, 1);
  const now = await held(id);
  expect(now.get('a')).toMatchObject({ attributes: { country: 'Chile' }, events: [visit(AS_OF)], outcome: null });
  expect(now.get('b')).toMatchObject({ events: [], outcome: true, outcomeAt: AS_OF });
});

test('an import that is begun again under its id is begun once', async () => {
  const sampleId = await whole(makeLeads(0, 2, 0));
  for (const into of [{ kind: 'new' as const }, { kind: 'append' as const, sampleId }]) {
    const id = randomUUID();
    expect(await Promise.all([begin(into, { id }), begin(into, { id }), begin(into, { id })])).toEqual([id, id, id]);
    await append(id, 0, makeLeads(5, 1, 0));
    expect(await begin(into, { id })).toBe(id);
    await finish(id, 1, 0);
    expect(await begin(into, { id })).toBe(id);
  }
  expect((await held(sampleId)).size).toBe(3);
});

test('a second import into a sample is refused until the first has ended or was heard of no more', async () => {
  const id = await whole(makeLeads(0, 2, 0));
  const into = { kind: 'append' as const, sampleId: id };
  const tries = await Promise.allSettled([begin(into), begin(into), begin({ ...into, kind: 'replace' })]);
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [first] = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect((await refusalOf(begin(into))).problem).toEqual({ code: 'importUnderway', params: {} });
  await sql`update sample_import set created_at = now() - interval '16 minutes' where id = ${first}`.execute(server.db);
  const second = await begin(into);
  expect((await refusalOf(append(first ?? '', 0, []))).problem?.code).toBe('notFound');
  await server.client.samples.abandon.mutate({ id: second });
  expect(await held(id)).toEqual(byId(makeLeads(0, 2, 0)));
  await begin(into);
});

test('a field that would be of another type is refused by name', async () => {
  const id = await whole(makeLeads(0, 1, 0));
  const fields = [{ key: 'employees', type: 'text' as const, label: { text: 'x' }, filled: 0 }];
  const conflict = { code: 'fieldConflict', params: { event: null, field: 'employees', before: 'number', after: 'text' } };
  expect((await refusalOf(begin({ kind: 'append', sampleId: id }, { fields }))).problem).toEqual(conflict);
  const appending = await begin({ kind: 'append', sampleId: id });
  expect((await refusalOf(finish(appending, 0, 0, { fields }))).problem).toEqual(conflict);
  expect(await held(id)).toEqual(byId(makeLeads(0, 1, 0)));
});

test('limits are kept', async () => {
  const id = await begin();
  const much = { workspace_id: server.scope.workspace, import_id: id, kind: 'leads' as const, events: 0, bytes: 0, unknown: [] };
  await server.db
    .insertInto('sample_batch')
    .values({ ...much, batch: 9, leads: SAMPLE_LIMITS.leads })
    .execute();
  expect((await refusalOf(append(id, 0, makeLeads(0, 1, 0)))).problem).toEqual({
    code: 'sampleTooLarge',
    params: { what: 'leads', limit: SAMPLE_LIMITS.leads },
  });
  await sql`
    with content as (insert into sample_content (workspace_id) select ${server.scope.workspace}::uuid from generate_series(1, 200) returning id)
    insert into sample (workspace_id, content_id, name, source, fields, events, as_of)
    select ${server.scope.workspace}::uuid, id, 'x', 'imported', '[]', '[]', now() from content`.execute(server.db);
  expect((await refusalOf(begin())).problem).toEqual({ code: 'tooManySamples', params: { limit: 200 } });
  await sql`delete from sample where name = 'x'`.execute(server.db);
});
