import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import type { RouterInputs } from '../src/router.ts';
import { clientFor, OWNER, refusalOf } from './harness/client.ts';
import { inWorkspace, newMember, newWorkspace, type Person, signedInAs } from './harness/people.ts';
import { startPostman } from './harness/postman.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

const LAST_OWNER = { status: 409, problem: { code: 'lastOwner', params: {} } };
const NO_WORKSPACE = { status: 403, problem: { code: 'noWorkspace', params: {} } };
const NO_SUCH_MEMBER = { status: 404, problem: { code: 'notFound', params: { what: 'member' } } };
const forbidden = (role: string) => ({ status: 403, problem: { code: 'forbidden', params: { role } } });

let server: TestServer;
let owner: Person;
let stop: () => Promise<void>;
beforeAll(async () => {
  server = await startTestServer();
  ({ stop } = await startPostman(server));
  owner = await signedInAs(server, OWNER.email, OWNER.password);
});
afterAll(async () => {
  await stop();
  await server.close();
});

const rolesIn = async (workspace: string) => {
  const rows = await server.db.selectFrom('member').select(['user_id', 'role']).where('workspace_id', '=', workspace).execute();
  return new Map(rows.map((row) => [row.user_id, row.role]));
};
const make = ({ client }: Person) => client.workspaces.create.mutate({ name: 'X' });

describe('members', () => {
  test('are seen by all of them, who joined first at the head', async () => {
    const viewer = await newMember(server, 'viewer');
    const seen = await viewer.client.people.list.query();
    expect(seen[0]).toEqual({ userId: owner.userId, email: OWNER.email, role: 'owner', joinedAt: expect.any(Number), isYou: false });
    expect(seen.find(({ isYou }) => isYou)).toMatchObject({ userId: viewer.userId, email: viewer.email, role: 'viewer' });
  });

  test('may do what their role allows from the very next request on', async () => {
    const person = await newMember(server, 'viewer');
    const asked = () => person.client.samples.rename.mutate({ id: crypto.randomUUID(), name: 'x' });
    expect(await refusalOf(asked())).toEqual(forbidden('editor'));
    expect(await owner.client.people.setRole.mutate({ userId: person.userId, role: 'editor' })).toEqual({
      userId: person.userId,
      role: 'editor',
    });
    expect((await refusalOf(asked())).problem?.code).toBe('notFound');
    expect(await refusalOf(person.client.keys.list.query())).toEqual(forbidden('owner'));
    await owner.client.people.setRole.mutate({ userId: person.userId, role: 'owner' });
    expect(await person.client.keys.list.query()).toEqual([]);
    await owner.client.people.remove.mutate({ userId: person.userId });
    expect(await refusalOf(person.client.models.list.query())).toEqual(NO_WORKSPACE);
  });

  test('may go by themselves, whatever their role', async () => {
    const person = await newMember(server, 'viewer');
    expect(await person.client.people.leave.mutate()).toEqual({ userId: person.userId });
    expect(await person.client.session.current.query()).toMatchObject({ state: 'signedIn', workspace: null, workspaces: [] });
    expect(await refusalOf(person.client.people.leave.mutate())).toEqual(NO_WORKSPACE);
  });

  test('that are of other workspaces are not there', async () => {
    const stranger = await newMember(server, 'editor');
    const { client } = await newWorkspace(server, stranger);
    expect(await refusalOf(client.people.setRole.mutate({ userId: owner.userId, role: 'viewer' }))).toEqual(NO_SUCH_MEMBER);
    expect(await refusalOf(client.people.remove.mutate({ userId: owner.userId }))).toEqual(NO_SUCH_MEMBER);
    expect((await client.people.list.query()).map(({ userId }) => userId)).toEqual([stranger.userId]);
    expect((await rolesIn(DEFAULT_WORKSPACE)).get(owner.userId)).toBe('owner');
  });
});

