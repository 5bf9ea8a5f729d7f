import { randomUUID } from 'node:crypto';
import type { Action } from '../../src/audit/actions.ts';
import { DEFAULT_WORKSPACE } from '../../src/database/workspace.ts';
import type { AppRouter } from '../../src/router.ts';
import { clientFor } from './client.ts';
import type { Furniture } from './furniture.ts';
import { importer } from './imports.ts';
import { makeLeads } from './leads.ts';
import { inWorkspace, newMember, type Person, signedInAs, tokenIn } from './people.ts';
import { linkIn, type startPostman } from './postman.ts';
import { combined, publisher } from './publishing.ts';
import type { TestServer } from './server.ts';
import { simulator } from './simulations.ts';

type PathsOf<R, Before extends string = ''> = {
  [Name in keyof R & string]: R[Name] extends { _def: { type: infer Type } }
    ? Type extends 'mutation'
      ? `${Before}${Name}`
      : never
    : PathsOf<R[Name], `${Before}${Name}.`>;
}[keyof R & string];

/** Every procedure that changes something. */
export type MutationPath = PathsOf<AppRouter['_def']['record']>;

/** A server with one of everything in the owner's workspace, and mails going out. */
export type World = { server: TestServer; of: Furniture; postman: Awaited<ReturnType<typeof startPostman>>; someone: Person };

/** How something is done, and what the trail tells of it; or why it tells nothing. */
type Deed = { does: (world: World) => Promise<unknown>; leaves: Action[] } | { leavesNothing: string };

const HOOK = { url: 'http://127.0.0.1:59999/hook?token=secret', description: '', events: ['label.moved' as const], active: true };
const NEXT = 'another password, longer';
const address = () => `${randomUUID()}@example.com`;
const ARRIVING = 'Nobody sees anything of an import until it is finished, which is recorded.';
const PRESENCE = 'Whoever looks at a draft changes nothing, and every few seconds.';

