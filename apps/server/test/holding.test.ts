import { TEMPLATES } from '@umbral/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OWNER, refusalOf } from './harness/client.ts';
import { type Furniture, furnish } from './harness/furniture.ts';
import { newMember, newWorkspace, type Person, signedInAs } from './harness/people.ts';
import { startPostman } from './harness/postman.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { startRunner } from './harness/simulations.ts';
import { startCourier } from './harness/webhooks.ts';

const nothing = (what: string) => ({ status: 404, problem: { code: 'notFound', params: { what } } });

let server: TestServer;
let owner: Person;
let elsewhere: Awaited<ReturnType<typeof newWorkspace>>;
let things: Furniture;
let stop: () => Promise<void>;
beforeAll(async () => {
  server = await startTestServer();
  const workers = [await startPostman(server), await startRunner(server), await startCourier(server)];
  stop = async () => {
    for (const worker of workers) await worker.stop();
  };
  owner = await signedInAs(server, OWNER.email, OWNER.password);
  elsewhere = await newWorkspace(server, owner, 'Elsewhere');
  things = await furnish(server, elsewhere.client, elsewhere.id);
});
afterAll(async () => {
  await stop();
  await server.close();
});

/** What an address may lead to, of the other workspace. */
const held = () =>
  [
    { kind: 'model', id: things.modelId },
    { kind: 'sample', id: things.sampleId },
    { kind: 'simulation', id: things.simulationId },
  ] as const;

describe('which workspace holds something', () => {
  test('is told to its members, whichever workspace they are in', async () => {
    const workspace = { id: elsewhere.id, name: 'Elsewhere', role: 'owner' };
    for (const each of held()) {
      expect(await owner.client.workspaces.holding.query(each)).toEqual(workspace);
      expect(await elsewhere.client.workspaces.holding.query(each)).toEqual(workspace);
    }
  });

  test('is told nobody else: to them it is nowhere, like what there is not', async () => {
    const stranger = await newMember(server, 'owner');
    for (const { kind, id } of held()) {
      expect(await refusalOf(stranger.client.workspaces.holding.query({ kind, id }))).toEqual(nothing(kind));
      expect(await refusalOf(owner.client.workspaces.holding.query({ kind, id: crypto.randomUUID() }))).toEqual(nothing(kind));
    }
  });

  test('is asked for what it is: a model is no sample', async () => {
    expect(await refusalOf(owner.client.workspaces.holding.query({ kind: 'sample', id: things.modelId }))).toEqual(nothing('sample'));
  });

  test('is nowhere once it is removed', async () => {
    const { id } = await elsewhere.client.models.create.mutate({ name: 'Short', document: TEMPLATES.fit() });
    await elsewhere.client.models.remove.mutate({ id });
    expect(await refusalOf(owner.client.workspaces.holding.query({ kind: 'model', id }))).toEqual(nothing('model'));
  });
});
