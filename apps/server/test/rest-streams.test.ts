import http from 'node:http';
import net from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { compile } from '@umbral/compiler';
import { compileRuleSet, prepareFacts } from '@umbral/evaluator';
import { syntheticSample } from '@umbral/samples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { combined } from './harness/publishing.ts';
import { publishedModel } from './harness/rest.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

const MEGABYTE = 1024 * 1024;
const PATIENCE = 1_000;
const NDJSON = { 'content-type': 'application/x-ndjson' };

const sample = syntheticSample();
const { ruleSet } = compile(combined());
const scorer = compileRuleSet(ruleSet);
const lineOf = (index: number) => {
  const lead = sample.leads[index % sample.leads.length];
  return JSON.stringify({ lead: { attributes: lead?.attributes, events: lead?.events }, now: sample.asOf, id: `lead ${index}` });
};

let server: TestServer;
let published: Awaited<ReturnType<typeof publishedModel>>;
beforeAll(async () => {
  server = await startTestServer({ patience: PATIENCE });
  published = await publishedModel(server);
});
afterAll(async () => {
  expect(server.reported).toEqual([]);
  await server.close();
});

const batch = async (body: string): Promise<Record<string, unknown>[]> => {
  const answer = await published.post('/score-batch', body, NDJSON);
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
  const text = await answer.text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
};
const isWell = async () => (await published.post('/score', { lead: { attributes: {} } })).status === 200;

/** Asks by hand, so that a test decides what is sent and read, and when. */
function connect(path: string, headers: Record<string, string | number>): net.Socket {
  const { hostname, port } = new URL(server.address);
  const socket = net.connect(Number(port), hostname);
  socket.on('error', () => {});
  const all = { host: `${hostname}:${port}`, ...published.headers, ...headers };
  const written = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  socket.write(`POST ${new URL(published.base).pathname}${path} HTTP/1.1\r\n${written.join('\r\n')}\r\n\r\n`);
  return socket;
}
const closed = (socket: net.Socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()));

describe('a batch', () => {
  test('has a line for each line, in their order, with the scores of the evaluator', async () => {
    const count = 500;
    const answers = await batch(Array.from({ length: count }, (_, index) => lineOf(index)).join('\n'));
    expect(answers).toHaveLength(count);
    for (const [index, answer] of answers.entries()) {
      const lead = sample.leads[index];
      if (!lead) throw new Error('The sample is too small.');
      const scored = scorer.score(prepareFacts(ruleSet.input, lead, sample.asOf));
      expect(answer).toEqual({ line: index + 1, id: `lead ${index}`, ...scored });
    }
  });

  test('goes on after lines that cannot be scored', async () => {
    const lines = [
      lineOf(0),
      '{"lead":',
      '',
      '  \r',
      '7',
      '{"lead":{"attributes":7}}',
      `{"x":"${'x'.repeat(5 * MEGABYTE)}"}`,
      lineOf(1),
      'no newline',
    ];
    const answers = await batch(lines.join('\n'));
    const told = answers.map(({ line, id, problem }) => [line, id ?? (problem as { code: string }).code]);
    expect(told).toEqual([
      [1, 'lead 0'],
      [2, 'brokenJson'],
      [5, 'invalidRequest'],
      [6, 'invalidRequest'],
      [7, 'lineTooLong'],
      [8, 'lead 1'],
      [9, 'brokenJson'],
    ]);
    expect(answers[1]?.problem).toMatchObject({ status: 400, title: expect.any(String), type: expect.any(String) });
  });

  test('may be empty', async () => {
    expect(await batch('\n')).toEqual([]);
  });

  test('characters that two chunks share stay whole', async () => {
    const bytes = Buffer.from(`${JSON.stringify({ id: 'España 🙂', lead: { attributes: {} } })}\n`);
    const socket = connect('/score-batch', { ...NDJSON, 'content-length': bytes.length, connection: 'close' });
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    for (const byte of bytes) {
      socket.write(Buffer.of(byte));
      await new Promise(setImmediate);
    }
    await closed(socket);
    expect(text).toContain('"id":"España 🙂"');
  });

  test('is answered while it is still being sent, and not read faster than its answer is', async () => {
    const lines = `${Array.from({ length: 100 }, (_, index) => lineOf(index)).join('\n')}\n`;
    const socket = connect('/score-batch', { ...NDJSON, 'transfer-encoding': 'chunked' });
    const chunk = `${Buffer.byteLength(lines).toString(16)}\r\n${lines}\r\n`;
    socket.pause();
    socket.write(chunk);
    await new Promise<void>((resolve) => socket.once('readable', resolve));
    expect(String(socket.read())).toContain('200 OK');
    let stuck = false;
    for (let megabytes = 0; megabytes < 200 && !stuck; megabytes += chunk.length / MEGABYTE) {
      if (socket.write(chunk)) continue;
      stuck = await Promise.race([
        new Promise<boolean>((resolve) => socket.once('drain', () => resolve(false))),
        setTimeout(PATIENCE / 2, true),
      ]);
    }
    expect(stuck).toBe(true);
    expect(await isWell()).toBe(true);
    socket.destroy();
  });

  test('whose client reads no more is dropped, and no other request notices', async () => {
    const lines = `${Array.from({ length: 100 }, (_, index) => lineOf(index)).join('\n')}\n`;
    const chunk = `${Buffer.byteLength(lines).toString(16)}\r\n${lines}\r\n`;
    const socket = connect('/score-batch', { ...NDJSON, 'transfer-encoding': 'chunked' });
    socket.pause();
    let open = true;
    const gone = closed(socket).then(() => {
      open = false;
    });
    const sending = (async () => {
      while (open) if (!socket.write(chunk)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), gone]);
    })();
    while (open) {
      expect(await isWell()).toBe(true);
      await setTimeout(100);
    }
    await sending;
  });

  test('whose client goes away in the middle is forgotten', async () => {
    const socket = connect('/score-batch', { ...NDJSON, 'transfer-encoding': 'chunked' });
    const line = `${lineOf(0)}\n`;
    socket.write(`${Buffer.byteLength(line).toString(16)}\r\n${line}\r\n`);
    await new Promise((resolve) => socket.once('data', resolve));
    socket.destroy();
    await setTimeout(50);
    expect(await isWell()).toBe(true);
  });
});

