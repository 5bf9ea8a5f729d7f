import http from 'node:http';
import net from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedBuiltInSample } from '../src/samples/built-in.ts';
import { clientFor, cookieOf } from './harness/client.ts';
import { createEmptyDatabase, type TestDatabase } from './harness/database.ts';
import { documentWith } from './harness/documents.ts';
import { type ServerProcess, startProcess } from './harness/process.ts';
import { combined, publisher } from './harness/publishing.ts';
import { startTestServer } from './harness/server.ts';
import { startCourier } from './harness/webhooks.ts';

const SAVERS = 20;
const SCORERS = 20;
const STREAMS = 10;
/** Leads of one stream, sent in so many pieces, with a rest after each so that the server is told to stop in the middle. */
const STREAM = { pieces: 20, leads: 20, rest: 25 };

let database: TestDatabase;
beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.drop());

/** What became of a request: `sent`: its connection was there, so the server may have had it. */
type Outcome = { kind: string; sent: boolean; whole: boolean; status: number | undefined; why: string };
type Ask = { kind: string; address: string; headers: Record<string, string>; body: string | AsyncIterable<string>; agent: http.Agent };

/** Asks, and looks at whether all of the answer came: by its length or its last chunk. */
function ask({ kind, address, headers, body, agent }: Ask): Promise<Outcome & { text: string }> {
  return new Promise((resolve) => {
    let sent = false;
    let text = '';
    const request = http.request(address, { method: 'POST', headers, agent }, (answer) => {
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('error', () => {});
      answer.on('close', () => end(answer.complete, answer.statusCode, 'cut'));
    });
    const end = (whole: boolean, status: number | undefined, why: string) => resolve({ kind, sent, whole, status, why, text });
    request.on('socket', (socket) => {
      if (socket.connecting) socket.once('connect', () => (sent = true));
      else sent = true;
    });
    request.on('error', (error) => end(false, undefined, error.message));
    void (async () => {
      if (typeof body === 'string') request.end(body);
      else {
        for await (const piece of body) request.write(piece);
        request.end();
      }
    })();
  });
}

type Material = { server: ServerProcess; cookie: string; models: string[]; base: string; key: string };

async function prepare(server: ServerProcess): Promise<Material> {
  const cookie = await cookieOf(server.address, 'createOwner');
  const client = clientFor(server.address, cookie);
  const model = await publisher(client).withVersions(1);
  await client.versions.labels.move.mutate({ modelId: model, name: 'live', revision: 0, number: 1 });
  const { key } = await client.keys.create.mutate({ name: 'test', scopes: ['score'], days: 1 });
  const models: string[] = [];
  for (let index = 0; index < SAVERS; index++)
    models.push((await client.models.create.mutate({ name: `model ${index}`, document: documentWith(1) })).id);
  return { server, cookie, models, key, base: `${server.address}/api/v1/models/${model}/labels/live` };
}

const LEAD = JSON.stringify({ lead: { attributes: { country: 'ES' }, events: [] } });

async function* pieces(): AsyncGenerator<string> {
  for (let piece = 0; piece < STREAM.pieces; piece++) {
    yield `${LEAD}\n`.repeat(STREAM.leads);
    await setTimeout(STREAM.rest);
  }
}

/** Clients that ask on and on, each by a connection of its own, until one is not let in. */
function clientsOf({ server, cookie, models, base, key }: Material): Promise<Outcome[]>[] {
  const agents = Array.from({ length: SAVERS + SCORERS + STREAMS }, () => new http.Agent({ keepAlive: true, maxSockets: 1 }));
  const forServices = { authorization: `Bearer ${key}` };
  const onAndOn = async (index: number, next: (revision: number) => Omit<Ask, 'agent'>) => {
    const outcomes: Outcome[] = [];
    for (let round = 1; ; round++) {
      const outcome = await ask({ ...next(round), agent: agents[index] as http.Agent });
      if (outcome.kind === 'stream' && outcome.text.split('\n').length - 1 !== STREAM.pieces * STREAM.leads) outcome.whole = false;
      outcomes.push(outcome);
      if (outcome.status === undefined) return outcomes;
    }
  };
  const json = { 'content-type': 'application/json' };
  return [
    ...models.map((id, index) =>
      onAndOn(index, (baseRevision) => ({
        kind: 'save',
        address: `${server.address}/trpc/models.save`,
        headers: { ...json, cookie },
        body: JSON.stringify({ id, baseRevision, saveId: crypto.randomUUID(), document: documentWith(5, `revision ${baseRevision}`) }),
      })),
    ),
    ...Array.from({ length: SCORERS }, (_, index) =>
      onAndOn(SAVERS + index, () => ({ kind: 'score', address: `${base}/score`, headers: { ...json, ...forServices }, body: LEAD })),
    ),
    ...Array.from({ length: STREAMS }, (_, index) =>
      onAndOn(SAVERS + SCORERS + index, () => ({
        kind: 'stream',
        address: `${base}/score-batch`,
        headers: { 'content-type': 'application/x-ndjson', ...forServices },
        body: pieces(),
      })),
    ),
  ];
}

