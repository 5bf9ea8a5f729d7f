import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { syntheticSample } from '@umbral/samples';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openDatabase } from '../src/database/open.ts';
import { type Client, clientFor, cookieOf } from './harness/client.ts';
import { createTestDatabase, type TestDatabase } from './harness/database.ts';
import { type ServerProcess, startProcess } from './harness/process.ts';
import { combined, publisher } from './harness/publishing.ts';
import { startReceiver } from './harness/receiver.ts';
import { simulator } from './harness/simulations.ts';

/** Milliseconds within which one server serves what was changed on the other. */
const SOON = 1_000;

let database: TestDatabase;
let servers: ServerProcess[];
let cookie: string;
let [a, b]: Client[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const environment = { ...database.environment, UMBRAL_WEBHOOKS_ALLOW_PRIVATE: 'on', UMBRAL_WEBHOOKS_ALLOW_HTTP: 'on' };
  servers = await Promise.all([startProcess(environment), startProcess(environment)]);
  cookie = await cookieOf(at(0), 'createOwner');
  [a, b] = [clientFor(at(0), cookie), clientFor(at(1), cookie)];
}, 60_000);
afterAll(async () => {
  for (const { process } of servers) process.kill('SIGTERM');
  expect(await Promise.all(servers.map(({ ended }) => ended))).toEqual([0, 0]);
  await database.drop();
});

const at = (index: number) => servers[index]?.address ?? '';
function both(): [Client, Client] {
  if (!a || !b) throw new Error('The servers have not started.');
  return [a, b];
}

/** Asks again and again, and is refused if the answer does not come soon. */
async function soon(ask: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + SOON;
  while (!(await ask())) {
    if (performance.now() > until) throw new Error(`It took longer than ${SOON} ms.`);
    await setTimeout(5);
  }
}

test('a session that was begun on one is used and ended on the other', async () => {
  const [first, second] = both();
  const own = await cookieOf(at(0), 'signIn');
  expect(await clientFor(at(1), own).session.current.query()).toMatchObject({ state: 'signedIn' });
  await clientFor(at(1), own).session.signOut.mutate();
  expect(await clientFor(at(0), own).session.current.query()).toMatchObject({ state: 'signedOut' });
  for (const each of [first, second]) expect(await each.session.current.query()).toMatchObject({ state: 'signedIn' });
});

test('a label that is moved on one is served by the other within a second, and a model that is removed no longer', async () => {
  const [first, second] = both();
  const model = await publisher(first).withVersions(2);
  const move = (revision: number, number: number) => first.versions.labels.move.mutate({ modelId: model, name: 'live', revision, number });
  await move(0, 1);
  const { key } = await first.keys.create.mutate({ name: 'service', scopes: ['rule-sets:read'], days: 1 });
  const served = async (): Promise<number> => {
    const answer = await fetch(`${at(1)}/api/v1/models/${model}/labels/live/rule-set`, { headers: { authorization: `Bearer ${key}` } });
    return answer.ok ? Number(answer.headers.get('umbral-version')) : answer.status;
  };
  await soon(async () => (await served()) === 1);
  const began = performance.now();
  for (let moves = 1; moves <= 10; moves++) {
    const number = (moves % 2) + 1;
    await move(moves, number);
    await soon(async () => (await served()) === number);
  }
  // Without being told, a server would look again once a second.
  expect(performance.now() - began).toBeLessThan(5 * SOON);
  await first.models.remove.mutate({ id: model });
  await soon(async () => (await served()) === 404);
  await second.models.restore.mutate({ id: model });
  await soon(async () => (await served()) === 1);
});

test('a key that is revoked on one opens nothing on the other', async () => {
  const [first] = both();
  const { key, summary } = await first.keys.create.mutate({ name: 'leaked', scopes: ['samples:write'], days: 1 });
  const status = async () => (await fetch(`${at(1)}/api/v1/samples`, { headers: { authorization: `Bearer ${key}` } })).status;
  expect(await status()).toBe(200);
  await first.keys.revoke.mutate({ id: summary.id });
  await soon(async () => (await status()) === 401);
});

test('what both could do is done by one of them, once', async () => {
  const [first, second] = both();
  const receiver = await startReceiver();
  await first.webhooks.create.mutate({ url: `${receiver.url}/hook`, description: '', events: ['label.moved'], active: true });
  const model = await publisher(first).withVersions(2);
  const { sample, start } = simulator({ client: first });
  const leads = syntheticSample().leads.slice(0, 200);
  const sampleId = await sample(leads.map((lead) => ({ ...lead, events: [] })));
  const runs: string[] = [];
  for (let moves = 0; moves < 60; moves++) {
    const mover = moves % 2 === 0 ? first : second;
    await mover.versions.labels.move.mutate({ modelId: model, name: 'live', revision: moves, number: (moves % 2) + 1 });
    if (moves % 6 === 0) runs.push(await start(model, sampleId, { source: { kind: 'version', number: 1 } }));
  }
  await receiver.until(60);
  for (const id of runs)
    await vi.waitUntil(async () => (await second.simulations.get.query({ id })).finishedAt !== null, { timeout: 60_000, interval: 50 });
  const db = await openDatabase(database.url, 1);
  await vi.waitUntil(
    async () => (await db.selectFrom('webhook_delivery').select('id').where('state', '=', 'pending').execute()).length === 0,
    { timeout: 20_000, interval: 50 },
  );
  const { rows: tries } = await sql<{ attempts: number; deliveries: number }>`
    select count(*) as attempts, count(distinct delivery_id) as deliveries from webhook_attempt`.execute(db);
  expect(tries).toEqual([{ attempts: 60, deliveries: 60 }]);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(60);
  expect(receiver.received).toHaveLength(60);
  const { rows: results } = await sql<{ leads: number }>`
    select count(*) as leads from simulation_result group by simulation_id`.execute(db);
  expect(results).toEqual(runs.map(() => ({ leads: leads.length })));
  await db.destroy();
  await receiver.close();
}, 120_000);

test('how far a trial is on one can be asked of the other', async () => {
  const [first, second] = both();
  const model = await publisher(first).withVersions(1);
  await publisher(first).save(model, 1, combined(45));
  const [builtIn] = (await first.samples.list.query()).filter(({ source }) => source === 'builtIn');
  const [watch, db] = [randomUUID(), await openDatabase(database.url, 1)];
  const asked = { modelId: model, revision: 2, sampleId: builtIn?.id ?? '', watch };
  // What the linter wants to know is counted first, so that the trial alone waits for the leads.
  await first.versions.preview.query({ ...asked, watch: null });
  await publisher(first).save(model, 2, combined(46));
  const preview = await db.transaction().execute(async (trx) => {
    await sql`lock table lead in access exclusive mode`.execute(trx);
    const answer = first.versions.preview.query({ ...asked, revision: 3 });
    await vi.waitUntil(async () => (await second.versions.progress.query({ watch })) !== null, { timeout: 10_000, interval: 20 });
    expect(await second.versions.progress.query({ watch })).toEqual({ done: 0, of: builtIn?.leadCount });
    return { answer };
  });
  expect((await preview.answer).behaviour?.leads).toBe(builtIn?.leadCount);
  expect(await second.versions.progress.query({ watch })).toBeNull();
  await db.destroy();
});
