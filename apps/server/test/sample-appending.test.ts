import { type LeadRecord, SAMPLE_LIMITS } from '@umbral/samples';
import { afterAll, expect, test } from 'vitest';
import { contentOf } from '../src/samples/content.ts';
import { countContent } from '../src/samples/count.ts';
import { refusalOf } from './harness/client.ts';
import { importer } from './harness/imports.ts';
import { AS_OF, makeLeads } from './harness/leads.ts';
import { startTestServer } from './harness/server.ts';

const server = await startTestServer();
const { begin, append, finish, whole, held } = importer(server.client);
afterAll(() => server.close());

const visits = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ type: 'page_viewed', at: AS_OF - (from + index) * 1_000, properties: {} }));
const lead = (id: string, more: Partial<LeadRecord> = {}): LeadRecord => ({
  id,
  attributes: { country: 'Chile' },
  events: [],
  outcome: null,
  outcomeAt: null,
  ...more,
});

/** What the sample says that it has, and what it has. */
async function counts(id: string) {
  const { leadCount, eventCount, outcomeCount } = await server.client.samples.get.query({ id });
  const { leads, events, outcomes } = await countContent(server.scope, await contentOf(server.scope, id));
  return { told: [leadCount, eventCount, outcomeCount], counted: [leads, events, outcomes] };
}

test('what a sample says that it has is what it has, also after leads were appended', async () => {
  const id = await whole([
    lead('gains', { events: visits(2) }),
    lead('keeps', { outcome: true, outcomeAt: AS_OF }),
    lead('turns', { outcome: false }),
    ...makeLeads(0, 20, 3),
  ]);
  const appending = await begin({ kind: 'append', sampleId: id });
  const sent = [
    lead('gains', { outcome: false, events: visits(3) }),
    lead('keeps'),
    lead('turns', { outcome: true, outcomeAt: AS_OF }),
    lead('new', { outcome: true, events: visits(4) }),
    lead('newer'),
    ...makeLeads(10, 20, 3),
  ];
  await append(appending, 0, sent);
  await finish(
    appending,
    sent.length,
    sent.reduce((sum, { events }) => sum + events.length, 0),
  );
  const { told, counted } = await counts(id);
  expect(told).toEqual(counted);
  expect((await held(id)).get('gains')).toMatchObject({ outcome: false, events: { length: 3 } });
});

test('a lead may not come to more events than a lead may have by appending', async () => {
  const half = SAMPLE_LIMITS.eventsPerLead / 2;
  const id = await whole([lead('busy', { events: visits(half + 1) }), lead('idle')]);
  const appending = await begin({ kind: 'append', sampleId: id });
  await append(appending, 0, [lead('busy', { events: visits(half, half + 1) })]);
  const { problem } = await refusalOf(finish(appending, 1, half));
  expect(problem).toEqual({ code: 'sampleTooLarge', params: { what: 'eventsPerLead', limit: SAMPLE_LIMITS.eventsPerLead } });
  const { told, counted } = await counts(id);
  expect(told).toEqual([2, half + 1, 0]);
  expect(counted).toEqual(told);
});
