import { setTimeout } from 'node:timers/promises';
import type { RouterInputs } from '@umbral/server/router';
import type { asOwner } from './publishing.ts';

type Api = Awaited<ReturnType<typeof asOwner>>;
type Wanted = RouterInputs['simulations']['start'];

const PATIENCE = 60_000;
const EVERY = 100;

/** Runs a version of a scoring model over the built-in sample, at its own moment, to its end; returns its id. */
export async function runVersion(api: Api, modelId: string, number: number): Promise<string> {
  const [sample] = (await api.samples.list.query()).filter(({ source }) => source === 'builtIn');
  if (!sample) throw new Error('The built-in sample is not there.');
  const wanted: Wanted = {
    modelId,
    source: { kind: 'version', number },
    sampleId: sample.id,
    moment: { kind: 'at', now: sample.asOf },
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