describe('the last owner', () => {
  test('stays one, and stays', async () => {
    const person = await newMember(server, 'editor');
    const { id, client } = await newWorkspace(server, person);
    const { userId } = person;
    expect(await refusalOf(client.people.leave.mutate())).toEqual(LAST_OWNER);
    expect(await refusalOf(client.people.setRole.mutate({ userId, role: 'editor' }))).toEqual(LAST_OWNER);
    expect(await refusalOf(client.people.remove.mutate({ userId }))).toEqual(LAST_OWNER);
    expect(await client.people.setRole.mutate({ userId, role: 'owner' })).toMatchObject({ role: 'owner' });
    expect([...(await rolesIn(id))]).toEqual([[userId, 'owner']]);
  });

  test('is one of two who demote or remove each other, or leave, at the same time', async () => {
    const [ann, ben] = [await newMember(server, 'editor'), await newMember(server, 'editor')];
    const deeds: ((person: Person, workspace: string, other: string) => Promise<unknown>)[] = [
      (person, workspace, userId) => inWorkspace(server, person, workspace).people.setRole.mutate({ userId, role: 'viewer' }),
      (person, workspace, userId) => inWorkspace(server, person, workspace).people.remove.mutate({ userId }),
      (person, workspace) => inWorkspace(server, person, workspace).people.leave.mutate(),
    ];
    for (const deed of deeds) {
      const { id } = await make(ann);
      await server.db.insertInto('member').values({ workspace_id: id, user_id: ben.userId, role: 'owner' }).execute();
      const done = await Promise.allSettled([deed(ann, id, ben.userId), deed(ben, id, ann.userId)]);
      expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect([...(await rolesIn(id)).values()].filter((role) => role === 'owner')).toHaveLength(1);
    }
  });

  test('is nobody who was an owner only when they asked', async () => {
    const [ann, ben] = [await newMember(server, 'editor'), await newMember(server, 'editor')];
    const { id } = await make(ann);
    for (const userId of [ben.userId, owner.userId])
      await server.db.insertInto('member').values({ workspace_id: id, user_id: userId, role: 'owner' }).execute();
    const demoting = await server.db.startTransaction().execute();
    await demoting.selectFrom('workspace').select('id').where('id', '=', id).forUpdate().execute();
    const asked = refusalOf(inWorkspace(server, ben, id).people.setRole.mutate({ userId: owner.userId, role: 'viewer' }));
    const waiting = sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await waiting.execute(server.db)).rows[0]?.n).toBe(1);
    await demoting.updateTable('member').set({ role: 'editor' }).where('workspace_id', '=', id).where('user_id', '=', ben.userId).execute();
    await demoting.commit().execute();
    expect(await asked).toEqual(forbidden('owner'));
    expect((await rolesIn(id)).get(owner.userId)).toBe('owner');
  });
});

