import type { LeadRecord } from '@umbral/samples';
import { vi } from 'vitest';
import type { RouterInputs } from '../../src/router.ts';
import { type Start, startSimulations } from '../../src/simulations/run/start.ts';
import { AS_OF } from './leads.ts';
import { publisher } from './publishing.ts';
import { startTestServer, type TestServer } from './server.ts';

type Wanted = RouterInputs['simulations']['start'];

/** Fast enough for tests. */
const FAST = { pause: 20, grace: 5_000, lease: 2, upkeep: 1 };

/** Takes turns from a server's database; what goes wrong is in the server's `reported`. */
export const startRunner = ({ db, reported }: Pick<TestServer, 'db' | 'reported'>, pace: Start['pace'] = {}) =>
  startSimulations(db, { report: (error) => reported.push(error), pace: { ...FAST, ...pace } });

/** Makes the queue, as every server does before it listens, and leaves what is put into it to others. */
export async function openQueueFor(server: Pick<TestServer, 'db' | 'reported'>): Promise<void> {
  const runner = await startRunner(server);
  await runner.stop();
}

/** What a person of a client does with samples and runs. */
export function simulator({ client }: Pick<TestServer, 'client'>) {
  const sample = async (leads: readonly LeadRecord[]): Promise<string> => {
    const { id } = await client.samples.begin.mutate({ name: 'Leads', fields: [], events: [], asOf: AS_OF });
    for (let from = 0, batch = 0; from < leads.length; from += 1_000, batch += 1)
      await client.samples.append.mutate({ id, batch, leads: leads.slice(from, from + 1_000) });
    const eventCount = leads.reduce((sum, { events }) => sum + events.length, 0);
    const report = {
      files: [],
      leads: leads.length,
      events: eventCount,
      outcomesKnown: 0,
      converted: 0,
      columns: [],
      asOf: AS_OF,
      asOfSource: 'events' as const,
    };
    return (await client.samples.finish.mutate({ id, leadCount: leads.length, eventCount, report })).id;
  };
  const start = async (modelId: string, sampleId: string, more: Partial<Wanted> = {}): Promise<string> => {
    const wanted: Wanted = {
      modelId,
      sampleId,
      source: { kind: 'draft', revision: 1 },
      moment: { kind: 'at', now: AS_OF },
      engine: 'workers',
      ...more,
    };
    return (await client.simulations.start.mutate(wanted)).id;
  };
  const now = (id: string) => client.simulations.get.query({ id });
  /** Waits until a run has ended. */
  const ended = async (id: string) => {
    await vi.waitUntil(async () => (await now(id)).finishedAt !== null, { timeout: 40_000, interval: 30 });
    return now(id);
  };
  return { sample, start, now, ended };
}

/** A server that runs nothing by itself, with a queue, a scoring model and a sample to run it over. */
export async function startIdle(leads: readonly LeadRecord[], options: Parameters<typeof startTestServer>[0] = {}) {
  const server = await startTestServer(options);
  await openQueueFor(server);
  const runs = simulator(server);
  const model = await publisher(server.client).create();
  return { server, runs, model, sampleId: await runs.sample(leads) };
}
