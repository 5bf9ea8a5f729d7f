import http from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE, startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ origins: ['https://umbral.example.com'] });
});
afterAll(() => server.close());

type Sent = { method?: string; headers?: Record<string, string>; body?: string };
type Answer = { status: number | undefined; headers: http.IncomingHttpHeaders; text: string };

/** Unlike fetch, sends any Host and Origin. */
const send = (path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = http.request(`${server.address}${path}`, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    request.on('error', reject);
    request.end(body);
  });

const JSON_TYPE = { 'content-type': 'application/json' };
const removeSomething = (headers: Record<string, string>, body = JSON.stringify({ id: crypto.randomUUID() })) =>
  send('/trpc/models.remove', { method: 'POST', headers: { ...JSON_TYPE, cookie: server.cookie, ...headers }, body });
const problemIn = (answer: Answer) => JSON.parse(answer.text).error.data.problem;

describe('headers', () => {
  test('name the request, by a random id or the one that it came with', async () => {
    const ids = await Promise.all([1, 2].map(async () => (await send('/trpc/health')).headers['x-request-id']));
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[\w-]{36}$/);
    const given = async (id: string) => (await send('/api/v1/health', { headers: { 'x-request-id': id } })).headers['x-request-id'];
    expect(await given('from_the-proxy-1')).toBe('from_the-proxy-1');
    for (const wrong of ['short', 'x'.repeat(65), 'from the proxy', '<script>']) expect(await given(wrong)).toMatch(/^[\w-]{36}$/);
    expect((await send('/', { headers: { host: 'evil.example' } })).headers['x-request-id']).toMatch(/^[\w-]{36}$/);
  });

  test.each(['/', '/trpc/health', '/trpc/nothing', '/assets/nothing.js'])('%s carries the security headers', async (path) => {
    const { headers } = await send(path);
    expect(headers['content-security-policy']).toContain("default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'");
    expect(headers['content-security-policy']).not.toContain('unsafe-eval');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  });
});

describe('code generation', () => {
  const policyOf = async (path: string) => (await send(path)).headers['content-security-policy'];

  test('is for the scoring worker alone, which in return reaches nothing', async () => {
    const policy = await policyOf('/assets/scoring-worker-D1f2.js');
    expect(policy).toContain("default-src 'none'; script-src 'self' 'unsafe-eval'");
    expect(policy).not.toContain('connect-src');
    for (const path of ['/', '/assets/app-D1f2.js', '/assets/linter-worker-D1f2.js', '/assets/scoring-worker-none.js'])
      expect(await policyOf(path)).not.toContain('unsafe-eval');
  });

  test('can be forbidden', async () => {
    const strict = await startTestServer({ codeGeneration: false });
    const { headers } = await fetch(`${strict.address}/assets/scoring-worker-D1f2.js`);
    expect(headers.get('content-security-policy')).toBe(await policyOf('/'));
    await strict.close();
  });
});

describe('answers of procedures', () => {
  test('are never kept by a browser', async () => {
    expect((await send('/trpc/models.list')).headers['cache-control']).toBe('no-store');
  });
});

describe('visitors', () => {
  test.each(['localhost', '127.0.0.1:80', '[::1]:3210', 'umbral.example.com'])('the Host %s is served', async (host) => {
    expect((await send('/trpc/health', { headers: { host } })).status).toBe(200);
  });

  test.each(['evil.example', 'localhost.evil.example', '10.0.0.7', 'a b', '127.0.0.1.nip.io'])('the Host %s is refused', async (host) => {
    const answer = await send('/trpc/health', { headers: { host } });
    expect(answer.status).toBe(403);
    expect(problemIn(answer)).toEqual({ code: 'foreignOrigin', params: {} });
  });

  test.each(['https://evil.example', 'null', 'http://localhost:1', 'http://127.0.0.1'])('a change from %s is refused', async (origin) => {
    const answer = await removeSomething({ origin });
    expect(answer.status).toBe(403);
    expect(problemIn(answer).code).toBe('foreignOrigin');
  });

  test('a change from the own page, a named origin or no browser gets through', async () => {
    for (const headers of [{ origin: server.address }, { origin: 'https://umbral.example.com', cookie: `__Host-${server.cookie}` }, {}]) {
      expect((await removeSomething(headers)).status).toBe(404);
    }
  });
});

describe('bodies', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])(
    '%s is refused',
    async (type) => {
      const answer = await removeSomething({ 'content-type': type });
      expect(answer.status).toBe(415);
      expect(problemIn(answer).code).toBe('notJson');
    },
  );

  test('a body beyond the limit is refused', async () => {
    const answer = await removeSomething({}, JSON.stringify({ id: 'x'.repeat(17 * 1024 * 1024) }));
    expect(answer.status).toBe(413);
    expect(problemIn(answer)).toEqual({ code: 'tooLarge', params: { limit: 16 * 1024 * 1024 } });
  });

  test('broken JSON is refused without a word about the server', async () => {
    const answer = await removeSomething({}, '{');
    expect(answer.status).toBe(400);
    expect(problemIn(answer)).toEqual({ code: 'invalidInput', params: { issues: [] } });
    expect(answer.text).not.toMatch(/stack|SyntaxError|position/);
  });

  test('a change is not made by GET', async () => {
    expect(
      (await send(`/trpc/models.remove?input=${encodeURIComponent('{"id":"x"}')}`, { headers: { cookie: server.cookie } })).status,
    ).toBe(405);
  });
});

describe('the web app', () => {
  test.each(['/', '/models/7', '/models/7?tab=a.b'])('%s is its page', async (path) => {
    const { status, text, headers } = await send(path);
    expect({ status, text }).toEqual({ status: 200, text: PAGE });
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('assets, which have a hash in their name, are kept for good', async () => {
    expect((await send('/assets/app-D1f2.js')).headers['cache-control']).toContain('immutable');
  });

  test.each(['/assets/old-1234.js', '/api/nothing', '/trpc', '/favicon.png', '/../package.json', '/%2e%2e/package.json'])(
    '%s is not there',
    async (path) => {
      const { status, text } = await send(path);
      expect(status).toBe(404);
      expect(text).not.toContain('<');
    },
  );
});