describe('a body', () => {
  const REFUSED = /413 Payload Too Large[\s\S]*"code":"tooLarge"/;
  /** All that comes back until the server has ended the connection. */
  const heard = async (socket: net.Socket): Promise<string> => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    await closed(socket);
    return text;
  };

  test('of 100 MB is refused before anything of it was sent', async () => {
    expect(await heard(connect('/score', { 'content-length': 100 * MEGABYTE }))).toMatch(REFUSED);
  });

  test('of 100 MB that does not say so is refused before all of it was sent', async () => {
    const socket = connect('/score', { 'transfer-encoding': 'chunked' });
    const piece = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    let [open, sent] = [true, 0];
    const answer = heard(socket).finally(() => {
      open = false;
    });
    while (open && sent < 100 * MEGABYTE) {
      sent += piece.length;
      if (!socket.write(piece)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), answer]);
      await new Promise(setImmediate);
    }
    socket.destroy();
    expect(await answer).toMatch(REFUSED);
    expect(sent).toBeLessThan(20 * MEGABYTE);
  });

  test('that never ends is dropped', async () => {
    const socket = connect('/score', { 'content-length': 1_000 });
    socket.write('{"lead":');
    await closed(socket);
    expect(await isWell()).toBe(true);
  });
});

describe('for those who run it', () => {
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${server.address}/api/v1${path}`, { headers });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };

  test('health and readiness need no key', async () => {
    for (const path of ['/health', '/ready']) expect(await get(path)).toMatchObject({ status: 200, text: '{"status":"ok"}' });
  });

  test('metrics need one for them, count requests and leads, and name nobody', async () => {
    expect((await get('/metrics')).status).toBe(401);
    expect((await get('/metrics', { authorization: published.headers.authorization })).status).toBe(403);
    const { key } = await server.client.keys.create.mutate({ name: 'Prometheus', scopes: ['metrics:read'], days: null });
    const { status, text } = await get('/metrics', { authorization: `Bearer ${key}` });
    expect(status).toBe(200);
    expect((await published.post('/score', { lead: { attributes: {} } }, { authorization: `Bearer ${key}` })).status).toBe(403);
    expect(text).toMatch(/umbral_leads_scored_total\{route="score"\} \d+/);
    expect(text).toMatch(/umbral_http_request_seconds_count\{route="[^"]*\/labels\/:label\/score",method="POST",status="200"\} \d+/);
    expect(text).not.toContain(published.model);
    expect(text).not.toContain(published.key);
  });

  test('the interface is described as OpenAPI 3.1, every route of it', async () => {
    const description = JSON.parse((await get('/openapi.json')).text);
    expect(description.openapi).toMatch(/^3\.1\./);
    const ways = ['/labels/{label}', '/versions/{number}'].map((way) => `/api/v1/models/{model}${way}`);
    const routes = ways.flatMap((way) => ['rule-set', 'score', 'explain', 'score-batch'].map((what) => `${way}/${what}`));
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining([...routes, '/api/v1/health', '/api/v1/ready', '/api/v1/metrics']),
    );
    expect(description.components.schemas).toHaveProperty('Problem');
    expect((await get('/docs')).status).toBe(200);
  });
});

test('many connections are answered, each with its own lead', async () => {
  // With the usual patience: on a busy machine the last of them waits for more than a second.
  const patient = await startTestServer();
  const there = await publishedModel(patient);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 100 });
  const ask = (id: number) =>
    new Promise<number>((resolve, reject) => {
      const request = http.request(
        `${there.base}/score-batch`,
        { method: 'POST', agent, headers: { ...there.headers, ...NDJSON } },
        (response) => {
          let text = '';
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () => resolve(Number(JSON.parse(text).id)));
        },
      );
      request.on('error', reject);
      request.end(`{"id":"${id}","lead":{"attributes":{}}}`);
    });
  const ids = Array.from({ length: 1_000 }, (_, id) => id);
  expect(await Promise.all(ids.map(ask))).toEqual(ids);
  expect(patient.reported).toEqual([]);
  agent.destroy();
  await patient.close();
});
