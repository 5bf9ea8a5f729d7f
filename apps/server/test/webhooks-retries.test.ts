import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { RouterInputs } from '../src/router.ts';
import { backoff } from '../src/webhooks/backoff.ts';
import { clearOldDeliveries } from '../src/webhooks/start.ts';
import { refusalOf } from './harness/client.ts';
import { publisher } from './harness/publishing.ts';
import { isSigned, type Receiver } from './harness/receiver.ts';
import { run } from './harness/run.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { startCourier, webhookTo } from './harness/webhooks.ts';

type Fields = RouterInputs['webhooks']['create'];

let server: TestServer;
let receivers: Receiver[];
let courier: Awaited<ReturnType<typeof startCourier>> | null;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => {
  receivers = [];
  courier = null;
});
afterEach(async () => {
  await courier?.stop();
  for (const receiver of receivers) await receiver.close();
  await server.db.deleteFrom('webhook').execute();
  expect(server.reported).toEqual([]);
});

const webhook = async (more?: Partial<Fields>) => {
  const made = await webhookTo(server, more);
  receivers.push(made.receiver);
  return made;
};
const ping = (id: string) => server.client.webhooks.test.mutate({ id });
const logOf = async (id: number) => (await server.client.webhooks.delivery.query({ id })).log;

