import { randomUUID } from 'node:crypto';
import { addNode, type Document, NODE_KINDS, type NodeKind, TEMPLATES } from '@umbral/model';
import { asPerson, invite, newMember, type Person } from '../people.ts';
import { asOwner, combined, publishedModel } from '../publishing.ts';
import { signIn } from '../sign-in.ts';
import { runVersion } from '../simulations.ts';

/**
 * What a server holds for a walk through every screen: a scoring model with one card of each kind (`cards`), one without a problem that has
 * several scores (`grades`), and what is behind the other screens.
 */
export type WalkData = {
  url: string;
  model: string;
  grades: string;
  cards: ReadonlyMap<NodeKind, string>;
  webhook: string;
  /** Somebody who may look, and no more. */
  member: Person;
  sample: string;
  /** The address of an invitation that somebody new has, and a scoring model in another workspace of the owner's. */
  invitation: string;
  elsewhere: string;
  /** Of versions 1 and 2 over the built-in sample, and one that was ended. */
  runs: { before: string; after: string; cancelled: string };
};

const KINDS = Object.keys(NODE_KINDS) as NodeKind[];

/** A draft that scores, with a card of every kind besides, some of which have problems. */
const everyKind = (): Document =>
  KINDS.reduce((document, kind, place) => addNode(document, kind, `own_${kind}`, { x: place * 280, y: 900 }), combined(60));

/** One that is worth a warning. */
const withLooseEnd: Document = addNode(combined(60), 'bands', 'loose', { x: 0, y: 1_200 });

/** A scoring model in a second workspace of the owner's. */
async function modelElsewhere(url: string): Promise<string> {
  const owner = { cookie: await signIn(url) };
  const { id: workspace } = await asPerson(url, owner).workspaces.create.mutate({ name: 'Acme' });
  const { id } = await asPerson(url, owner, workspace).models.create.mutate({ name: 'Acme', document: TEMPLATES.blank() });
  return id;
}

/** A run that was ended before it began. */
async function cancelledRun(api: Awaited<ReturnType<typeof asOwner>>, modelId: string): Promise<string> {
  const [sample] = await api.samples.list.query();
  const { id } = await api.simulations.start.mutate({
    modelId,
    source: { kind: 'version', number: 1 },
    sampleId: sample?.id ?? '',
    moment: { kind: 'backtest', daysBefore: 30, until: sample?.asOf ?? 0 },
    engine: 'auto',
  });
  await api.simulations.cancel.mutate({ id });
  return id;
}

/** Fills a server with something for every screen to show: versions, a label, a key, and a webhook that could not be delivered. */
export async function fillServer(url: string): Promise<WalkData> {
  const api = await asOwner(url);
  const draft = everyKind();
  const model = await publishedModel(api, 'Fit & drive', [combined(20), combined(45), withLooseEnd]);
  await api.models.save.mutate({ id: model, baseRevision: 3, saveId: randomUUID(), document: draft });
  for (const [number, revision] of [
    [1, 0],
    [2, 1],
  ] as const)
    await api.versions.labels.move.mutate({ modelId: model, name: 'live', number, revision });
  await api.keys.create.mutate({ name: 'CRM', scopes: ['score'], days: 30 });
  const { webhook } = await api.webhooks.create.mutate({
    url: `${url}/nobody`,
    description: '',
    events: ['version.published'],
    active: true,
  });
  await api.webhooks.test.mutate({ id: webhook.id });
  const member = await newMember(url, 'viewer');
  await api.invitations.create.mutate({ email: 'invited@example.com', role: 'editor' });
  const [sample] = await api.samples.list.query();
  const cards = new Map(KINDS.map((kind) => [kind, draft.nodes.find((node) => node.kind === kind)?.id ?? '']));
  const grades = await api.models.create.mutate({ name: 'Acme & sons', document: TEMPLATES.matrix() });
  const invitation = await invite(url, 'somebody@example.com', 'editor');
  const elsewhere = await modelElsewhere(url);
  const [before, after, cancelled] = [await runVersion(api, model, 1), await runVersion(api, model, 2), await cancelledRun(api, model)];
  return {
    url,
    model,
    grades: grades.id,
    cards,
    webhook: webhook.id,
    member,
    sample: sample?.id ?? '',
    invitation,
    elsewhere,
    runs: { before, after, cancelled },
  };
}
