import net from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedModel } from './harness/rest.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

const TIMES = { head: 400, body: 400, look: 100 };
const KILOBYTE = 1024;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ times: TIMES });
});
afterAll(async () => {
  expect(server.reported).toEqual([]);
  await server.close();
});

type Headers = Record<string, string | number>;
type Talk = { socket: net.Socket; heard: () => string; closed: Promise<void> };

/** A connection by hand, so that a test decides what is sent, and when. */
function connect(): Talk {
  const { hostname, port } = new URL(server.address);
  const socket = net.connect(Number(port), hostname).on('error', () => {});
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk;
  });
  return { socket, heard: () => heard, closed: new Promise((resolve) => socket.once('close', () => resolve())) };
}

function head(method: string, path: string, headers: Headers = {}): string {
  const all = { host: new URL(server.address).host, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}

/** Sends the beginning of a request, and what comes back before the end of it was sent. */
async function answerTo(path: string, headers: Headers, body = ''): Promise<string> {
  const { socket, heard } = connect();
  socket.write(head('POST', path, { 'content-type': 'application/json', ...headers }) + body);
  await expect.poll(heard, { timeout: 5_000 }).toContain('\r\n\r\n');
  socket.destroy();
  return heard();
}

describe('who sends too slowly is cut off', () => {
  test('before they have sent anything', async () => {
    await connect().closed;
  });

  test('within the head of a request, of which a line comes now and then', async () => {
    const { socket, heard, closed } = connect();
    socket.write('GET / HTTP/1.1\r\n');
    const sending = setInterval(() => socket.write('x-more: more\r\n'), 50);
    await closed;
    clearInterval(sending);
    expect(heard()).toMatch(/^HTTP\/1.1 408 /);
  });

  test.each([
    ['/trpc/session.signIn', {}],
    ['/trpc/models.save', {}],
    ['/api/v1/nothing', {}],
    ['/nothing', {}],
  ])('within the body of %s, of which a byte comes now and then', async (path) => {
    const { socket, closed } = connect();
    socket.write(head('POST', path, { 'content-type': 'application/json', 'content-length': 10_000 }));
    const sending = setInterval(() => socket.write(' '), 50);
    await closed;
    clearInterval(sending);
  });

  test('also after they were refused', async () => {
    const { socket, heard, closed } = connect();
    const lines = { 'content-type': 'application/x-ndjson', 'transfer-encoding': 'chunked' };
    socket.write(head('POST', `/api/v1/models/${crypto.randomUUID()}/labels/live/score-batch`, lines));
    const sending = setInterval(() => socket.write('1\r\n \r\n'), 50);
    await closed;
    clearInterval(sending);
    expect(heard()).toMatch(/^HTTP\/1.1 401 /);
  });
});

describe('who takes long for a good reason is not', () => {
  test('lines may come as long as there are any', async () => {
    const { key, base } = await publishedModel(server);
    const { socket, heard } = connect();
    const lines = { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson', 'transfer-encoding': 'chunked' };
    socket.write(head('POST', `${new URL(base).pathname}/score-batch`, lines));
    const line = '{"lead":{"attributes":{}}}\n';
    for (let sent = 0; sent < 15; sent++) {
      socket.write(`${line.length.toString(16)}\r\n${line}\r\n`);
      await setTimeout(TIMES.body / 5);
    }
    socket.write('0\r\n\r\n');
    await expect.poll(heard).toMatch(/"line":15,[\s\S]*\r\n0\r\n\r\n$/);
    socket.destroy();
  });

  test('a connection that is kept may rest', async () => {
    const { socket, heard } = connect();
    socket.write(head('GET', '/trpc/health'));
    await setTimeout(TIMES.body * 3);
    socket.write(head('GET', '/api/v1/health'));
    await expect.poll(heard).toMatch(/200 OK[\s\S]*200 OK[\s\S]*"status":"ok"/);
    socket.destroy();
  });
});

describe('of somebody who is not known little is read, and the rest refused before it has come', () => {
  const LENGTHS: Headers[] = [{ 'content-length': 10_000 * KILOBYTE }];
  test.each(LENGTHS)('by the length that it says: %o', async (headers) => {
    expect(await answerTo('/trpc/session.signIn', headers)).toMatch(/^HTTP\/1.1 413 [\s\S]*"tooLarge","params":\{"limit":65536\}/);
    expect(await answerTo('/trpc/session.current,models.save', headers)).toMatch(/^HTTP\/1.1 413 /);
    expect(await answerTo('/trpc/models.save', headers)).toMatch(/^HTTP\/1.1 401 [\s\S]*signInRequired/);
    expect(await answerTo('/trpc/models.save', { ...headers, cookie: 'umbral.session_token=forged' })).toMatch(/^HTTP\/1.1 401 /);
    expect(await answerTo('/trpc/nothing', headers)).toMatch(/^HTTP\/1.1 413 /);
    expect(await answerTo('/nothing', headers)).toMatch(/^HTTP\/1.1 413 /);
    expect(await answerTo('/api/v1/nothing', headers)).toMatch(/^HTTP\/1.1 413 /);
  });

  test('by counting where it says no length', async () => {
    const chunked = { 'transfer-encoding': 'chunked' };
    const chunk = `10000\r\n${' '.repeat(64 * KILOBYTE)}\r\n`;
    expect(await answerTo('/trpc/session.signIn', chunked, chunk + chunk)).toMatch(/^HTTP\/1.1 413 [\s\S]*"tooLarge"/);
    expect(await answerTo('/trpc/models.save', chunked, chunk)).toMatch(/^HTTP\/1.1 401 [\s\S]*signInRequired/);
    expect(await answerTo('/nothing', chunked, chunk + chunk)).toMatch(/^HTTP\/1.1 413 /);
  });

  test('what a person sends who is signed in is read, whether it says its length or not', async () => {
    const body = `${' '.repeat(1_000 * KILOBYTE)}{"id":"${crypto.randomUUID()}"}`;
    const ask = (sent: string | ReadableStream<Uint8Array>) =>
      fetch(`${server.address}/trpc/models.remove`, {
        method: 'POST',
        headers: { cookie: server.cookie, 'content-type': 'application/json' },
        body: sent,
        ...{ duplex: 'half' },
      });
    expect((await ask(body)).status).toBe(404);
    expect((await ask(new Blob([body]).stream())).status).toBe(404);
  });

  test('a short body without a length is', async () => {
    const sent = JSON.stringify({ email: 'a@example.com', password: 'x' });
    const body = `${sent.length.toString(16)}\r\n${sent}\r\n0\r\n\r\n`;
    expect(await answerTo('/trpc/session.signIn', { 'transfer-encoding': 'chunked' }, body)).toMatch(/^HTTP\/1.1 401 [\s\S]*wrongPassword/);
  });
});
