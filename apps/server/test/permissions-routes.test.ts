import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demandPermissions } from '../src/http/permissions.ts';
import { SCOPES, type Scope } from '../src/keys/key.ts';
import { type Outcome, ROUTE_SAMPLES } from './harness/every-request.ts';
import { contentsOf, type Furniture } from './harness/furniture.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { makeTwoWorkspaces, outcomeOf, secretsIn, type TwoWorkspaces } from './harness/two-workspaces.ts';

type Keys = Record<Scope | 'expired' | 'revoked', string>;

/** Routes that no key is asked for: see the test of what is open. */
const WITHOUT_KEY = new Set<string>(['open', 'procedure', 'view', 'own']);

let server: TestServer;
let two: TwoWorkspaces;
let keys: Keys;
beforeAll(async () => {
  server = await startTestServer();
  two = await makeTwoWorkspaces(server);
  keys = await makeKeys();
});
afterAll(() => server.close());

/** A key of the first workspace for each scope, and two that may do everything and are over. */
async function makeKeys(): Promise<Keys> {
  const make = async (scopes: Scope[]) => two.people.owner.client.keys.create.mutate({ name: 'Key', scopes, days: 1 });
  const one = Object.fromEntries(await Promise.all(SCOPES.map(async (scope) => [scope, (await make([scope])).key])));
  const [expired, revoked] = [await make([...SCOPES]), await make([...SCOPES])];
  await server.db
    .updateTable('api_key')
    .set({ expires_at: new Date(0) })
    .where('id', '=', expired.summary.id)
    .execute();
  await two.people.owner.client.keys.revoke.mutate({ id: revoked.summary.id });
  return { ...one, expired: expired.key, revoked: revoked.key } as Keys;
}

/** Every route that is tried here, by method and pattern. */
const tried = () =>
  server.routes
    .filter(({ method, permission }) => method !== 'HEAD' && permission !== 'open' && permission !== 'procedure')
    .map((route) => ({ ...route, name: `${route.method} ${route.url}` }));
const withKeys = () => tried().filter(({ permission }) => !WITHOUT_KEY.has(permission));

function request(name: string, things: Furniture, headers: Record<string, string>): Promise<Response> {
  const sample = ROUTE_SAMPLES[name]?.(things);
  if (!sample) throw new Error(`${name} cannot be tried.`);
  const { path, body, type = 'application/json' } = sample;
  const method = name.split(' ')[0] ?? 'GET';
  const content = body === undefined ? {} : { body: `${JSON.stringify(body)}\n` };
  return fetch(server.address + path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': type }) },
    ...content,
  });
}
const outcome = async (name: string, headers: Record<string, string>) => {
  const { things } = two.elsewhere;
  const sample = ROUTE_SAMPLES[name]?.(things);
  return outcomeOf(await request(name, things, headers), secretsIn(things, sample, sample?.knows));
};
const bearing = (key: string) => ({ authorization: `Bearer ${key}` });

describe('every route', () => {
  test('states who may ask it, and has a request to be tried with', () => {
    expect(
      tried()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(ROUTE_SAMPLES).sort());
    const open = server.routes
      .filter(({ permission }) => permission === 'open')
      .map(({ url }) => (url.startsWith('/api/v1/docs') ? '/api/v1/docs' : url));
    expect([...new Set(open)].sort()).toEqual([
      '/*',
      '/api/v1/*',
      '/api/v1/docs',
      '/api/v1/health',
      '/api/v1/openapi.json',
      '/api/v1/ready',
    ]);
    const procedures = server.routes.filter(({ permission }) => permission === 'procedure');
    expect([...new Set(procedures.map(({ url }) => url))]).toEqual(['/trpc/:path']);
  });

  test('that does not keeps the server from starting', () => {
    const app = Fastify();
    demandPermissions(app);
    expect(() => app.get('/secrets', () => 'everything')).toThrow('GET /secrets states no permission');
  });

  test('that asks for a key takes none but one that is valid and for that, and finds nothing of another workspace', async () => {
    const before = await contentsOf(server, two.elsewhere.id);
    for (const { name, permission } of withKeys()) {
      const allowed = ROUTE_SAMPLES[name]?.(two.elsewhere.things).foreign;
      const expected: Record<string, Outcome | undefined> = {
        nothing: 'keyRequired',
        owner: 'keyRequired',
        'no key': 'keyInvalid',
        expired: 'keyExpired',
        revoked: 'keyInvalid',
        ...Object.fromEntries(SCOPES.map((scope) => [scope, permission === scope ? allowed : 'missingScope'])),
      };
      const headers: Record<string, Record<string, string>> = {
        nothing: {},
        owner: two.headersOf('owner'),
        'no key': bearing(`umbral_${'x'.repeat(43)}`),
        ...Object.fromEntries(Object.entries(keys).map(([which, key]) => [which, bearing(key)])),
      };
      const found = await Promise.all(Object.entries(headers).map(async ([which, each]) => [which, await outcome(name, each)]));
      expect([name, Object.fromEntries(found)]).toEqual([name, expected]);
    }
    expect(await contentsOf(server, two.elsewhere.id)).toEqual(before);
    expect(server.reported).toEqual([]);
  });

  test('for members is closed to all others, a key included', async () => {
    const names = tried()
      .filter(({ permission }) => permission === 'view')
      .map(({ name }) => name);
    expect(names).toEqual(['GET /exports/simulations/:id.:format']);
    for (const name of names) {
      const asked = [
        two.headersOf('nobody'),
        bearing(keys.score),
        two.headersOf('stranger'),
        two.headersOf('viewer'),
        two.headersOf('owner'),
      ];
      const found = await Promise.all(asked.map((headers) => outcome(name, headers)));
      expect(found).toEqual(['signInRequired', 'signInRequired', 'noWorkspace', 'notFound', 'notFound']);
    }
  });

  test('for owners is closed to all others, a key included', async () => {
    const names = tried()
      .filter(({ permission }) => permission === 'own')
      .map(({ name }) => name);
    expect(names).toEqual(['GET /exports/audit.:format']);
    for (const name of names) {
      const asked = [bearing(keys.score), ...(['nobody', 'stranger', 'viewer', 'editor', 'owner'] as const).map(two.headersOf)];
      const found = await Promise.all(asked.map((headers) => outcome(name, headers)));
      expect(found).toEqual(['signInRequired', 'signInRequired', 'noWorkspace', 'forbidden', 'forbidden', 'done']);
    }
  });

  test('has a valid request: where what it is about is, that is found', async () => {
    const { stranger } = two.people;
    const things = await two.furnishAgain();
    const { key } = await stranger.client.keys.create.mutate({ name: 'Key', scopes: [...SCOPES], days: 1 });
    for (const { name, permission } of tried()) {
      const headers = WITHOUT_KEY.has(permission) ? { cookie: stranger.cookie } : bearing(key);
      expect([name, await outcomeOf(await request(name, things, headers))]).toEqual([
        name,
        expect.stringMatching(/^(done|importFinished|importUnderway)$/),
      ]);
    }
  });

  test('of procedures takes no key', async () => {
    const answer = await fetch(`${server.address}/trpc/models.list`, { headers: bearing(keys.score) });
    expect(await outcomeOf(answer)).toBe('signInRequired');
  });
});