test('a receiver that fails twice gets it the third time: the same message, signed anew each time', async () => {
  courier = await startCourier(server);
  const { id, secret, receiver, newestIs, now } = await webhook();
  receiver.answer({ status: 500, body: 'Out of\0order' }, { status: 503 }, { status: 200, body: 'ok' });
  await ping(id);
  const delivery = await newestIs('delivered');
  const received = await receiver.until(3);
  expect(received).toHaveLength(3);
  expect(new Set(received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([delivery.messageId]));
  expect(received.map((each) => isSigned(each, secret))).toEqual([true, true, true]);
  const log = await logOf(delivery.id);
  expect(log.map(({ number, status, failure, answer }) => [number, status, failure, answer])).toEqual([
    [3, 200, null, 'ok'],
    [2, 503, 'status', ''],
    [1, 500, 'status', 'Out of\ufffdorder'],
  ]);
  expect(await now()).toMatchObject({ active: true, failingSince: null, last: { state: 'delivered' } });
});

test('between attempts it waits as the back-off says, and shows until when', async () => {
  courier = await startCourier(server, { backoff: () => 3_600_000 });
  const { id, receiver, log } = await webhook();
  receiver.answer({ status: 500 });
  await ping(id);
  await vi.waitUntil(async () => (await log())[0]?.attempts === 1);
  const [waiting] = await log();
  expect(waiting).toMatchObject({ state: 'pending', last: { status: 500, failure: 'status' } });
  expect(Math.abs((waiting?.nextAt ?? 0) - Date.now() - 3_600_000)).toBeLessThan(60_000);
});

test('what nobody takes fails in the end; redelivered, the same message arrives', async () => {
  courier = await startCourier(server);
  const { id, receiver, newestIs, now } = await webhook();
  receiver.answer({ status: 404 });
  await ping(id);
  const failed = await newestIs('failed');
  expect(failed).toMatchObject({ attempts: 4, nextAt: null });
  expect((await now()).failingSince).not.toBeNull();
  receiver.answer({ status: 200 });
  expect(await server.client.webhooks.redeliver.mutate({ id: failed.id })).toMatchObject({ state: 'pending', attempts: 4 });
  expect(await newestIs('delivered')).toMatchObject({ id: failed.id, attempts: 5 });
  await server.client.webhooks.redeliver.mutate({ id: failed.id });
  const received = await receiver.until(6);
  expect(new Set(received.map(({ headers, body }) => `${headers['webhook-id']} ${body}`)).size).toBe(1);
});

test('one that waits for its next attempt can be sent at once; the job that waited does nothing then', async () => {
  const waits = [400];
  courier = await startCourier(server, { backoff: () => waits.shift() ?? 3_600_000 });
  const { id, receiver, log } = await webhook();
  receiver.answer({ status: 500 });
  await ping(id);
  await vi.waitUntil(async () => (await log())[0]?.attempts === 1, { interval: 10 });
  const [delivery] = await log();
  await server.client.webhooks.redeliver.mutate({ id: delivery?.id ?? 0 });
  await vi.waitUntil(async () => (await log())[0]?.attempts === 2, { interval: 10 });
  const late = { delivery: delivery?.id, turn: 2 };
  const waiting = () =>
    sql<{ count: number }>`select count(*) from pgboss.job where state < 'completed' and data = ${late}`.execute(server.db);
  await vi.waitUntil(async () => (await waiting()).rows[0]?.count === 0, { timeout: 5_000 });
  expect(receiver.received).toHaveLength(2);
  expect(await log()).toMatchObject([{ state: 'pending', attempts: 2 }]);
});

test('410 switches a webhook off at once; switched on again, it begins afresh', async () => {
  courier = await startCourier(server);
  const { id, receiver, newestIs, now } = await webhook();
  receiver.answer({ status: 410 });
  await ping(id);
  expect(await newestIs('failed')).toMatchObject({ attempts: 1 });
  const off = await now();
  expect(off).toMatchObject({ active: false, offReason: 'gone' });
  const refusal = { status: 409, problem: { code: 'webhookOff', params: {} } };
  expect(await refusalOf(ping(id))).toEqual(refusal);
  expect(await refusalOf(server.client.webhooks.redeliver.mutate({ id: (await newestIs('failed')).id }))).toEqual(refusal);
  const { url, description, events } = off;
  const on = await server.client.webhooks.update.mutate({ id, url, description, events, active: true });
  expect(on).toMatchObject({ active: true, offReason: null, failingSince: null });
});

test('a webhook that took nothing for five days is switched off, and what still waits for it fails', async () => {
  courier = await startCourier(server, { backoff: (attempts) => (attempts < 3 ? 0 : null) });
  const { id, receiver, newestIs, now } = await webhook();
  receiver.answer({ status: 500 });
  const since = (days: number) =>
    server.db
      .updateTable('webhook')
      .set({ failing_since: sql<Date>`now() - make_interval(days => ${days})` })
      .execute();
  await since(4);
  await ping(id);
  expect(await newestIs('failed')).toMatchObject({ attempts: 3 });
  expect((await now()).active).toBe(true);
  await since(6);
  await ping(id);
  expect(await newestIs('failed')).toMatchObject({ attempts: 1 });
  expect(await now()).toMatchObject({ active: false, offReason: 'failing' });
});

test.each([
  ['hangs', 'timeout', null, (receiver: Receiver) => receiver.answer('hang')],
  ['is not there', 'unreachable', null, (receiver: Receiver) => receiver.close()],
  ['talks for ever', 'status', 500, (receiver: Receiver) => receiver.answer({ status: 500, body: 'é'.repeat(5_000_000) })],
])('a receiver that %s costs one attempt', async (_, failure, status, prepare) => {
  courier = await startCourier(server, { backoff: () => null });
  const { id, receiver, newestIs } = await webhook();
  await prepare(receiver);
  await ping(id);
  const delivery = await newestIs('failed');
  expect(delivery.last).toMatchObject({ failure, status });
  const [attempt] = await logOf(delivery.id);
  expect(attempt?.answer).toBe(status === 500 ? 'é'.repeat(512) : '');
});

test('after a rotation both secrets sign for a day, then the new one alone', async () => {
  courier = await startCourier(server);
  const { id, secret, receiver, now } = await webhook();
  const rotated = await server.client.webhooks.rotate.mutate({ id });
  expect(rotated.secret).not.toBe(secret);
  expect(Math.abs(((await now()).previousUntil ?? 0) - Date.now() - 86_400_000)).toBeLessThan(60_000);
  await ping(id);
  const [both] = await receiver.until(1);
  await server.db.updateTable('webhook').set({ previous_until: sql<Date>`now()` }).execute();
  await ping(id);
  const [, alone] = await receiver.until(2);
  if (!both || !alone) throw new Error('Nothing came.');
  expect([secret, rotated.secret].map((each) => isSigned(both, each))).toEqual([true, true]);
  expect([secret, rotated.secret].map((each) => isSigned(alone, each))).toEqual([false, true]);
  expect((await now()).previousUntil).toBeNull();
});

test('of several servers one delivers each message', async () => {
  const others = await Promise.all([1, 2].map(() => startCourier(server)));
  courier = await startCourier(server);
  const { receiver, log } = await webhook({ events: ['label.moved'] });
  const people = publisher(server.client);
  const model = await people.withVersions(1);
  for (let revision = 0; revision < 12; revision++)
    await server.client.versions.labels.move.mutate({ modelId: model, name: 'live', number: 1, revision });
  await vi.waitUntil(async () => (await log()).every(({ state }) => state === 'delivered'), { timeout: 20_000 });
  expect(receiver.received).toHaveLength(12);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(12);
  for (const other of others) await other.stop();
});

test('a server that is stopped gives up what hangs, and the next one sends it', async () => {
  const first = await startCourier(server, { pace: { patience: 60_000, grace: 50 } });
  const { id, receiver, newestIs } = await webhook();
  receiver.answer('hang', { status: 200 });
  await ping(id);
  await receiver.until(1);
  await first.stop();
  courier = await startCourier(server);
  expect(await newestIs('delivered')).toMatchObject({ attempts: 1 });
  expect(receiver.received).toHaveLength(2);
});

test('what a killed server had under way is sent by another', async () => {
  const { id, receiver, newestIs } = await webhook();
  receiver.answer('hang', { status: 200 });
  await ping(id);
  const killed = run('test/harness/courier.ts', [server.database.url], { stdio: 'ignore' });
  await receiver.until(1);
  killed.kill('SIGKILL');
  courier = await startCourier(server);
  expect(await newestIs('delivered')).toMatchObject({ attempts: 1 });
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

test('the back-off grows with chance, over more than three days', () => {
  const [least, most] = [backoff(() => 0), backoff(() => 1)];
  const waits = Array.from({ length: 9 }, (_, n) => least(n + 1) ?? 0);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits[0]).toBe(5_000);
  expect(waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000).toBeGreaterThan(72);
  expect(most(2)).toBeCloseTo((least(2) ?? 0) * 1.2);
  expect(least(10)).toBeNull();
});

test('what was done with a month ago is forgotten; what still waits is not', async () => {
  const { id, log } = await webhook();
  for (let n = 0; n < 3; n++) await ping(id);
  const [waiting, fresh, old] = await log();
  await sql`update webhook_delivery set state = 'failed', next_at = null where id <> ${waiting?.id}`.execute(server.db);
  await sql`update webhook_delivery set created_at = now() - interval '31 days' where id <> ${fresh?.id}`.execute(server.db);
  await clearOldDeliveries(server.db);
  expect((await log()).map((each) => each.id)).toEqual([waiting?.id, fresh?.id]);
  expect((await refusalOf(server.client.webhooks.delivery.query({ id: old?.id ?? 0 }))).status).toBe(404);
});