describe('workspaces', () => {
  test('begin with their maker as owner and the built-in sample', async () => {
    const person = await newMember(server, 'viewer');
    const made = await person.client.workspaces.create.mutate({ name: '  Ours  ' });
    expect(made).toEqual({ id: expect.any(String), name: 'Ours', role: 'owner' });
    const here = { id: DEFAULT_WORKSPACE, name: 'Umbral', role: 'viewer' };
    expect(await person.client.workspaces.list.query()).toEqual([here, made]);
    const ours = inWorkspace(server, person, made.id);
    expect(await ours.session.current.query()).toMatchObject({ workspace: made, workspaces: [here, made] });
    expect(await ours.samples.list.query()).toMatchObject([{ source: 'builtIn', leadCount: expect.any(Number) }]);
    expect((await ours.samples.list.query())[0]?.leadCount).toBeGreaterThan(100);
  });

  test('are renamed by their owners alone', async () => {
    const person = await newMember(server, 'editor');
    expect(await refusalOf(person.client.workspaces.rename.mutate({ name: 'Mine' }))).toEqual(forbidden('owner'));
    expect(await owner.client.workspaces.rename.mutate({ name: 'Acme' })).toEqual({ id: DEFAULT_WORKSPACE, name: 'Acme' });
    expect((await person.client.session.current.query()).workspace?.name).toBe('Acme');
    await owner.client.workspaces.rename.mutate({ name: 'Umbral' });
  });

  test('are named by each request, so that two tabs are in two of them', async () => {
    const person = await newMember(server, 'viewer');
    const { id, client } = await newWorkspace(server, person);
    const document = { version: 1, nodes: [], edges: [] } as unknown as RouterInputs['models']['create']['document'];
    const there = await refusalOf(person.client.models.create.mutate({ name: 'x', document }));
    expect(there).toEqual(forbidden('editor'));
    await client.workspaces.rename.mutate({ name: 'Second tab' });
    expect((await person.client.session.current.query()).workspace?.id).toBe(DEFAULT_WORKSPACE);
    expect((await client.session.current.query()).workspace).toEqual({ id, name: 'Second tab', role: 'owner' });
  });

  test('of others, and what is none, let nobody in', async () => {
    const { id } = await newWorkspace(server, owner);
    const person = await newMember(server, 'editor');
    for (const wanted of [id, crypto.randomUUID(), 'none', '']) {
      const client = inWorkspace(server, person, wanted);
      expect(await refusalOf(client.models.list.query())).toEqual(NO_WORKSPACE);
      expect((await client.session.current.query()).workspace?.id).toBe(DEFAULT_WORKSPACE);
    }
  });

  test('are named by links to files and by streams of events in their addresses', async () => {
    const person = await newMember(server, 'viewer');
    const { id } = await newWorkspace(server, person);
    const { id: foreign } = await newWorkspace(server, owner);
    const get = async (path: string) => (await fetch(server.address + path, { headers: { cookie: person.cookie } })).text();
    const file = (workspace: string) => get(`/exports/simulations/${crypto.randomUUID()}.csv?workspace=${workspace}`);
    expect(await file(id)).toContain('notFound');
    expect(await file(foreign)).toContain('noWorkspace');
    expect(await file(`${id}&workspace=${foreign}`)).toContain('noWorkspace');
    const stream = (workspace: string) => {
      const [input, parameters] = [{ id: crypto.randomUUID() }, { workspace }].map((each) => encodeURIComponent(JSON.stringify(each)));
      return get(`/trpc/simulations.progress?input=${input}&connectionParams=${parameters}`);
    };
    expect(await stream(id)).toContain('notFound');
    expect(await stream(foreign)).toContain('noWorkspace');
  });

  test('are only so many for one person', async () => {
    const person = await newMember(server, 'viewer');
    await server.db
      .insertInto('workspace')
      .values(Array.from({ length: 19 }, () => ({ name: 'x', created_by: person.userId })))
      .execute();
    const results = await Promise.allSettled([make(person), make(person)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(make(person))).toEqual({ status: 409, problem: { code: 'tooManyWorkspaces', params: { limit: 20 } } });
  });

  test('are not for a page that was loaded for somebody else than who is signed in by now', async () => {
    const [person, other] = [await newMember(server, 'editor'), await newMember(server, 'editor')];
    const page = clientFor(server.address, other.cookie, { 'umbral-person': person.userId });
    expect((await refusalOf(page.models.list.query())).problem?.code).toBe('signInRequired');
    expect((await refusalOf(page.account.sessions.query())).problem?.code).toBe('signInRequired');
    expect((await page.session.current.query()).user?.id).toBe(other.userId);
    await clientFor(server.address, person.cookie, { 'umbral-person': person.userId }).models.list.query();
  });

  test('are nobody’s who is not signed in', async () => {
    const nobody = clientFor(server.address, '', { 'umbral-workspace': DEFAULT_WORKSPACE });
    expect((await refusalOf(nobody.models.list.query())).problem?.code).toBe('signInRequired');
    expect((await refusalOf(nobody.workspaces.list.query())).problem?.code).toBe('signInRequired');
    expect(server.reported).toEqual([]);
  });
});
