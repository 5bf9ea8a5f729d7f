import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import { appRouter } from '../src/router.ts';
import { refusalOf } from './harness/client.ts';
import { DEEDS, type World } from './harness/deeds.ts';
import { furnish } from './harness/furniture.ts';
import { newMember } from './harness/people.ts';
import { startPostman } from './harness/postman.ts';
import { combined, publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { startRunner } from './harness/simulations.ts';
import { startCourier } from './harness/webhooks.ts';

const MUTATIONS = Object.entries<unknown>(appRouter._def.procedures).flatMap(([path, procedure]) =>
  (procedure as { _def: { type: string } })._def.type === 'mutation' ? [path] : [],
);

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await startTestServer();
  const postman = await startPostman(server);
  const workers = [await startRunner(server), await startCourier(server)];
  const of = await furnish(server, server.client, DEFAULT_WORKSPACE);
  for (const { stop } of workers) await stop();
  world = { server, of, postman, someone: await newMember(server, 'editor') };
});
afterAll(async () => {
  await world.postman.stop();
  await server.close();
});

/** Every row of the first workspace's trail that is newer than this one. */
const since = (id: number) =>
  server.db
    .selectFrom('audit_event')
    .selectAll()
    .where('workspace_id', '=', DEFAULT_WORKSPACE)
    .where('id', '>', id)
    .orderBy('id')
    .execute();
const newest = async () => (await since(0)).at(-1)?.id ?? 0;

describe('whoever changes something leaves a trace', () => {
  test('every procedure that does is among them', () => {
    expect(Object.keys(DEEDS).sort()).toEqual(MUTATIONS.sort());
  });

  test.each(Object.entries(DEEDS))('%s', async (_, deed) => {
    if ('leavesNothing' in deed) return expect(deed.leavesNothing).not.toBe('');
    const before = await newest();
    await deed.does(world);
    const rows = await since(before);
    expect(rows.map(({ action }) => action)).toEqual(deed.leaves);
    for (const row of rows) {
      expect(row).toMatchObject({ actor_kind: 'person', actor: expect.stringContaining('@'), request_id: expect.stringMatching(/.{10}/) });
      expect(row.subject).not.toBe('');
    }
    expect(server.reported).toEqual([]);
  });

  test('nothing secret is in it', async () => {
    const all = JSON.stringify(await since(0));
    expect(all).not.toMatch(/whsec_|token=|password"|"umb_|59999\/hook/);
  });
});

test('what a service does by its key is told of the key', async () => {
  const { key, summary } = await server.client.keys.create.mutate({ name: 'CRM', scopes: ['samples:write'], days: 1 });
  const before = await newest();
  const ask = (path: string, body: unknown = {}, method = 'POST') =>
    fetch(`${server.address}/api/v1/samples/imports${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const definition = { name: 'Nightly', into: { kind: 'new' }, fields: [] };
  const begin = async () => ((await (await ask('', definition)).json()) as { import: string }).import;
  expect((await ask(`/${await begin()}/finish`)).status).toBe(200);
  expect((await ask(`/${await begin()}`, {}, 'DELETE')).status).toBe(204);
  const actor = { actor_kind: 'key', actor_id: summary.id, actor: 'CRM' };
  expect(await since(before)).toMatchObject([
    { ...actor, action: 'sample.imported', subject: 'Nightly', details: { mode: 'new', leads: 0, events: 0 } },
    { ...actor, action: 'import.abandoned', subject: 'Nightly' },
  ]);
});

test('what is refused, or changes nothing, leaves none', async () => {
  const id = await publisher(server.client).create();
  const viewer = await newMember(server, 'viewer');
  const before = await newest();
  const { models, keys, versions, workspaces, samples } = server.client;
  expect((await refusalOf(publisher(server.client).save(id, 7, combined()))).problem?.code).toBe('staleRevision');
  expect((await refusalOf(viewer.client.models.rename.mutate({ id, name: 'Theirs' }))).problem?.code).toBe('forbidden');
  expect((await refusalOf(versions.labels.move.mutate({ modelId: id, name: 'live', revision: 0, number: 1 }))).problem?.code).toBe(
    'notFound',
  );
  expect((await refusalOf(samples.remove.mutate({ id }))).problem?.code).toBe('notFound');
  await models.rename.mutate({ id, name: 'Fit' });
  await models.restore.mutate({ id });
  await keys.revoke.mutate({ id: world.of.keyId });
  await workspaces.rename.mutate({ name: 'Sales' });
  await samples.abandon.mutate({ id });
  expect(await since(before)).toEqual([]);
});

test('what is rolled back leaves none, and what cannot be recorded is not done', async () => {
  const id = await publisher(server.client).create();
  const before = await newest();
  for (const when of ['before insert', 'after insert']) {
    await sql`create function fail() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$`.execute(server.db);
    await sql`create ${sql.raw(when === 'before insert' ? 'trigger' : 'constraint trigger')} planted ${sql.raw(when)} on audit_event
      ${sql.raw(when === 'before insert' ? '' : 'deferrable initially deferred')} for each row execute function fail()`.execute(server.db);
    await expect(server.client.models.remove.mutate({ id })).rejects.toThrow('unexpected');
    await sql`drop function fail cascade`.execute(server.db);
  }
  expect(await since(before)).toEqual([]);
  expect(await server.client.models.get.query({ id })).toMatchObject({ id });
  expect(server.reported.splice(0)).toHaveLength(2);
});