test('whoever asked is answered to the end when the server stops, and nobody else is let in', async () => {
  const server = await startProcess({ ...database.environment, UMBRAL_RATE_KEY: '0', UMBRAL_RATE_ADDRESS: '0' });
  const clients = clientsOf(await prepare(server));
  await setTimeout(900);
  server.process.kill('SIGTERM');
  const outcomes = (await Promise.all(clients)).flat();
  expect(await server.ended).toBe(0);
  expect(outcomes.filter(({ sent, whole }) => sent && !whole)).toEqual([]);
  const count = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind && outcome.status === 200).length;
  for (const [kind, least] of [
    ['save', SAVERS],
    ['score', SCORERS],
    ['stream', STREAMS],
  ] as const)
    expect(count(kind), kind).toBeGreaterThanOrEqual(least);
  expect(outcomes.filter(({ status }) => status !== undefined && status !== 200)).toEqual([]);
}, 60_000);

/** A request by hand, on a connection that stays. */
function connect(address: string): net.Socket {
  const { hostname, port } = new URL(address);
  return net.connect(Number(port), hostname).on('error', () => {});
}
const read = (socket: net.Socket) => {
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  return () => text;
};
const gone = (socket: net.Socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()));

test('while it stops it says that it is not ready, and gives answers under way so long and no longer', async () => {
  const server = await startProcess({ ...database.environment, UMBRAL_SHUTDOWN_SECONDS: '3' });
  const host = new URL(server.address).host;
  const [kept, stuck] = [connect(server.address), connect(server.address)] as const;
  const readyAnswer = read(kept);
  const ready = `GET /api/v1/ready HTTP/1.1\r\nhost: ${host}\r\n\r\n`;
  kept.write(ready);
  stuck.write(`POST /trpc/session.signOut HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{`);
  await setTimeout(500);
  expect(readyAnswer()).toMatch(/^HTTP\/1.1 200 /);
  const told = Date.now();
  server.process.kill('SIGTERM');
  await setTimeout(300);
  kept.write(ready);
  await gone(kept);
  expect(readyAnswer()).toMatch(/HTTP\/1.1 503 [\s\S]*connection: close[\s\S]*"code":"stopping"/i);
  await gone(stuck);
  expect(await server.ended).toBe(0);
  expect(Date.now() - told).toBeGreaterThan(2_500);
});

test('streams of events end at once, with the word that the server is stopping, so that whoever listens asks again', async () => {
  const server = await startTestServer();
  await seedBuiltInSample(server.scope);
  // It makes the tables of the queue; nobody here takes the run off it.
  await (await startCourier(server)).stop();
  const { id: modelId } = await server.client.models.create.mutate({ name: 'a', document: combined() });
  const [sample] = await server.client.samples.list.query();
  const { id } = await server.client.simulations.start.mutate({
    modelId,
    source: { kind: 'draft', revision: 1 },
    sampleId: sample?.id ?? '',
    moment: { kind: 'at', now: Date.now() },
    engine: 'auto',
  });
  const input = encodeURIComponent(JSON.stringify({ id }));
  const address = `${server.address}/trpc/simulations.progress?input=${input}`;
  const answer = await fetch(address, { headers: { cookie: server.cookie, accept: 'text/event-stream' } });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let told = '';
  while (!told.includes('queued')) told += (await reader?.read())?.value ?? '';
  const closing = server.door.close(20_000);
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) told += part.value;
  expect(told).toMatch(/event: serialized-error\ndata: .*"code":"stopping"/);
  await closing;
  expect(server.reported).toEqual([]);
  await server.close();
});
