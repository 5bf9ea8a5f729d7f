import Fastify from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demandPermissions } from '../src/http/permissions.ts';
import { editing, openProcedure, owning, personProcedure, viewing } from '../src/procedures/procedure.ts';
import { appRouter, type Problem } from '../src/router.ts';
import type { Permission, Role } from '../src/sign-in/permission.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

type Asked = { path: string; type: string; permission: Permission | undefined };

/** Every procedure, and who may ask for it as it says itself. */
const PROCEDURES: Asked[] = Object.entries<unknown>(appRouter._def.procedures).map(([path, procedure]) => {
  const { type, meta } = (procedure as { _def: { type: string; meta?: { permission: Permission } } })._def;
  return { path, type, permission: meta?.permission };
});

const pathsOf = (permission: Permission) =>
  PROCEDURES.filter((procedure) => procedure.permission === permission)
    .map(({ path }) => path)
    .sort();

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  // So that the one member can be each role in turn.
  await sql`alter table member drop constraint if exists member_role_check`.execute(server.db);
});
afterAll(() => server.close());

/** With which code a procedure refuses somebody who sends nothing, if it does: whoever may not ask is told so, whatever they sent. */
async function refusedTo(cookie: string, { path, type }: Asked): Promise<Problem['code'] | null> {
  const address = `${server.address}/trpc/${path}`;
  const answer = await (type === 'mutation'
    ? fetch(address, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: '{}' })
    : fetch(`${address}?input=%7B%7D`, { headers: { cookie } }));
  // A stream has begun when its procedure is asked, so its refusal is in what it tells.
  const code = /"problem":\{"code":"(\w+)"/.exec(await answer.text())?.[1];
  return (code as Problem['code'] | undefined) ?? null;
}

async function refusedAs(role: Role): Promise<string[]> {
  await server.db.updateTable('member').set({ role }).execute();
  const refused: string[] = [];
  for (const procedure of PROCEDURES.filter(({ permission }) => permission !== 'open'))
    if ((await refusedTo(server.cookie, procedure)) === 'forbidden') refused.push(procedure.path);
  return refused.sort();
}

describe('every procedure', () => {
  test('states who may ask for it', () => {
    expect(PROCEDURES.length).toBeGreaterThan(50);
    expect(PROCEDURES.filter(({ permission }) => permission === undefined)).toEqual([]);
  });

  test('is open only to sign in, and to see whether the server lives', () => {
    expect(pathsOf('open')).toEqual(['health', 'session.createOwner', 'session.current', 'session.signIn', 'session.signOut']);
  });

  test('that changes something is for those who may edit, unless it is for owners', () => {
    const changes = PROCEDURES.filter(({ type, permission }) => type === 'mutation' && permission === 'view');
    // Whoever may look says that they do.
    expect(changes.map(({ path }) => path)).toEqual(['presence.beat', 'presence.leave']);
    const owned = new Set(pathsOf('own').map((path) => path.split('.')[0]));
    expect([...owned]).toEqual(['keys', 'webhooks']);
  });

  test('but the open ones asks for a session before anything else', async () => {
    for (const procedure of PROCEDURES.filter(({ permission }) => permission !== 'open'))
      expect([procedure.path, await refusedTo('', procedure)]).toEqual([procedure.path, 'signInRequired']);
  });

  test('is refused to roles that may not ask for it, and to no others, before anything else', async () => {
    expect(await refusedAs('viewer')).toEqual([...pathsOf('edit'), ...pathsOf('own')].sort());
    expect(await refusedAs('editor')).toEqual(pathsOf('own'));
    expect(await refusedAs('owner')).toEqual([]);
    expect(server.reported).toEqual([]);
  });
});

test('there is a kind of procedure for each permission', () => {
  const kinds = [openProcedure, personProcedure, viewing, editing, owning];
  expect(kinds.map(({ _def }) => _def.meta?.permission)).toEqual(['open', 'person', 'view', 'edit', 'own']);
});

describe('every route', () => {
  test('states who may ask it', () => {
    const permissions = new Map<string, Set<string>>();
    for (const { url, permission } of server.routes) {
      const address = url.startsWith('/api/v1/docs') ? '/api/v1/docs' : url;
      permissions.set(permission, (permissions.get(permission) ?? new Set()).add(address));
    }
    const published = ['/api/v1/models/:model/labels/:label', '/api/v1/models/:model/versions/:number'];
    const sorted = [...permissions].map(([permission, urls]) => [permission, [...urls].sort()]);
    expect(Object.fromEntries(sorted)).toEqual({
      open: ['/*', '/api/v1/*', '/api/v1/docs', '/api/v1/health', '/api/v1/openapi.json', '/api/v1/ready'],
      procedure: ['/trpc/:path'],
      view: ['/exports/simulations/:id.:format'],
      key: ['/api/v1/metrics'],
      'rule-sets:read': published.map((way) => `${way}/rule-set`),
      score: published.flatMap((way) => [`${way}/explain`, `${way}/score`, `${way}/score-batch`]),
      'samples:write': [
        '/api/v1/samples',
        '/api/v1/samples/imports',
        '/api/v1/samples/imports/:import',
        '/api/v1/samples/imports/:import/finish',
        '/api/v1/samples/imports/:import/lines',
      ],
    });
  });

  test('that does not keeps the server from starting', () => {
    const app = Fastify();
    demandPermissions(app);
    expect(() => app.get('/secrets', () => 'everything')).toThrow('GET /secrets states no permission');
  });

  test('that states a key asks for one before it looks at what was sent', async () => {
    const open = new Set<string>(['open', 'procedure', 'view']);
    for (const { method, url } of server.routes.filter((route) => !open.has(route.permission) && route.method !== 'HEAD')) {
      const answer = await fetch(server.address + url, { method, headers: { 'content-type': 'application/json' } });
      expect([url, answer.status, await answer.json()]).toMatchObject([url, 401, { code: 'keyRequired' }]);
    }
  });
});
