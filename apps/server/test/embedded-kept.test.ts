import fs from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Client, clientFor, cookieOf } from './harness/client.ts';
import { documentWith } from './harness/documents.ts';
import { AS_OF } from './harness/leads.ts';
import { databaseProcess, makeFolder, type ServerProcess, startProcess } from './harness/process.ts';
import { publisher } from './harness/publishing.ts';
import { simulator } from './harness/simulations.ts';

let folder: string;
let servers: ServerProcess[];
beforeEach(() => {
  folder = makeFolder();
  servers = [];
});
afterEach(async () => {
  for (const { process, ended } of servers.toReversed()) {
    process.kill('SIGTERM');
    await ended;
  }
  await vi.waitUntil(() => databaseProcess(folder) === null, { timeout: 10_000, interval: 20 });
  fs.rmSync(folder, { recursive: true });
});

async function startAnother(): Promise<ServerProcess> {
  const server = await startProcess({ UMBRAL_DATA: folder });
  servers.push(server);
  return server;
}

/** Waits until another database runs than one that is ended: what is left of that one may go on for a moment. */
const untilAnother = (ended: number) =>
  vi.waitUntil(() => ![null, ended].includes(databaseProcess(folder)), { timeout: 30_000, interval: 20 });

/** Waits until a server answers with its database. */
const untilBack = (client: Client) =>
  vi.waitUntil(
    () =>
      client.health.query().then(
        () => true,
        () => false,
      ),
    { timeout: 30_000, interval: 50 },
  );

const kill = async ({ process, ended }: ServerProcess) => {
  process.kill('SIGKILL');
  await ended;
};

function runningDatabase(): number {
  const database = databaseProcess(folder);
  if (database === null) throw new Error('No database runs.');
  return database;
}

const samplesFor = (server: ServerProcess, key: string) =>
  fetch(`${server.address}/api/v1/samples`, { headers: { authorization: `Bearer ${key}` } });

test('when the server that runs the database is killed, one of those beside it starts it again, and all go on', async () => {
  const first = await startAnother();
  const cookie = await cookieOf(first.address, 'createOwner');
  const [second, third] = await Promise.all([startAnother(), startAnother()]);
  const { id } = await clientFor(first.address, cookie).models.create.mutate({ name: 'Shared', document: documentWith(1) });
  const before = runningDatabase();
  await kill(first);
  await untilAnother(before);
  const [left, right] = [clientFor(second.address, cookie), clientFor(third.address, cookie)];
  await Promise.all([untilBack(left), untilBack(right)]);
  expect(await left.models.get.query({ id })).toMatchObject({ name: 'Shared' });

  // Both are on one database again.
  const made = await left.models.create.mutate({ name: 'After', document: documentWith(1) });
  expect(await right.models.get.query({ id: made.id })).toMatchObject({ name: 'After' });
  // They hear of each other again.
  const { key, summary } = await left.keys.create.mutate({ name: 'CRM', scopes: ['samples:write'], days: null });
  expect((await samplesFor(third, key)).status).toBe(200);
  await left.keys.revoke.mutate({ id: summary.id });
  await vi.waitUntil(async () => (await samplesFor(third, key)).status === 401, { timeout: 5_000, interval: 50 });

  // Whichever has it now: one that is asked to end takes it along.
  second.process.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  await untilBack(right);
  expect(await right.models.list.query()).toHaveLength(2);
});

test('a database that is killed under its server is started again, and what was under way goes on', async () => {
  const server = await startAnother();
  const client = clientFor(server.address, await cookieOf(server.address, 'createOwner'));
  const runs = simulator({ client });
  const [sample] = await client.samples.list.query();
  const modelId = await publisher(client).create();
  const id = await runs.start(modelId, sample?.id ?? '', { moment: { kind: 'at', now: AS_OF } });
  await vi.waitUntil(async () => (await runs.now(id)).state !== 'queued', { timeout: 30_000, interval: 5 });
  const before = runningDatabase();
  process.kill(before, 'SIGKILL');
  await untilAnother(before);
  await untilBack(client);
  expect(await client.models.get.query({ id: modelId })).toMatchObject({ id: modelId });
  await vi.waitUntil(async () => (await runs.now(id)).finishedAt !== null, { timeout: 100_000, interval: 100 });
  expect(await runs.now(id)).toMatchObject({ state: 'done', done: sample?.leadCount });
}, 150_000);
