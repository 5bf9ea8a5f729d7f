import { afterAll, expect, test } from 'vitest';
import { importer } from './harness/imports.ts';
import { AS_OF } from './harness/leads.ts';
import { problemOf } from './harness/rest.ts';
import { startTestServer } from './harness/server.ts';

const server = await startTestServer();
afterAll(async () => {
  expect(server.reported).toEqual([]);
  await server.close();
});
const keyWith = async (scopes: ('score' | 'samples:write')[]) =>
  (await server.client.keys.create.mutate({ name: 'CRM', scopes, days: 1 })).key;
const key = await keyWith(['samples:write']);
const { held } = importer(server.client);

const ask = (method: string, path: string, body?: unknown, type = 'application/json', shown = key) =>
  fetch(`${server.address}/api/v1/samples${path}`, {
    method,
    headers: { authorization: `Bearer ${shown}`, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

const DEFINITION = {
  name: 'From the CRM',
  fields: [
    { key: 'country', type: 'text' },
    { key: 'employees', type: 'number', label: 'Headcount' },
    { key: 'created_at', type: 'date' },
  ],
  events: [{ key: 'page_viewed', properties: [{ key: 'path', type: 'text' }] }],
};
const begin = async (more: object = {}): Promise<string> => {
  const answer = await ask('POST', '/imports', { ...DEFINITION, ...more });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { import: string }).import;
};
const send = async (id: string, lines: unknown[], part = 0) => {
  const body = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const answer = await ask('POST', `/imports/${id}/lines?part=${part}`, body, 'application/x-ndjson');
  expect(answer.status).toBe(200);
  return (await answer.json()) as { refused: { line: number; problem: { code: string; detail?: string } }[] };
};
const finish = async (id: string) => {
  const answer = await ask('POST', `/imports/${id}/finish`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as { id: string };
};
const view = (lead: string, at: string | number, path = '/') => ({ event: { lead, type: 'page_viewed', at, properties: { path } } });
const NOON = '2026-05-01T12:00:00Z';

test('leads, events and outcomes arrive as lines, and the sample counts them', async () => {
  const id = await begin();
  const lead = { id: 'a', attributes: { country: 'Chile', employees: 5, created_at: '2026-01-31' }, outcome: false };
  const nested = { id: 'b', attributes: { country: 'chile', employees: null }, events: [{ type: 'page_viewed', at: NOON }] };
  const received = await send(id, [
    { lead },
    view('a', NOON),
    '',
    { lead: nested },
    { outcome: { lead: 'a', at: '2026-05-03T00:00:00+02:00' } },
  ]);
  expect(received).toEqual({ lines: 5, leads: 2, events: 1, outcomes: 1, refusedCount: 0, refused: [] });
  const sample = await finish(id);
  expect(sample).toEqual({ id, name: 'From the CRM', leads: 2, events: 2, outcomes: 1, asOf: Date.parse(NOON) });
  expect(await finish(id)).toEqual(sample);
  const now = await held(id);
  expect(now.get('a')).toEqual({
    ...lead,
    attributes: { ...lead.attributes, created_at: Date.UTC(2026, 0, 31) },
    outcome: true,
    outcomeAt: Date.UTC(2026, 4, 2, 22),
    events: [{ type: 'page_viewed', at: Date.parse(NOON), properties: { path: '/' } }],
  });
  expect(now.get('b')?.attributes).toEqual({ country: 'chile' });
  expect(await server.client.samples.get.query({ id })).toMatchObject({
    fields: [
      { key: 'country', label: { code: 'field.country' }, filled: 2, values: [{ count: 2 }] },
      { key: 'employees', label: { text: 'Headcount' }, filled: 1 },
      { key: 'created_at', filled: 1 },
    ],
    report: { leads: 2, events: 2, converted: 1, outcomesKnown: 1 },
  });
});

test('lines that cannot be stored are told by their number, and stop nothing', async () => {
  const id = await begin();
  const lines = [
    { lead: { id: 'a' } },
    '{"lead": {"id": "half',
    { lead: { id: 'a' } },
    view('nobody', NOON),
    { lead: { id: 'c', attributes: { colour: 'red' } } },
    { lead: { id: 'd', attributes: { employees: 'many' } } },
    { event: { lead: 'a', type: 'stood_on_head', at: NOON } },
    { event: { lead: 'a', type: 'page_viewed', at: 'yesterday' } },
    { visit: {} },
    `{"lead": {"id": "e", "attributes": {"country": "${'x'.repeat(4 * 1024 * 1024)}"}}}`,
    { outcome: { lead: 'nobody' } },
    { lead: { id: 'b', attributes: { country: '__proto__' } } },
  ];
  const received = await send(id, lines);
  expect(received).toMatchObject({ lines: 12, leads: 2, events: 0, outcomes: 0, refusedCount: 10 });
  const codes = new Map(received.refused.map(({ line, problem }) => [line, problem.code]));
  expect([...codes].toSorted(([a], [b]) => a - b)).toEqual([
    [2, 'brokenJson'],
    [3, 'leadTwice'],
    [4, 'leadUnknown'],
    [5, 'invalidRequest'],
    [6, 'invalidRequest'],
    [7, 'invalidRequest'],
    [8, 'invalidRequest'],
    [9, 'invalidRequest'],
    [10, 'lineTooLong'],
    [11, 'leadUnknown'],
  ]);
  expect(received.refused.find(({ line }) => line === 5)?.problem.detail).toContain('colour');
});

test('a part that is sent again counts once and is answered alike', async () => {
  const id = await begin();
  const lines = Array.from({ length: 2_500 }, (_, n) => ({
    lead: { id: `lead-${n % 2_400}`, events: [{ type: 'page_viewed', at: AS_OF + n }] },
  }));
  const first = await send(id, lines);
  expect(first).toMatchObject({ leads: 2_400, refusedCount: 100 });
  expect(await send(id, lines)).toEqual(first);
  await send(id, [view('lead-1', AS_OF)], 1);
  expect(await finish(id)).toMatchObject({ leads: 2_400, events: 2_401 });
});

test('an import replaces or appends, or is given up', async () => {
  const id = await begin();
  await send(id, [{ lead: { id: 'a' } }]);
  const { id: sample } = await finish(id);
  const appending = await begin({ into: { kind: 'append', sample } });
  expect(await problemOf(await ask('POST', '/imports', { ...DEFINITION, into: { kind: 'append', sample } }))).toEqual({
    status: 409,
    code: 'importUnderway',
  });
  await send(appending, [view('a', NOON), { lead: { id: 'b' } }]);
  expect(await finish(appending)).toMatchObject({ id: sample, leads: 2, events: 1 });
  const replacing = await begin({ into: { kind: 'replace', sample } });
  await send(replacing, [{ lead: { id: 'z' } }]);
  expect((await ask('DELETE', `/imports/${replacing}`)).status).toBe(204);
  expect([...(await held(sample)).keys()]).toEqual(['a', 'b']);
  expect((await (await ask('GET', '')).json()) as object).toMatchObject({
    samples: expect.arrayContaining([expect.objectContaining({ id: sample, leads: 2, events: 1 })]),
  });
});

test('what may not be is refused', async () => {
  const refusals = [
    [ask('GET', '', undefined, '', await keyWith(['score'])), 403, 'missingScope'],
    [ask('POST', '/imports', { ...DEFINITION, fields: [{ key: 'a', type: 'blob' }] }), 400, 'invalidRequest'],
    [ask('POST', '/imports', { ...DEFINITION, into: { kind: 'append', sample: crypto.randomUUID() } }), 404, 'sampleNotFound'],
    [ask('POST', `/imports/${crypto.randomUUID()}/lines`, '{}', 'application/x-ndjson'), 404, 'importNotFound'],
    [ask('POST', `/imports/${await begin()}/lines`, {}), 415, 'wrongType'],
    [ask('POST', `/imports/${crypto.randomUUID()}/finish`), 404, 'importNotFound'],
  ] as const;
  for (const [answer, status, code] of refusals) expect(await problemOf(await answer)).toEqual({ status, code });
});