/** One for each, in an order in which what one does is no hindrance for the next. */
export const DEEDS: Record<MutationPath, Deed> = {
  'models.create': {
    does: ({ server }) => server.client.models.create.mutate({ name: 'New', document: combined() }),
    leaves: ['model.created'],
  },
  'models.rename': {
    does: ({ server, of }) => server.client.models.rename.mutate({ id: of.modelId, name: 'Other' }),
    leaves: ['model.renamed'],
  },
  'models.save': {
    // Of somebody who has not edited it yet.
    does: ({ someone, of }) => publisher(someone.client).save(of.modelId, 2, combined(40)),
    leaves: ['draft.edited'],
  },
  'versions.restore': {
    does: ({ server, of }) => server.client.versions.restore.mutate({ modelId: of.modelId, number: 1, revision: 3, saveId: randomUUID() }),
    leaves: ['draft.restored'],
  },
  'versions.publish': {
    does: ({ server, of }) => publisher(server.client).publish(of.modelId, 3, { revision: 4 }),
    leaves: ['version.published'],
  },
  'versions.labels.move': {
    does: ({ server, of }) => server.client.versions.labels.move.mutate({ modelId: of.modelId, name: 'live', revision: 1, number: 2 }),
    leaves: ['label.moved'],
  },
  'versions.labels.remove': {
    does: ({ server, of }) => server.client.versions.labels.remove.mutate({ modelId: of.modelId, name: 'live', revision: 2 }),
    leaves: ['label.removed'],
  },
  'samples.rename': {
    does: ({ server, of }) => server.client.samples.rename.mutate({ id: of.sampleId, name: 'Other leads' }),
    leaves: ['sample.renamed'],
  },
  'samples.begin': { leavesNothing: ARRIVING },
  'samples.append': { leavesNothing: ARRIVING },
  'samples.appendEvents': { leavesNothing: ARRIVING },
  'samples.appendOutcomes': { leavesNothing: ARRIVING },
  'samples.finish': { does: ({ server }) => importer(server.client).whole(makeLeads(0, 3, 1)), leaves: ['sample.imported'] },
  'samples.abandon': { does: ({ server, of }) => server.client.samples.abandon.mutate({ id: of.importId }), leaves: ['import.abandoned'] },
  'simulations.start': {
    does: ({ server, of }) => simulator(server).start(of.modelId, of.sampleId),
    leaves: ['simulation.started'],
  },
  'simulations.cancel': {
    // Nothing takes its turns here.
    does: async ({ server, of }) => {
      const { id } = (await server.client.simulations.list.query({ modelId: of.modelId, sampleId: null }))[0] ?? { id: '' };
      await server.client.simulations.cancel.mutate({ id });
    },
    leaves: ['simulation.cancelled'],
  },
  'simulations.remove': {
    does: ({ server, of }) => server.client.simulations.remove.mutate({ id: of.simulationId }),
    leaves: ['simulation.removed'],
  },
  'samples.remove': { does: ({ server, of }) => server.client.samples.remove.mutate({ id: of.sampleId }), leaves: ['sample.removed'] },
  'models.remove': { does: ({ server, of }) => server.client.models.remove.mutate({ id: of.modelId }), leaves: ['model.removed'] },
  'models.restore': { does: ({ server, of }) => server.client.models.restore.mutate({ id: of.modelId }), leaves: ['model.restored'] },

  'keys.create': {
    does: ({ server }) => server.client.keys.create.mutate({ name: 'CRM', scopes: ['score'], days: 1 }),
    leaves: ['key.created'],
  },
  'keys.revoke': { does: ({ server, of }) => server.client.keys.revoke.mutate({ id: of.keyId }), leaves: ['key.revoked'] },
  'webhooks.create': { does: ({ server }) => server.client.webhooks.create.mutate(HOOK), leaves: ['webhook.created'] },
  'webhooks.update': {
    does: ({ server, of }) => server.client.webhooks.update.mutate({ ...HOOK, id: of.webhookId, description: 'CRM' }),
    leaves: ['webhook.changed'],
  },
  'webhooks.rotate': { does: ({ server, of }) => server.client.webhooks.rotate.mutate({ id: of.webhookId }), leaves: ['webhook.rotated'] },
  'webhooks.test': { does: ({ server, of }) => server.client.webhooks.test.mutate({ id: of.webhookId }), leaves: ['webhook.tested'] },
  'webhooks.redeliver': {
    does: ({ server, of }) => server.client.webhooks.redeliver.mutate({ id: of.deliveryId }),
    leaves: ['webhook.redelivered'],
  },
  'webhooks.delete': { does: ({ server, of }) => server.client.webhooks.delete.mutate({ id: of.webhookId }), leaves: ['webhook.deleted'] },

  'invitations.create': {
    does: ({ server }) => server.client.invitations.create.mutate({ email: address(), role: 'viewer' }),
    leaves: ['member.invited'],
  },
  'invitations.revoke': {
    does: ({ server, of }) => server.client.invitations.revoke.mutate({ id: of.invitationId }),
    leaves: ['invitation.revoked'],
  },
  'invitations.look': { leavesNothing: 'It tells what an invitation says, and changes nothing.' },
  'invitations.accept': {
    does: async ({ server }) => {
      const { link } = await server.client.invitations.create.mutate({ email: address(), role: 'editor' });
      await clientFor(server.address).invitations.accept.mutate({ token: tokenIn(link ?? ''), password: NEXT });
    },
    leaves: ['member.invited', 'member.joined'],
  },
  'people.setRole': {
    does: ({ server, someone }) => server.client.people.setRole.mutate({ userId: someone.userId, role: 'viewer' }),
    leaves: ['member.roleChanged'],
  },
  'people.remove': {
    does: async ({ server }) => server.client.people.remove.mutate({ userId: (await newMember(server, 'viewer')).userId }),
    leaves: ['member.invited', 'member.joined', 'session.signedIn', 'member.removed'],
  },
  'people.leave': {
    does: async ({ server }) => (await newMember(server, 'viewer')).client.people.leave.mutate(),
    leaves: ['member.invited', 'member.joined', 'session.signedIn', 'member.left'],
  },
  'workspaces.rename': {
    does: ({ server }) => server.client.workspaces.rename.mutate({ name: 'Sales' }),
    leaves: ['workspace.renamed'],
  },
  // In the one that is made: the test looks there.
  'workspaces.create': {
    does: async ({ server, someone }) => {
      const { id } = await someone.client.workspaces.create.mutate({ name: 'Mine' });
      const { entries } = await inWorkspace(server, someone, id).audit.list.query({ filter: {}, after: null, limit: 10 });
      if (entries.map(({ action }) => action).join() !== 'workspace.created') throw new Error('The new workspace has no such trail.');
    },
    leaves: [],
  },

  'session.createOwner': {
    // Who owns this server did that before anything else.
    does: async ({ server }) => {
      const first = await server.db.selectFrom('audit_event').select(['action', 'workspace_id']).orderBy('id').executeTakeFirst();
      if (first?.action !== 'member.joined' || first.workspace_id !== DEFAULT_WORKSPACE) throw new Error('The first owner left no trace.');
    },
    leaves: [],
  },
  'session.signIn': { does: ({ server, someone }) => signedInAs(server, someone.email, someone.password), leaves: ['session.signedIn'] },
  'account.revokeSession': {
    does: async ({ someone }) => {
      const other = (await someone.client.account.sessions.query()).find(({ isCurrent }) => !isCurrent);
      await someone.client.account.revokeSession.mutate({ id: other?.id ?? '' });
    },
    leaves: ['session.revoked'],
  },
  'account.revokeOthers': {
    does: async ({ server, someone }) => {
      await signedInAs(server, someone.email, someone.password);
      await someone.client.account.revokeOthers.mutate();
    },
    leaves: ['session.signedIn', 'session.revoked'],
  },
  'session.signOut': {
    does: async ({ server, someone }) => (await signedInAs(server, someone.email, someone.password)).client.session.signOut.mutate(),
    leaves: ['session.signedIn', 'session.signedOut'],
  },
  'account.changePassword': {
    does: async ({ server, someone }) => {
      const { client } = await signedInAs(server, someone.email, someone.password);
      await client.account.changePassword.mutate({ current: someone.password, next: NEXT });
    },
    leaves: ['session.signedIn', 'password.changed'],
  },
  'session.requestReset': { leavesNothing: 'Whether there is such an account is found out later, and nothing of it changes.' },
  'session.reset': {
    does: async ({ server, someone, postman }) => {
      const anybody = clientFor(server.address);
      await anybody.session.requestReset.mutate({ email: someone.email });
      const token = tokenIn(linkIn(await postman.letterTo(someone.email, 'reset')));
      await anybody.session.reset.mutate({ token, password: NEXT });
    },
    leaves: ['password.reset'],
  },
  'presence.beat': { leavesNothing: PRESENCE },
  'presence.leave': { leavesNothing: PRESENCE },
};
