import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asker, Rates } from '../src/rates/rates.ts';
import { OWNER, refusalOf } from './harness/client.ts';
import { problemOf, publishedModel } from './harness/rest.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

const BOUNDS = { key: 5, address: 60 };
const PROXY = '127.0.0.1';

let server: TestServer;
let published: Awaited<ReturnType<typeof publishedModel>>;
beforeAll(async () => {
  server = await startTestServer({ bounds: BOUNDS, proxies: [PROXY] });
  published = await publishedModel(server);
});
afterAll(async () => {
  expect(server.reported).toEqual([]);
  await server.close();
});

const headersOf = ({ headers }: Response) => ({
  wait: headers.get('retry-after'),
  policy: headers.get('ratelimit-policy'),
  left: headers.get('ratelimit'),
});
const refusedBy = (what: string, most: number) => ({
  wait: '60',
  policy: `"${what}";q=${most};w=60`,
  left: `"${what}";r=0;t=60`,
});

/** Asks from some address, as the proxy says. */
const from = (address: string, path: string, more: RequestInit = {}) =>
  fetch(server.address + path, { ...more, headers: { ...more.headers, 'x-forwarded-for': address } });

/** Asks until that is refused; how often it was not. */
async function untilRefused(ask: () => Promise<Response>): Promise<{ before: number; refused: Response }> {
  for (let before = 0; before <= BOUNDS.address; before++) {
    const answer = await ask();
    if (answer.status === 429) return { before, refused: answer };
    await answer.text();
  }
  throw new Error('Nobody was refused.');
}

describe('a key', () => {
  test('asks so often in a minute and is then told to wait; others are not', async () => {
    const score = () => published.post('/score', { lead: { attributes: {} } });
    const { before, refused } = await untilRefused(score);
    expect(before).toBe(BOUNDS.key);
    expect(headersOf(refused)).toEqual(refusedBy('key', BOUNDS.key));
    expect(await problemOf(refused)).toEqual({ status: 429, code: 'tooManyRequests' });
    const { key } = await server.client.keys.create.mutate({ name: 'other', scopes: ['score'], days: 1 });
    expect((await published.post('/score', { lead: { attributes: {} } }, { authorization: `Bearer ${key}` })).status).toBe(200);
  });
});

describe('an address', () => {
  test('asks for procedures so often, whether anybody is signed in or not, and then for no procedure and no file', async () => {
    const { before, refused } = await untilRefused(() => from('192.0.2.1', '/trpc/models.list'));
    expect(before).toBe(BOUNDS.address);
    expect(headersOf(refused)).toEqual(refusedBy('address', BOUNDS.address));
    const { error } = (await refused.json()) as { error: { data: { problem: unknown } } };
    expect(error.data.problem).toEqual({ code: 'tooManyRequests', params: { seconds: expect.any(Number) } });
    expect((await from('192.0.2.1', '/trpc/health')).status).toBe(429);
    expect(
      (await from('192.0.2.1', `/exports/simulations/${crypto.randomUUID()}.csv`, { headers: { cookie: server.cookie } })).status,
    ).toBe(429);
    for (const path of ['/', '/assets/app-D1f2.js', '/api/v1/health', '/api/v1/ready'])
      expect((await from('192.0.2.1', path)).status).toBe(200);
    expect((await from('192.0.2.2', '/trpc/health')).status).toBe(200);
  });

  test.each([
    ['no key', {}],
    ['a key of nobody', { authorization: `Bearer umbral_${'x'.repeat(43)}` }],
  ])('asks so often with %s, and is then not even looked at', async (_what, headers: Record<string, string>) => {
    const address = `192.0.2.${Object.keys(headers).length + 10}`;
    const ask = () => from(address, new URL(`${published.base}/rule-set`).pathname, { headers });
    const { before, refused } = await untilRefused(ask);
    expect(before).toBe(BOUNDS.address);
    expect(headersOf(refused)).toEqual(refusedBy('address', BOUNDS.address));
    expect(await problemOf(refused)).toEqual({ status: 429, code: 'tooManyRequests' });
  });

  test('is what the proxy says that is ours, and nobody else', async () => {
    const other = await startTestServer({ bounds: { address: 30 } });
    const ask = () => fetch(`${other.address}/trpc/health`, { headers: { 'x-forwarded-for': crypto.randomUUID() } });
    for (let count = 0; count < 30; count++) await ask();
    expect((await ask()).status).toBe(429);
    await other.close();
  });
});

test('of version 6 all addresses of a network count as one, and those of version 4 within it as what they are', () => {
  expect(asker('2001:db8:1:2:3::4')).toBe(asker('2001:db8:1:2:ffff::'));
  expect(asker('2001:db8:1:2:3::4')).not.toBe(asker('2001:db8:1:3::'));
  expect(asker('::ffff:192.0.2.1')).toBe(asker('192.0.2.1'));
});

test('a new minute begins anew, and too many names count as one', () => {
  let now = 0;
  const rates = new Rates('address', 2, () => now);
  expect([rates.spend('a'), rates.spend('a'), rates.spend('a'), rates.spend('b')]).toEqual([null, null, 60, null]);
  expect([rates.left(() => 'a'), rates.left(() => 'b')]).toEqual([60, null]);
  now = 59_500;
  expect(rates.spend('a')).toBe(1);
  now = 60_000;
  expect(rates.left(() => 'a')).toBeNull();
  expect(rates.spend('a')).toBeNull();
  for (let name = 1; name < 100_000; name++) rates.spend(String(name));
  expect([rates.spend('x'), rates.spend('y'), rates.spend('z'), rates.spend('a')]).toEqual([null, null, 60, null]);
});

describe('passwords of an account', () => {
  const tryFrom = async (address: string, password: string, email = OWNER.email) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await from(address, '/trpc/session.signIn', { method: 'POST', headers, body: JSON.stringify({ email, password }) });
    const text = await answer.text();
    return { status: answer.status, wait: answer.headers.get('retry-after'), code: /"code":"(\w+)","params"/.exec(text)?.[1] };
  };

  test('are tried so often from anywhere, and then by nobody but from where its owner was before', async () => {
    expect((await tryFrom('198.51.100.200', OWNER.password)).status).toBe(200);
    const codes = [];
    for (let attempt = 0; attempt < 21; attempt++)
      codes.push((await tryFrom(`198.51.100.${attempt}`, 'wrong password', OWNER.email.toUpperCase())).code);
    expect(codes.slice(0, 20)).toEqual(Array(20).fill('wrongPassword'));
    expect(codes[20]).toBe('tooManyAttempts');
    expect(await tryFrom('198.51.100.100', OWNER.password)).toMatchObject({ status: 429, wait: expect.stringMatching(/^\d+$/) });
    expect((await tryFrom('198.51.100.200', OWNER.password)).status).toBe(200);
    expect((await tryFrom('198.51.100.101', 'wrong password', 'other@example.com')).code).toBe('wrongPassword');
  });
});

test('who is known is bound all the same', async () => {
  const { problem } = await (async () => {
    for (;;) {
      const asked = server.client.models.list.query();
      const refused = await asked.then(
        () => null,
        () => refusalOf(asked),
      );
      if (refused) return refused;
    }
  })();
  expect(problem?.code).toBe('tooManyRequests');
});
