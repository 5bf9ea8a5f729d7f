import http from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './harness/server.ts';

const SECURE = 'umbral.example.com';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ origins: [`https://${SECURE}`, 'http://plain.example.com'] });
});
afterAll(() => server.close());

type Answer = { status: number | undefined; headers: http.IncomingHttpHeaders; text: string };

/** Unlike fetch, sends any Host, Origin and Sec-Fetch-Site. */
const send = (method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = http.request(`${server.address}${path}`, { method, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    request.on('error', reject);
    request.end(method === 'POST' ? JSON.stringify({ id: crypto.randomUUID() }) : undefined);
  });

const change = (headers: Record<string, string>) =>
  send('POST', '/trpc/models.remove', { 'content-type': 'application/json', cookie: server.cookie, ...headers });

describe('headers', () => {
  test.each([
    '/',
    '/models/1',
    '/assets/scoring-worker-D1f2.js',
    '/trpc/health',
    '/trpc/nothing',
    '/api/v1/health',
    '/api/v1/docs/',
    '/nothing.js',
  ])('%s may not be framed, embedded or joined, and asks for no device', async (path) => {
    const { headers } = await send('GET', path);
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'permissions-policy': expect.stringContaining('camera=(), '),
      'x-content-type-options': 'nosniff',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('browsers that come by https are told to come by nothing else, and no others', async () => {
    const told = async (headers: Record<string, string>) => (await send('GET', '/', headers)).headers['strict-transport-security'];
    expect(await told({ host: SECURE })).toBe('max-age=31536000');
    expect(await told({ host: 'plain.example.com' })).toBeUndefined();
    expect(await told({ host: 'localhost' })).toBeUndefined();
  });
});

describe('pages of other sites', () => {
  const export_ = () => `/exports/simulations/${crypto.randomUUID()}.csv`;

  test.each(['cross-site', 'same-site'])('of which the browser says %s neither change nor read anything', async (site) => {
    for (const answer of [
      await change({ 'sec-fetch-site': site }),
      await change({ 'sec-fetch-site': site, origin: server.address }),
      await send('GET', '/trpc/models.list', { cookie: server.cookie, 'sec-fetch-site': site }),
      await send('GET', export_(), { cookie: server.cookie, 'sec-fetch-site': site }),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('"code":"foreignOrigin"');
    }
    expect((await send('POST', '/api/v1/samples/imports', { 'sec-fetch-site': site, 'content-type': 'application/json' })).status).toBe(
      403,
    );
  });

  test('may lead to pages of this one', async () => {
    expect((await send('GET', '/models/1', { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });

  test.each(['same-origin', 'none'])('are not those of which it says %s', async (site) => {
    expect((await change({ 'sec-fetch-site': site, origin: server.address })).status).toBe(404);
    expect((await send('GET', '/trpc/models.list', { cookie: server.cookie, 'sec-fetch-site': site })).status).toBe(200);
    expect((await send('GET', export_(), { cookie: server.cookie, 'sec-fetch-site': site })).text).toContain('"what":"simulation"');
  });
});

describe('where people come by https', () => {
  test('a page of the same name that came without changes nothing', async () => {
    expect((await change({ host: SECURE, origin: `http://${SECURE}` })).status).toBe(403);
    expect((await change({ host: SECURE, origin: `https://${SECURE}`, cookie: `__Host-${server.cookie}` })).status).toBe(404);
  });

  test('and where they do not, one that says it did is none of ours', async () => {
    const { host } = new URL(server.address);
    expect((await change({ origin: `https://${host}` })).status).toBe(403);
    expect((await change({ origin: `http://${host}` })).status).toBe(404);
    expect((await change({ host: 'plain.example.com', origin: 'http://plain.example.com' })).status).toBe(404);
  });

  test('its cookie is for https only, for no script, and for no request of another site but a link', async () => {
    const headers = { 'content-type': 'application/json', cookie: server.cookie };
    const { headers: secure } = await send('POST', '/trpc/session.signOut', { ...headers, host: SECURE, origin: `https://${SECURE}` });
    expect(String(secure['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax; Secure/);
  });
});
