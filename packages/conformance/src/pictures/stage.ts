import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Document, TEMPLATES, type TemplateId } from '@umbral/model';
import { asPerson, invite, newMember } from '../browser/people.ts';
import { asOwner, combined } from '../browser/publishing.ts';
import type { Receiver } from '../browser/receiver.ts';
import { signIn } from '../browser/sign-in.ts';
import { runVersion } from '../browser/simulations.ts';
import type { Stage } from './shot.ts';

type Api = Awaited<ReturnType<typeof asOwner>>;

const NAMES: readonly [string, TemplateId][] = [
  ['Webinar follow-up, partners and resellers in the German-speaking countries', 'interaction'],
  ['Product signals', 'product'],
  ['Ideal customer', 'fit'],
  ['Heat by recent activity', 'heat'],
];

async function publish(api: Api, modelId: string, number: number, note: string, sampleId: string): Promise<void> {
  const { revision } = await api.models.get.query({ id: modelId });
  await api.versions.publish.mutate({ modelId, number, revision, note, sampleId, publishId: randomUUID() });
}

const save = async (api: Api, id: string, document: Document) => {
  const { revision } = await api.models.get.query({ id });
  await api.models.save.mutate({ id, baseRevision: revision, saveId: randomUUID(), document });
};

/** The scoring model whose life the pictures show: three versions, two labels, and a draft that goes on. */
async function publishedModel(api: Api, sampleId: string): Promise<string> {
  const { id } = await api.models.create.mutate({ name: 'Inbound leads', document: combined(20) });
  const { move } = api.versions.labels;
  await publish(api, id, 1, 'What marketing and sales agreed on in spring', sampleId);
  await move.mutate({ modelId: id, name: 'live', number: 1, revision: 0 });
  await save(api, id, combined(35));
  await publish(api, id, 2, 'Deciders count more', sampleId);
  await move.mutate({ modelId: id, name: 'live', number: 2, revision: 1 });
  await save(api, id, combined(60));
  await publish(api, id, 3, '', sampleId);
  await move.mutate({ modelId: id, name: 'trial', number: 3, revision: 0 });
  await save(api, id, combined(45));
  return id;
}

/** A webhook of which one message did not arrive at first. */
async function webhookWithLog(api: Api, receiver: Receiver): Promise<string> {
  const description = 'Tells the CRM which version counts';
  const {
    webhook: { id },
  } = await api.webhooks.create.mutate({
    url: `${receiver.url}/umbral`,
    description,
    events: ['version.published', 'label.moved'],
    active: true,
  });
  receiver.answer(503);
  await api.webhooks.test.mutate({ id });
  while (receiver.received.length < 1) await setTimeout(50);
  await setTimeout(500);
  receiver.answer(200);
  return id;
}

/** An editor and a viewer, and somebody who has not come yet. */
async function invitePeople(api: Api, url: string): Promise<void> {
  await newMember(url, 'editor', 'marta.reyes@example.com');
  await newMember(url, 'viewer', 'board@example.com');
  await api.invitations.create.mutate({ email: 'jonas.lindqvist@example.com', role: 'editor' });
}

/** A scoring model in a second workspace of the owner's. */
async function modelElsewhere(url: string): Promise<string> {
  const owner = { cookie: await signIn(url) };
  const { id: workspace } = await asPerson(url, owner).workspaces.create.mutate({ name: 'Acme Iberia' });
  const { id } = await asPerson(url, owner, workspace).models.create.mutate({ name: 'Partners', document: TEMPLATES.fit() });
  return id;
}

/** Makes on a new server what the pictures of full screens show. */
export async function fillStage(url: string, unpublished: string, receiver: Receiver): Promise<Stage> {
  const api = await asOwner(url);
  const [sample] = await api.samples.list.query();
  if (!sample) throw new Error('There is no built-in sample.');
  for (const [name, template] of NAMES) await api.models.create.mutate({ name, document: TEMPLATES[template]() });
  const unfinished = await api.models.create.mutate({ name: 'Unfinished', document: TEMPLATES.blank() });
  const webhook = await webhookWithLog(api, receiver);
  const published = await publishedModel(api, sample.id);
  while (receiver.received.length < 7) await setTimeout(50);
  await api.keys.create.mutate({ name: 'Website', scopes: ['score'], days: null });
  await api.keys.create.mutate({ name: 'CRM, nightly', scopes: ['score', 'rule-sets:read'], days: 90 });
  await invitePeople(api, url);
  const runs = {
    before: await runVersion(api, published, 1),
    after: await runVersion(api, published, 3),
    backtest: await runVersion(api, published, 3, 7),
  };
  const invitation = new URL(await invite(url, 'ana@example.com', 'editor'));
  return {
    url,
    published,
    unpublished,
    unfinished: unfinished.id,
    webhook,
    invitation: invitation.pathname + invitation.hash,
    elsewhere: await modelElsewhere(url),
    sample: sample.id,
    runs,
  };
}
