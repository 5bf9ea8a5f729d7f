import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { RouterInputs } from '../src/router.ts';
import { clientFor, refusalOf } from './harness/client.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { startCourier } from './harness/webhooks.ts';

type Fields = RouterInputs['webhooks']['create'];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  // It makes the tables of the queue; after that nothing is delivered here.
  await (await startCourier(server)).stop();
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.db.deleteFrom('webhook').execute();
});

const FIELDS: Fields = { url: 'https://example.com/hook', description: 'CRM', events: ['label.moved', 'version.published'], active: true };
const create = (more: Partial<Fields> = {}) => server.client.webhooks.create.mutate({ ...FIELDS, ...more });

test('a webhook is made, listed, changed and deleted', async () => {
  const { webhook } = await create();
  expect(webhook).toMatchObject({
    ...FIELDS,
    events: ['version.published', 'label.moved'],
    createdBy: 'owner@example.com',
    offReason: null,
    last: null,
  });
  expect(await server.client.webhooks.list.query()).toEqual([webhook]);
  const changed = await server.client.webhooks.update.mutate({ ...FIELDS, id: webhook.id, events: ['label.moved'], active: false });
  expect(changed).toEqual({ ...webhook, events: ['label.moved'], active: false });
  await server.client.webhooks.test.mutate({ id: webhook.id }).catch(() => {});
  expect(await server.client.webhooks.delete.mutate({ id: webhook.id })).toEqual({ id: webhook.id });
  expect(await server.client.webhooks.list.query()).toEqual([]);
});

test('its secret is told when it is made and when it is rotated, and never again: in no answer, and in no log', async () => {
  const said: string[] = [];
  for (const stream of ['stdout', 'stderr'] as const)
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => said.push(String(chunk)) > 0);
  const made = await create();
  const { id } = made.webhook;
  const { secret } = await server.client.webhooks.rotate.mutate({ id });
  expect([made.secret, secret].every((each) => /^whsec_[A-Za-z0-9+/]{43}=$/.test(each))).toBe(true);
  await server.client.webhooks.test.mutate({ id });
  const { deliveries } = await server.client.webhooks.deliveries.query({ id, after: null, limit: 10 });
  const answers = [
    made.webhook,
    await server.client.webhooks.list.query(),
    await server.client.webhooks.update.mutate({ ...FIELDS, id }),
    deliveries,
    await server.client.webhooks.delivery.query({ id: deliveries[0]?.id ?? 0 }),
    await server.client.webhooks.redeliver.mutate({ id: deliveries[0]?.id ?? 0 }),
    (await sql`select * from pgboss.job`.execute(server.db)).rows,
    said,
    server.reported,
  ];
  vi.restoreAllMocks();
  for (const each of [made.secret, secret]) expect(JSON.stringify(answers)).not.toContain(each.slice(6));
});

test('the log is read page by page, the newest first', async () => {
  const { webhook } = await create();
  for (let n = 0; n < 5; n++) await server.client.webhooks.test.mutate({ id: webhook.id });
  const page = (after: number | null) => server.client.webhooks.deliveries.query({ id: webhook.id, after, limit: 2 });
  const first = await page(null);
  const second = await page(first.next);
  const third = await page(second.next);
  const ids = [first, second, third].flatMap(({ deliveries }) => deliveries.map(({ id }) => id));
  expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  expect([first, second, third].map(({ deliveries }) => deliveries.length)).toEqual([2, 2, 1]);
  expect(third.next).toBeNull();
});

test.each([
  ['no address', { url: '' }],
  ['an address without end', { url: `https://example.com/${'x'.repeat(2_000)}` }],
  ['no events', { events: [] }],
  ['an event that there is not', { events: ['ping'] }],
  ['too long a description', { description: 'x'.repeat(201) }],
  ['a description with NUL', { description: '\0' }],
])('%s is refused', async (_, fields) => {
  expect((await refusalOf(create(fields as never))).problem?.code).toBe('invalidInput');
});

test('there are at most twenty, however many are made at once', async () => {
  await Promise.allSettled(Array.from({ length: 25 }, () => create()));
  expect(await server.client.webhooks.list.query()).toHaveLength(20);
  expect(await refusalOf(create())).toEqual({ status: 409, problem: { code: 'tooManyWebhooks', params: { limit: 20 } } });
});

test("another workspace's webhook and its log cannot be seen, changed, tested or deleted", async () => {
  const { webhook } = await create();
  const { id } = webhook;
  await server.client.webhooks.test.mutate({ id });
  const [delivery] = (await server.client.webhooks.deliveries.query({ id, after: null, limit: 1 })).deliveries;
  const other = await server.db.insertInto('workspace').values({ name: 'other' }).returning('id').executeTakeFirstOrThrow();
  await expect(server.db.updateTable('webhook').set({ workspace_id: other.id }).execute()).rejects.toThrow(/foreign key/);
  await server.db.deleteFrom('webhook_delivery').execute();
  await server.db.updateTable('webhook').set({ workspace_id: other.id }).execute();
  await server.db
    .insertInto('webhook_delivery')
    .values({ workspace_id: other.id, webhook_id: id, message_id: 'msg_1', event: 'ping', payload: '{}' })
    .execute();
  const theirs = await server.db.selectFrom('webhook_delivery').select('id').executeTakeFirstOrThrow();
  expect(theirs.id).not.toBe(delivery?.id);
  const { client } = server;
  expect(await client.webhooks.list.query()).toEqual([]);
  const calls = [
    () => client.webhooks.update.mutate({ ...FIELDS, id }),
    () => client.webhooks.rotate.mutate({ id }),
    () => client.webhooks.delete.mutate({ id }),
    () => client.webhooks.test.mutate({ id }),
    () => client.webhooks.deliveries.query({ id, after: null, limit: 1 }),
    () => client.webhooks.delivery.query({ id: theirs.id }),
    () => client.webhooks.redeliver.mutate({ id: theirs.id }),
  ];
  for (const call of calls) expect((await refusalOf(call())).problem?.code).toBe('notFound');
});

test('nobody sees them who is not signed in', async () => {
  const stranger = clientFor(server.address);
  expect((await refusalOf(stranger.webhooks.list.query())).problem?.code).toBe('signInRequired');
  expect((await refusalOf(stranger.webhooks.create.mutate(FIELDS))).problem?.code).toBe('signInRequired');
});
