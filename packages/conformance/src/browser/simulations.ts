import { setTimeout } from 'node:timers/promises';
import type { RouterInputs } from '@umbral/server/router';
import type { asOwner } from './publishing.ts';

type Api = Awaited<ReturnType<typeof asOwner>>;
type Wanted = RouterInputs['simulations']['start'];

const PATIENCE = 60_000;
const EVERY = 100;

const BATCH = 1_000;
const EVENTS = 4;
const DAY = 86_400_000;
const AS_OF = Date.UTC(2026, 10, 1);

/** Imports so many leads, each with some events, whose scores take a while. Returns the sample's id. */
export async function longSample(api: Api, leadCount: number): Promise<string> {
  const { id } = await api.samples.begin.mutate({ name: 'Many leads', fields: [], events: [], asOf: AS_OF });
  const events = Array.from({ length: EVENTS }, (_each, place) => ({
    type: 'pricing_page_viewed',
    at: AS_OF - (EVENTS - place) * DAY,
    properties: {},
  }));
  for (let batch = 0; batch * BATCH < leadCount; batch++) {
    const leads = Array.from({ length: BATCH }, (_each, place) => ({
      id: `lead-${batch * BATCH + place}`,
      attributes: {},
      events,
      outcome: null,
      outcomeAt: null,
    }));
    await api.samples.append.mutate({ id, batch, leads });
  }
  const eventCount = leadCount * events.length;
  const report = {
    files: [],
    leads: leadCount,
    events: eventCount,
    outcomesKnown: 0,
    converted: 0,
    columns: [],
    asOf: AS_OF,
    asOfSource: 'events' as const,
  };
  await api.samples.finish.mutate({ id, leadCount, eventCount, report });
  return id;
}

/**
 * Runs a version of a scoring model over the built-in sample to its end; returns its id. `daysBefore`: a backtest, so many days before each
 * outcome; null for all leads at the sample's own moment.
 */
export async function runVersion(api: Api, modelId: string, number: number, daysBefore: number | null = null): Promise<string> {
  const [sample] = (await api.samples.list.query()).filter(({ source }) => source === 'builtIn');
  if (!sample) throw new Error('The built-in sample is not there.');
  const wanted: Wanted = {
    modelId,
    source: { kind: 'version', number },
    sampleId: sample.id,
    moment: daysBefore === null ? { kind: 'at', now: sample.asOf } : { kind: 'backtest', daysBefore, until: sample.asOf },
    engine: 'auto',
  };
  const { id } = await api.simulations.start.mutate(wanted);
  for (const until = Date.now() + PATIENCE; Date.now() < until; await setTimeout(EVERY)) {
    const { state, problem } = await api.simulations.get.query({ id });
    if (state === 'done') return id;
    if (state === 'failed') throw new Error(`The run has failed: ${problem}`);
  }
  throw new Error('The run has not ended in time.');
}
