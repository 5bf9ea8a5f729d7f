import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { refusalOf } from './harness/client.ts';
import { publisher } from './harness/publishing.ts';
import { isSigned } from './harness/receiver.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { startCourier, webhookTo } from './harness/webhooks.ts';

let server: TestServer;
let courier: Awaited<ReturnType<typeof startCourier>>;
let people: ReturnType<typeof publisher>;
let open: Awaited<ReturnType<typeof webhookTo>>[] = [];

beforeAll(async () => {
  server = await startTestServer();
  courier = await startCourier(server);
  people = publisher(server.client);
});
afterAll(async () => {
  await courier.stop();
  await server.close();
});
beforeEach(() => {
  open = [];
});
afterEach(async () => {
  for (const { id, receiver } of open) {
    await server.client.webhooks.delete.mutate({ id }).catch(() => {});
    await receiver.close();
  }
  expect(server.reported).toEqual([]);
});

const webhook = async (...[more]: [Parameters<typeof webhookTo>[1]?]) => {
  const made = await webhookTo(server, more);
  open.push(made);
  return made;
};
const move = (modelId: string, number: number, revision: number) =>
  server.client.versions.labels.move.mutate({ modelId, name: 'live', number, revision });

test('a version that is published is told, signed', async () => {
  const { receiver, secret, newestIs } = await webhook();
  const model = await people.create();
  const { checksum, createdAt } = await people.publish(model, 1, { note: 'First' });
  const [message] = await receiver.until(1);
  if (!message) throw new Error('Nothing came.');
  expect(message.path).toBe('/hook');
  expect(message.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': 'Umbral-Webhooks/1' });
  expect(isSigned(message, secret)).toBe(true);
  expect(isSigned({ ...message, body: message.body.replace('First', 'Fist') }, secret)).toBe(false);
  expect(isSigned(message, `whsec_${Buffer.alloc(32).toString('base64')}`)).toBe(false);
  const at = `/api/v1/models/${model}/versions/1`;
  const version = { number: 1, checksum, revision: 1, note: 'First', links: { ruleSet: `${at}/rule-set`, score: `${at}/score` } };
  expect(JSON.parse(message.body)).toEqual({
    type: 'version.published',
    timestamp: new Date(createdAt).toISOString(),
    format: 1,
    workspace: server.scope.workspace,
    data: { model: { id: model, name: 'Fit' }, version, by: 'owner@example.com' },
  });
  const delivery = await newestIs('delivered');
  expect(delivery).toMatchObject({ messageId: message.headers['webhook-id'], event: 'version.published', attempts: 1, nextAt: null });
  const { log, payload } = await server.client.webhooks.delivery.query({ id: delivery.id });
  expect(payload).toBe(message.body);
  expect(log).toEqual([{ number: 1, at: expect.any(Number), duration: expect.any(Number), status: 204, failure: null, answer: '' }]);
});

test('a move of a label is told with where it was and where it is', async () => {
  const model = await people.withVersions(2);
  const { receiver, newestIs } = await webhook();
  await move(model, 1, 0);
  await newestIs('delivered');
  await move(model, 2, 1);
  await newestIs('delivered');
  await receiver.until(2);
  await server.client.versions.labels.remove.mutate({ modelId: model, name: 'live', revision: 2 });
  const told = (await receiver.until(3)).map(({ body }) => JSON.parse(body));
  expect(told.map(({ type, data }) => [type, data.label.revision, data.from?.number ?? null, data.to?.number ?? null])).toEqual([
    ['label.moved', 1, null, 1],
    ['label.moved', 2, 1, 2],
    ['label.moved', 3, 2, null],
  ]);
  expect(told[1].data.label).toEqual({
    name: 'live',
    revision: 2,
    links: { ruleSet: `/api/v1/models/${model}/labels/live/rule-set`, score: `/api/v1/models/${model}/labels/live/score` },
  });
  expect(told[1].data.to.checksum).toMatch(/^[0-9a-f]{64}$/);
});

test('a webhook is told what it chose, and nothing while it is off', async () => {
  const moves = await webhook({ events: ['label.moved'] });
  const off = await webhook({ active: false });
  const model = await people.withVersions(1);
  await move(model, 1, 0);
  await moves.newestIs('delivered');
  expect((await moves.log()).map(({ event }) => event)).toEqual(['label.moved']);
  expect(await off.log()).toEqual([]);
});

test('all webhooks get the same message under the same identifier', async () => {
  const [one, two] = [await webhook(), await webhook()];
  await people.publish(await people.create(), 1);
  const [[first], [second]] = [await one.receiver.until(1), await two.receiver.until(1)];
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(second?.body).toBe(first?.body);
  expect(second?.headers['webhook-signature']).not.toBe(first?.headers['webhook-signature']);
});

test('what is rolled back at the very last moment is told nobody, and leaves no job', async () => {
  const { log, receiver } = await webhook();
  const model = await people.create();
  const jobs = async () => (await sql<{ count: number }>`select count(*) from pgboss.job`.execute(server.db)).rows[0]?.count;
  await sql`create function refuse_commit() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$`.execute(
    server.db,
  );
  await sql`create constraint trigger planted after insert on version deferrable initially deferred
    for each row execute function refuse_commit()`.execute(server.db);
  const before = await jobs();
  expect((await refusalOf(people.publish(model, 1))).problem?.code).toBe('unexpected');
  expect(String(server.reported.pop())).toContain('planted');
  await sql`drop trigger planted on version`.execute(server.db);
  expect(await log()).toEqual([]);
  expect(await jobs()).toBe(before);
  await people.publish(model, 1);
  expect((await receiver.until(1)).length).toBe(1);
});
