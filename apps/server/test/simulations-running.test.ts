import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { makeLeads } from './harness/leads.ts';
import { run } from './harness/run.ts';
import type { TestServer } from './harness/server.ts';
import { type simulator, startIdle, startRunner } from './harness/simulations.ts';

/** Several slices of a few thousand leads. */
const LEADS = 10_000;
const RUNNER = fileURLToPath(new URL('harness/runner.ts', import.meta.url));

let server: TestServer;
let runs: ReturnType<typeof simulator>;
let model: string;
let sampleId: string;

beforeAll(async () => {
  ({ server, runs, model, sampleId } = await startIdle(makeLeads(0, LEADS, 2)));
});
afterEach(() => expect(server.reported).toEqual([]));
afterAll(() => server.close());

const start = () => runs.start(model, sampleId);

/** The leads of a run that have a result, and those that have one with every line. */
async function stored(id: string): Promise<{ rows: number; leads: number }> {
  const { rows } = await sql<{ rows: number; leads: number }>`
    select count(*) as rows, count(distinct external_id) as leads from simulation_result where simulation_id = ${id}`.execute(server.db);
  return rows[0] ?? { rows: 0, leads: 0 };
}

const jobsLeft = async () => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pgboss.job where name = 'simulation-turns' and state in ('created', 'retry', 'active')`.execute(
    server.db,
  );
  return rows[0]?.count;
};

test('runs that are started together take turns, and none waits for another to end', async () => {
  const ids = [await start(), await start(), await start()];
  const runner = await startRunner(server, { most: 1, turn: 0 });
  for (const id of ids) expect(await runs.ended(id)).toMatchObject({ state: 'done', done: LEADS });
  await runner.stop();
  // Every slice is a transaction, and later ones have higher numbers.
  const { rows } = await sql<{ id: string }>`
    select simulation_id as id from simulation_result where simulation_id = any(${ids}::uuid[])
    group by simulation_id, xmin order by min(xmin::text::bigint)`.execute(server.db);
  const order = rows.map(({ id }) => ids.indexOf(id));
  expect(order.length).toBeGreaterThanOrEqual(9);
  expect(order.slice(0, 9)).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2]);
  expect(await jobsLeft()).toBe(0);
});

test('a run that is cancelled stops at its next slice, and keeps what it had', async () => {
  const id = await start();
  const runner = await startRunner(server, { turn: 0 });
  await vi.waitUntil(async () => (await runs.now(id)).done > 0, { timeout: 30_000, interval: 5 });
  await server.client.simulations.cancel.mutate({ id });
  const cancelled = await runs.now(id);
  expect(cancelled).toMatchObject({ state: 'cancelled', problem: null });
  await vi.waitUntil(async () => (await jobsLeft()) === 0, { timeout: 30_000, interval: 30 });
  await runner.stop();
  expect(await runs.now(id)).toEqual(cancelled);
  expect(cancelled.done).toBeLessThan(LEADS);
  expect((await stored(id)).rows).toBe(cancelled.done);
  // Twice is no mistake, and what has ended stays as it ended.
  await server.client.simulations.cancel.mutate({ id });
  expect(await runs.now(id)).toEqual(cancelled);
});

test('a run that is removed while it runs leaves nothing behind', async () => {
  const id = await start();
  const runner = await startRunner(server, { turn: 0 });
  await vi.waitUntil(async () => (await runs.now(id)).done > 0, { timeout: 30_000, interval: 5 });
  await server.client.simulations.remove.mutate({ id });
  await vi.waitUntil(async () => (await jobsLeft()) === 0, { timeout: 30_000, interval: 30 });
  await runner.stop();
  expect(await stored(id)).toEqual({ rows: 0, leads: 0 });
});

test('a run outlives servers that are killed in the middle of it, with every lead once', async () => {
  const id = await start();
  for (let kills = 0, reached = 0; kills < 2; kills++) {
    const process = run(RUNNER, [server.database.url], { stdio: 'ignore' });
    const gone = new Promise((resolve) => process.once('close', resolve));
    await sql`update pgboss.job set state = 'created', start_after = now() where name = 'simulation-turns' and state in ('active', 'retry')`.execute(
      server.db,
    );
    await vi.waitUntil(async () => (await runs.now(id)).done > reached, { timeout: 40_000, interval: 5 });
    // Into the middle of the next slice.
    await setTimeout(40);
    process.kill('SIGKILL');
    await gone;
    reached = (await runs.now(id)).done;
    expect(await runs.now(id)).toMatchObject({ state: 'running' });
  }
  // The job of the last one that was killed comes back by itself when its lease is over.
  const runner = await startRunner(server);
  expect(await runs.ended(id)).toMatchObject({ state: 'done', done: LEADS, of: LEADS });
  await runner.stop();
  expect(await stored(id)).toEqual({ rows: LEADS, leads: LEADS });
});

test('a server that is asked to stop finishes its slice and leaves the rest to others', async () => {
  const id = await start();
  const first = await startRunner(server, { turn: 60_000 });
  await vi.waitUntil(async () => (await runs.now(id)).done > 0, { timeout: 30_000, interval: 5 });
  await first.stop();
  const left = await runs.now(id);
  expect(left.done).toBe((await stored(id)).rows);
  const second = await startRunner(server, { lease: 600 });
  expect(await runs.ended(id)).toMatchObject({ state: 'done', done: LEADS });
  await second.stop();
});

test('a run whose leads go away says so', async () => {
  const sample = await runs.sample(makeLeads(0, 20, 1));
  const id = await runs.start(model, sample);
  await sql`delete from lead where external_id = 'lead-3' and sample_id = (select content_id from simulation where id = ${id})`.execute(
    server.db,
  );
  const runner = await startRunner(server);
  expect(await runs.ended(id)).toMatchObject({ state: 'failed', problem: 'sampleChanged', done: 19, of: 20 });
  await runner.stop();
});
