import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import { fortyCriteria, NOW, randomLeads } from '@umbral/benchmarks/material';
import { CATALOGUE_EVENTS, fieldsOf } from '@umbral/model';
import type { LeadRecord } from '@umbral/samples';
import type { AppRouter } from '@umbral/server/router';

const BATCH = 1_000;
type Api = TRPCClient<AppRouter>;

export const apiOf = (url: string, cookie: string): Api =>
  createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers: { cookie } })] });

function* inBatches(count: number, events: number): Generator<LeadRecord[], void, undefined> {
  let batch: LeadRecord[] = [];
  let place = 0;
  for (const lead of randomLeads(count, events)) {
    const { attributes, events: newestFirst } = lead as Pick<LeadRecord, 'attributes' | 'events'>;
    batch.push({ id: `lead-${place++}`, attributes, events: newestFirst.toReversed(), outcome: null, outcomeAt: null });
    if (batch.length < BATCH && place < count) continue;
    yield batch;
    batch = [];
  }
}

/** Imports random leads through the server's interface, as the import screen does. */
export async function importSample(api: Api, count: number, events: number): Promise<{ id: string; milliseconds: number }> {
  const started = performance.now();
  const fields = [...fieldsOf(fortyCriteria()).values()].map(({ key, type, label }) => ({ key, type, label, filled: count }));
  const kinds = CATALOGUE_EVENTS.map(({ key, label, properties }) => ({ key, label, properties }));
  const { id } = await api.samples.begin.mutate({ name: `${count} × ${events}`, fields, events: kinds, asOf: NOW });
  let batch = 0;
  for (const leads of inBatches(count, events)) await api.samples.append.mutate({ id, batch: batch++, leads });
  const counts = { leads: count, events: count * events };
  const report = { files: [], columns: [], ...counts, converted: 0, outcomesKnown: 0, asOf: NOW, asOfSource: 'chosen' as const };
  await api.samples.finish.mutate({ id, leadCount: counts.leads, eventCount: counts.events, report });
  return { id, milliseconds: performance.now() - started };
}

/** How long the server takes for all pages of a sample, one after the other, while nobody reads what is in them. */
export async function timePages(url: string, cookie: string, id: string): Promise<number> {
  const started = performance.now();
  for (let after: number | null = null; ; ) {
    const input = encodeURIComponent(JSON.stringify({ id, after, limit: 2_000 }));
    const text = await (await fetch(`${url}/trpc/samples.leads?input=${input}`, { headers: { cookie } })).text();
    // It comes at the end, and nothing else of this text is looked at.
    const next = /"next":(\d+|null),"edition":"[^"]*"\}+$/.exec(text.slice(-200))?.[1];
    if (next === undefined) throw new Error(`No page of leads ends so: ${text.slice(-200)}`);
    if (next === 'null') return performance.now() - started;
    after = Number(next);
  }
}
