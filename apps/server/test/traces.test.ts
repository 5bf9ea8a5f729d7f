import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientFor, cookieOf } from './harness/client.ts';
import { createEmptyDatabase, type TestDatabase } from './harness/database.ts';
import { documentWith } from './harness/documents.ts';
import { makeFolder, startProcess } from './harness/process.ts';

const SECRET = 'pl4nted-s3cret';
const TELLS_LOADS = pathToFileURL(fileURLToPath(new URL('./harness/tell-loads.mjs', import.meta.url))).href;

type Value = { stringValue?: string; intValue?: number };
type Span = { name: string; spanId: string; traceId: string; parentSpanId?: string; attributes: { key: string; value: Value }[] };
type Sent = { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };

let database: TestDatabase;
let folder: string;
let receiver: http.Server;
let received = '';
const spans: Span[] = [];
beforeAll(async () => {
  database = await createEmptyDatabase();
  folder = makeFolder();
  receiver = http.createServer((request, answer) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      received += text;
      for (const { scopeSpans } of (JSON.parse(text) as Sent).resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans);
      answer.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  receiver.close();
  fs.rmSync(folder, { recursive: true });
  await database.drop();
});

const attribute = (span: Span, name: string) => span.attributes.find(({ key }) => key === name)?.value.stringValue;
const NODE_OPTIONS = `--import ${TELLS_LOADS}`;

test('where they are wanted, requests and jobs are told with what they asked of the database, and by nothing that was sent', async () => {
  const { port } = receiver.address() as { port: number };
  const loaded = path.join(folder, 'on');
  const environment = { ...database.environment, UMBRAL_TRACES: `http://127.0.0.1:${port}/v1/traces`, NODE_OPTIONS, LOADED: loaded };
  const server = await startProcess(environment);
  const cookie = await cookieOf(server.address, 'createOwner');
  const answer = await fetch(`${server.address}/trpc/models.create`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'x-request-id': 'asked-for-1' },
    body: JSON.stringify({ name: SECRET, document: documentWith(1) }),
  });
  expect(answer.status).toBe(200);
  await fetch(`${server.address}/api/v1/${SECRET}?${SECRET}`);
  const { webhooks } = clientFor(server.address, cookie);
  const fields = { url: `https://${SECRET}.invalid/`, description: SECRET, events: ['label.moved' as const], active: true };
  const { webhook } = await webhooks.create.mutate(fields);
  await webhooks.test.mutate({ id: webhook.id });
  const delivered = async () => (await webhooks.deliveries.query({ id: webhook.id, after: null, limit: 1 })).deliveries[0];
  await expect
    .poll(async () => JSON.stringify(await delivered()), { timeout: 20_000 })
    .toMatch(/"attempts":[1-9]|"state":"failed"|"failure"/);
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);

  const created = spans.find(({ name }) => name === 'POST models.create');
  expect(created && attribute(created, 'umbral.request')).toBe('asked-for-1');
  const within = spans.filter(({ parentSpanId }) => parentSpanId === created?.spanId);
  expect(within.map(({ name }) => name)).toContain('database InsertQuery');
  expect(new Set(within.map(({ traceId }) => traceId))).toEqual(new Set([created?.traceId]));
  const job = spans.find(({ name }) => name.startsWith('job '));
  expect(spans.some(({ parentSpanId }) => parentSpanId === job?.spanId)).toBe(true);
  expect(spans.map(({ name }) => name)).toContain('GET /api/v1/*');
  expect(received).not.toContain(SECRET);
  expect(received).not.toContain('owner@example.com');
  expect(fs.readFileSync(loaded, 'utf8')).toContain('@opentelemetry/sdk-trace');
}, 60_000);

test('where they are not, nothing is loaded for them', async () => {
  const loaded = path.join(folder, 'off');
  const server = await startProcess({ ...database.environment, NODE_OPTIONS, LOADED: loaded });
  expect((await fetch(`${server.address}/trpc/health`)).status).toBe(200);
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(fs.existsSync(loaded)).toBe(false);
});

test('a receiver that is not there keeps nothing from working', async () => {
  const server = await startProcess({ ...database.environment, UMBRAL_TRACES: 'http://127.0.0.1:9/v1/traces' });
  expect((await fetch(`${server.address}/trpc/health`)).status).toBe(200);
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});
