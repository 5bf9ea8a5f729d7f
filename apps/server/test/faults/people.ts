import { documentWith } from '../harness/documents.ts';
import { combined } from '../harness/publishing.ts';
import type { Site, Writer } from './site.ts';
import { DraftWriter } from './writers/drafts.ts';
import { Importer } from './writers/importer.ts';
import { LabelMover } from './writers/labels.ts';
import { makeLeads } from './writers/parts.ts';
import { Publisher } from './writers/publisher.ts';
import { Simulator } from './writers/simulator.ts';
import { REST, WEB } from './writers/wires.ts';

const DRAFTS = 2;
const WEBHOOKS = 2;
/** Of the simulations' sample: enough for a run to take several slices. */
const LEADS = 2_000;
const BATCH = 1_000;

/** Everybody who writes. */
export async function people(site: Site, hook: string): Promise<{ writers: Writer[]; simulator: Simulator }> {
  const { client } = site;
  const fields = { url: hook, description: '', events: ['version.published' as const, 'label.moved' as const], active: true };
  for (let number = 0; number < WEBHOOKS; number++) await client.webhooks.create.mutate(fields);
  const model = async (document = combined()) => (await client.models.create.mutate({ name: 'Fit', document })).id;
  const drafts: Writer[] = [];
  for (let number = 0; number < DRAFTS; number++)
    drafts.push(new DraftWriter(await model(documentWith(20)), (edit, id) => documentWith(10 + (edit % 30), `edit ${edit}, ${id}`)));
  const publisher = new Publisher(await model());
  await publisher.step(site);
  const simulator = await runner(site);
  return {
    writers: [...drafts, publisher, new LabelMover(publisher), new Importer('Web', WEB), new Importer('Service', REST), simulator],
    simulator,
  };
}

async function runner(site: Site): Promise<Simulator> {
  const { client, dice } = site;
  const publisher = new Publisher((await client.models.create.mutate({ name: 'Run', document: combined() })).id);
  await publisher.step(site);
  const leads = makeLeads(dice, 0, LEADS);
  const id = await WEB.begin(site, 'Run over', { kind: 'new' });
  for (let number = 0; number * BATCH < LEADS; number++)
    await WEB.send(site, id, WEB.part(number, leads.slice(number * BATCH, (number + 1) * BATCH)));
  const events = leads.reduce((sum, lead) => sum + lead.events.length, 0);
  return new Simulator({ modelId: publisher.model, sampleId: await WEB.finish(site, id, { leads: LEADS, events }), leads: LEADS });
}
