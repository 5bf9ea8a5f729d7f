import type { LeadRecord } from '@umbral/samples';
import { afterAll, expect, test, vi } from 'vitest';
import type { RouterInputs } from '../src/router.ts';
import { seedBuiltInSample } from '../src/samples/built-in.ts';
import { importer } from './harness/imports.ts';
import { AS_OF } from './harness/leads.ts';
import { startTestServer } from './harness/server.ts';

const server = await startTestServer();
afterAll(() => server.close());
const { begin, append, finish, whole } = importer(server.client);

const DAY = 86_400_000;
const profileOf = (id: string) =>
  vi.waitUntil(
    async () => {
      const answer = await server.client.samples.profile.query({ id });
      return answer.state === 'ready' ? answer.profile : false;
    },
    { timeout: 20_000 },
  );

const named = (key: string, type: 'text' | 'number' | 'boolean' | 'date' | 'list') => ({ key, type, label: { text: key }, filled: 0 });
const DEFINED: Partial<RouterInputs['samples']['begin']> = {
  fields: [named('country', 'text'), named('size', 'number'), named('tags', 'list'), named('created_at', 'date'), named('empty', 'text')],
  events: [
    {
      key: 'visit',
      label: { text: 'Visit' },
      properties: [
        { key: 'path', type: 'text', label: { text: 'Path' } },
        { key: 'seconds', type: 'number', label: { text: 's' } },
      ],
    },
  ],
};
const visit = (daysAgo: number, properties: LeadRecord['events'][number]['properties'] = {}) => ({
  type: 'visit',
  at: AS_OF - daysAgo * DAY,
  properties,
});

/** Ten leads of sizes 1 to 10; the first has seven events, the second one. */
const LEADS: LeadRecord[] = Array.from({ length: 10 }, (_, n) => ({
  id: `lead-${n}`,
  attributes: {
    country: n % 2 ? 'España' : n === 0 ? null : n % 4 === 0 ? 'CHILE' : 'Chile',
    size: n + 1,
    tags: n < 3 ? ['a', 'b'] : [],
    created_at: Date.UTC(2026, n < 4 ? 0 : 1, 10),
  },
  events:
    n === 0
      ? [0.5, 1, 7, 20, 400, 400, -2].map((days) => visit(days, { path: '/', seconds: 10 }))
      : n === 1
        ? [visit(60, { path: '/pricing' })]
        : [],
  outcome: n < 2 ? null : n % 2 === 0,
  outcomeAt: n === 2 || n === 4 ? AS_OF - n * DAY : null,
}));

async function sampleOf(leads: LeadRecord[]): Promise<string> {
  const id = await begin({ kind: 'new' }, DEFINED);
  await append(id, 0, leads);
  return finish(id, leads.length, leads.flatMap(({ events }) => events).length);
}

test('a profile tells what fields, events and outcomes hold', async () => {
  const profile = await profileOf(await sampleOf(LEADS));
  expect(profile).toMatchObject({ leads: 10, events: 8 });
  const [country, size, tags, created, empty] = profile.fields;
  expect(country).toEqual({
    key: 'country',
    filled: 9,
    distinct: 2,
    values: [
      { value: 'España', count: 5 },
      { value: expect.stringMatching(/^chile$/i), count: 4 },
    ],
    spread: null,
  });
  expect(size).toMatchObject({
    filled: 10,
    distinct: 10,
    values: [],
    spread: { least: 1, most: 10, mean: expect.closeTo(5.5), quartiles: [3, 5, 8] },
  });
  expect(size?.spread?.histogram.counts.reduce((sum, each) => sum + each, 0)).toBe(10);
  expect([size?.spread?.histogram.counts.at(0), size?.spread?.histogram.counts.at(-1)]).toEqual([1, 1]);
  expect(tags).toEqual({
    key: 'tags',
    filled: 3,
    distinct: 2,
    values: [
      { value: 'a', count: 3 },
      { value: 'b', count: 3 },
    ],
    spread: null,
  });
  expect(created?.spread).toMatchObject({ least: Date.UTC(2026, 0, 10), most: Date.UTC(2026, 1, 10) });
  expect(empty).toEqual({ key: 'empty', filled: 0, distinct: 0, values: [], spread: null });
  const [visits] = profile.kinds;
  expect(visits).toMatchObject({ key: 'visit', events: 8, leads: 2, median: 1, most: 7, later: 1 });
  expect(visits?.perLead.filter(({ leads }) => leads > 0)).toEqual([
    { from: 1, leads: 1 },
    { from: 6, leads: 1 },
  ]);
  expect(visits?.recency).toEqual([
    { days: 1, events: 2 },
    { days: 7, events: 1 },
    { days: 30, events: 1 },
    { days: 90, events: 1 },
    { days: 180, events: 0 },
    { days: 365, events: 0 },
    { days: null, events: 2 },
  ]);
  expect(visits?.properties).toMatchObject([
    {
      key: 'path',
      filled: 8,
      distinct: 2,
      values: [
        { value: '/', count: 7 },
        { value: '/pricing', count: 1 },
      ],
    },
    {
      key: 'seconds',
      filled: 7,
      distinct: 1,
      spread: { least: 10, most: 10, mean: 10, quartiles: [10, 10, 10], histogram: { counts: [] } },
    },
  ]);
  const week = Date.UTC(2026, 4, 25);
  expect(profile.conversions).toEqual({
    known: 8,
    converted: 4,
    dated: 2,
    unit: 'week',
    periods: [{ from: week, converted: 2 }],
    cohorts: [
      { from: Date.UTC(2026, 0), leads: 4, known: 2, converted: 1 },
      { from: Date.UTC(2026, 1), leads: 6, known: 6, converted: 3 },
    ],
  });
});

test('it is counted once for all who ask, kept, and counted again when the sample has changed', async () => {
  const id = await sampleOf(LEADS);
  const [first, second] = await Promise.all([profileOf(id), profileOf(id)]);
  expect(second).toEqual(first);
  await server.db
    .updateTable('sample_profile')
    .set({ profile: JSON.stringify({ ...first, leads: 99 }) })
    .execute();
  expect(await profileOf(id)).toMatchObject({ leads: 99 });
  await whole([{ ...(LEADS[0] as LeadRecord), id: 'another' }], { kind: 'append', sampleId: id });
  expect(await profileOf(id)).toMatchObject({ leads: 11 });
});

test('values that are not of the type of their field do no harm', async () => {
  const odd = LEADS.map((lead) => ({ ...lead, attributes: { country: 7, size: 'many', created_at: 'then', tags: 'x' } }));
  const profile = await profileOf(await sampleOf(odd));
  expect(profile.fields.map(({ filled, spread }) => [filled, spread])).toEqual([
    [10, null],
    [10, null],
    [10, null],
    [10, null],
    [0, null],
  ]);
  expect(profile.conversions.cohorts).toEqual([]);
});

test('a sample without leads has a profile, and the one that comes with Umbral', async () => {
  expect(await profileOf(await sampleOf([]))).toMatchObject({ leads: 0, conversions: { known: 0, periods: [] } });
  await seedBuiltInSample(server.scope);
  const builtIn = (await server.client.samples.list.query()).find(({ source }) => source === 'builtIn');
  const profile = await profileOf(builtIn?.id ?? '');
  const { fields } = await server.client.samples.get.query({ id: builtIn?.id ?? '' });
  expect(profile.fields.map(({ key, filled }) => [key, filled])).toEqual(fields.map(({ key, filled }) => [key, filled]));
});
