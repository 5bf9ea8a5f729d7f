import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import { clientFor, cookieOf, OWNER, refusalOf } from './harness/client.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

const SIGN_IN_REQUIRED = { status: 401, problem: { code: 'signInRequired', params: {} } };
const NOBODY = { user: null, workspace: null, workspaces: [] };
const OTHER = { email: 'other@example.com', password: 'another long password' };

const post = (server: TestServer, procedure: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.address}/trpc/session.${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('a new server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ owner: false, origins: ['https://umbral.example.com'] });
  });
  afterAll(() => server.close());

  test('has no owner, and shows nothing to anybody', async () => {
    expect(await server.client.session.current.query()).toEqual({ state: 'noOwner', ...NOBODY });
    expect(await refusalOf(server.client.models.list.query())).toEqual(SIGN_IN_REQUIRED);
  });

  test.each([
    ['a short password', { ...OWNER, password: 'elevenchars' }],
    ['an endless password', { ...OWNER, password: 'x'.repeat(129) }],
    ['no e-mail address', { ...OWNER, email: 'owner' }],
  ])('refuses %s', async (_, credentials) => {
    expect(await refusalOf(server.client.session.createOwner.mutate(credentials))).toMatchObject({
      status: 400,
      problem: { code: 'invalidInput' },
    });
    expect((await server.client.session.current.query()).state).toBe('noOwner');
  });

  test('gets one owner, however many ask at the same time; after that nobody can sign up', async () => {
    const asked = [1, 2, 3, 4].map((n) => post(server, 'createOwner', { ...OTHER, email: `someone${n}@example.com` }));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409, 409]);
    expect(await refusalOf(server.client.session.createOwner.mutate(OTHER))).toEqual({
      status: 409,
      problem: { code: 'ownerExists', params: {} },
    });
    const { rows } = await sql<{ people: number }>`select count(*) as people from "user"`.execute(server.db);
    expect(rows).toEqual([{ people: 1 }]);
  });

  test.each(['/api/auth/sign-up/email', '/api/auth/sign-in/email'])('has no other door: %s', async (path) => {
    expect((await fetch(server.address + path, { method: 'POST' })).status).toBe(404);
  });
});

describe('a session', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ origins: ['https://umbral.example.com'] });
  });
  afterAll(() => server.close());

  test('belongs to the owner and their workspace', async () => {
    const workspace = { id: DEFAULT_WORKSPACE, name: 'Umbral', role: 'owner' };
    const expected = { state: 'signedIn', user: { email: OWNER.email, id: expect.any(String) }, workspace, workspaces: [workspace] };
    expect(await server.client.session.current.query()).toEqual(expected);
    expect(await server.client.session.signIn.mutate(OWNER)).toEqual(expected);
    expect(await server.client.models.list.query()).toEqual([]);
  });

  test('is a cookie that no script reads and no other site sends', async () => {
    const cookies = (await post(server, 'signIn', OWNER)).headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^umbral\.session_token=[^;]+;.*HttpOnly; SameSite=Lax$/);
  });

  test('is Secure where the browser came by https, and there alone', async () => {
    const [secure] = (await post(server, 'signIn', OWNER, { origin: 'https://umbral.example.com' })).headers.getSetCookie();
    expect(secure).toMatch(/^__Host-umbral\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    const [plain] = (await post(server, 'signIn', OWNER, { origin: server.address })).headers.getSetCookie();
    expect(plain).not.toContain('Secure');
  });

  test('ends when its owner signs out', async () => {
    const cookie = await cookieOf(server.address, 'signIn');
    const client = clientFor(server.address, cookie);
    await client.session.signOut.mutate();
    expect(await client.session.current.query()).toEqual({ state: 'signedOut', ...NOBODY });
    expect(await refusalOf(client.models.list.query())).toEqual(SIGN_IN_REQUIRED);
    expect((await server.client.session.current.query()).state).toBe('signedIn');
  });

  test('ends when its time is over', async () => {
    const client = clientFor(server.address, await cookieOf(server.address, 'signIn'));
    await sql`update session set "expiresAt" = now() - interval '1 second'
      where "createdAt" = (select max("createdAt") from session)`.execute(server.db);
    expect(await refusalOf(client.models.list.query())).toEqual(SIGN_IN_REQUIRED);
  });

  test.each([
    ['made up', () => 'umbral.session_token=abc.def'],
    ['changed', (cookie: string) => cookie.replace(/=(.)/, (_, first) => `=${first === 'A' ? 'B' : 'A'}`)],
    ['not signed', (cookie: string) => cookie.replace(/(\.|%2E)[^.]*$/, '')],
  ])('is refused when it is %s', async (_, change) => {
    expect(await refusalOf(clientFor(server.address, change(server.cookie)).models.list.query())).toEqual(SIGN_IN_REQUIRED);
  });

  test('of somebody who belongs to no workspace opens nothing', async () => {
    const cookie = await cookieOf(server.address, 'signIn');
    await sql`create table kept as table member`.execute(server.db);
    await server.db.deleteFrom('member').execute();
    const client = clientFor(server.address, cookie);
    expect(await client.session.current.query()).toMatchObject({ state: 'signedIn', workspace: null, workspaces: [] });
    expect(await refusalOf(client.models.list.query())).toEqual({ status: 403, problem: { code: 'noWorkspace', params: {} } });
    await sql`insert into member select * from kept`.execute(server.db);
  });
});

describe('passwords', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test('are not in the database as they are', async () => {
    const { rows } = await sql<{ row: string }>`select a::text as row from account a`.execute(server.db);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(OWNER.password);
  });

  test('a wrong one and an unknown e-mail address are refused alike; too many of them for a while', async () => {
    const wrong = { status: 401, problem: { code: 'wrongPassword', params: {} } };
    expect(await refusalOf(server.client.session.signIn.mutate({ ...OWNER, password: 'wrong wrong wrong' }))).toEqual(wrong);
    expect(await refusalOf(server.client.session.signIn.mutate(OTHER))).toEqual(wrong);
    await server.client.session.signIn.mutate(OWNER);
    const attempts = await Promise.all(Array.from({ length: 10 }, () => refusalOf(server.client.session.signIn.mutate(OTHER))));
    expect(attempts.map(({ status }) => status).sort()).toEqual([...Array(8).fill(401), 429, 429]);
    const { problem } = await refusalOf(server.client.session.signIn.mutate(OWNER));
    expect(problem).toMatchObject({ code: 'tooManyAttempts', params: { seconds: expect.any(Number) } });
    expect(server.reported).toEqual([]);
  });
});
