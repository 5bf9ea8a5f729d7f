import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { tell } from '../src/database/bulletin.ts';
import { openDatabase } from '../src/database/open.ts';
import { databaseTrouble } from '../src/database/unreachable.ts';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import { refusalOf } from './harness/client.ts';
import { documentWith } from './harness/documents.ts';
import { makeLeads } from './harness/leads.ts';
import { type DatabaseProxy, startProxy } from './harness/proxy.ts';
import type { TestServer } from './harness/server.ts';
import { type simulator, startIdle, startRunner } from './harness/simulations.ts';

/** Several slices. */
const LEADS = 10_000;
const AWAY = { status: 503, problem: { code: 'databaseUnreachable', params: {} } };

let proxy: DatabaseProxy;
let server: TestServer;
let runs: ReturnType<typeof simulator>;
let model: string;
let sampleId: string;
let runner: Awaited<ReturnType<typeof startRunner>>;
let heard: unknown[];

beforeAll(async () => {
  proxy = await startProxy();
  const heartbeat = { alive: 200, patience: 500 };
  ({ server, runs, model, sampleId } = await startIdle(makeLeads(0, LEADS, 2), { through: proxy.through, heartbeat }));
  server.bulletin.on('served', (data) => heard.push(data));
  runner = await startRunner(server, { turn: 0, lease: 5 });
});
afterEach(() => proxy.heal());
afterAll(async () => {
  await runner.stop();
  await server.close();
  await proxy.close();
});

/** How often each lead of a run has a result. */
async function resultsOf(id: string): Promise<{ rows: number; leads: number } | undefined> {
  const { rows } = await sql<{ rows: number; leads: number }>`
    select count(*) as rows, count(distinct lead_id) as leads from simulation_result where simulation_id = ${id}`.execute(server.db);
  return rows[0];
}

const answers = () =>
  server.client.health.query().then(
    () => true,
    () => false,
  );

const WAYS: [how: string, goAway: () => unknown][] = [
  ['is cut off', () => proxy.refuse()],
  ['falls silent', () => proxy.hang()],
];

test.each(WAYS)('a database that %s is said to be away, and everything goes on by itself when it is back', async (_how, goAway) => {
  heard = [];
  const id = await runs.start(model, sampleId);
  await vi.waitUntil(async () => (await runs.now(id)).done > 0, { timeout: 30_000, interval: 5 });
  const { revision } = await server.client.models.get.query({ id: model });
  await goAway();
  // Those that were under way, those that wait for a connection, and those that come later.
  const asked = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(() => refusalOf(server.client.models.list.query()));
  expect(await Promise.all(asked)).toEqual(asked.map(() => AWAY));
  const save = { id: model, baseRevision: revision, saveId: randomUUID(), document: documentWith(3, 'kept') };
  expect(await refusalOf(server.client.models.save.mutate(save))).toEqual(AWAY);
  const ready = await fetch(`${server.address}/api/v1/ready`);
  expect([ready.status, await ready.json()]).toMatchObject([503, { code: 'databaseUnreachable' }]);
  const live = await fetch(`${server.address}/api/v1/health`);
  expect(live.status).toBe(200);

  await proxy.heal();
  await vi.waitUntil(answers, { timeout: 15_000, interval: 50 });
  // The bulletin may have missed something, and hears again; until then it may still give up all connections, for a last time.
  await vi.waitUntil(() => heard.includes(null), { timeout: 15_000, interval: 20 });
  await vi.waitUntil(answers, { timeout: 15_000, interval: 50 });
  expect(await server.client.models.save.mutate(save)).toMatchObject({ revision: revision + 1 });
  expect(await runs.ended(id)).toMatchObject({ state: 'done', done: LEADS });
  expect(await resultsOf(id)).toEqual({ rows: LEADS, leads: LEADS });
  const news = { workspace: DEFAULT_WORKSPACE, model: randomUUID() };
  await vi.waitUntil(
    async () => {
      await tell(server.db, 'served', news);
      return heard.some((each) => each !== null);
    },
    { timeout: 15_000, interval: 100 },
  );
  expect(server.reported.filter((error) => databaseTrouble(error) === null)).toEqual([]);
});

test('connections that break are replaced, and whoever asks next notices nothing', async () => {
  await server.client.models.list.query();
  proxy.cut();
  await setTimeout(50);
  expect(await server.client.models.list.query()).not.toEqual([]);
});

test('a save that was made while its answer got lost is made once, however often it is sent', async () => {
  const { revision } = await server.client.models.get.query({ id: model });
  const save = { id: model, baseRevision: revision, saveId: randomUUID(), document: documentWith(3, 'once') };
  // The answer to the commit is still on its way when the connection breaks.
  proxy.delay(60);
  const first = refusalOf(server.client.models.save.mutate(save));
  const seen = new pg.Client({ connectionString: server.database.url });
  await seen.connect();
  const isThere = async () => (await seen.query('select from draft where save_id = $1', [save.saveId])).rowCount === 1;
  await vi.waitUntil(isThere, { timeout: 30_000, interval: 5 });
  proxy.cut();
  expect(await first).toEqual(AWAY);
  await proxy.heal();
  for (const _again of [1, 2]) expect(await server.client.models.save.mutate(save)).toMatchObject({ revision: revision + 1 });
  const { rows } = await seen.query('select count(*)::int as count from draft where model_id = $1 and revision > $2', [model, revision]);
  expect(rows).toEqual([{ count: 1 }]);
  await seen.end();
});

test('a database that was demoted takes no writes, and is said to be away rather than broken', async () => {
  const db = await openDatabase(server.database.url, 1);
  await sql`set default_transaction_read_only = on`.execute(db);
  const error = await db
    .insertInto('workspace')
    .values({ name: 'x' })
    .execute()
    .catch((refused: unknown) => refused);
  expect(databaseTrouble(error)).toBe('databaseUnreachable');
  await db.destroy();
});
