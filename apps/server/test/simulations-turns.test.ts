import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Job } from '../src/jobs/worker.ts';
import type { SliceEngine } from '../src/simulations/engines/engine.ts';
import { takeTurn } from '../src/simulations/run/take-turn.ts';
import { makeLeads } from './harness/leads.ts';
import { publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { openQueueFor, simulator } from './harness/simulations.ts';

let server: TestServer;
let runs: ReturnType<typeof simulator>;
let model: string;
let sampleId: string;

beforeAll(async () => {
  server = await startTestServer();
  await openQueueFor(server);
  runs = simulator(server);
  model = await publisher(server.client).create();
  sampleId = await runs.sample(makeLeads(0, 10, 1));
});
afterAll(() => server.close());

/** One lead at a time, however its score may be. */
const oneLead: SliceEngine = async (_trx, _run, after) => ({ position: after + 1, leads: 1 });

/** Takes the turn of a run that is due, by an engine. `dies`: the process is taken along, so that only what was committed is left. */
async function take(id: string, score: SliceEngine, { length = 0, dies = false } = {}) {
  const { turn } = await server.db.selectFrom('simulation').select('turn').where('id', '=', id).executeTakeFirstOrThrow();
  const signal = dies ? AbortSignal.abort() : new AbortController().signal;
  const job: Job = { data: { simulation: id, turn }, done: async () => {}, stopping: new AbortController().signal, signal };
  const reported: unknown[] = [];
  await takeTurn(server.db, job, { engines: { workers: score, sql: score }, length, report: (error) => reported.push(error) });
  return reported;
}

const dying: SliceEngine = () => Promise.reject(new Error('no memory'));
const die = (id: string) => expect(take(id, dying, { dies: true })).rejects.toThrow('no memory');

test('a run that breaks its server again and again is given up', async () => {
  const id = await runs.start(model, sampleId);
  for (let tries = 0; tries < 5; tries++) await die(id);
  expect(await runs.now(id)).toMatchObject({ state: 'running', done: 0 });
  await take(id, oneLead);
  expect(await runs.now(id)).toMatchObject({ state: 'failed', problem: 'simulationBroke', done: 0 });
});

test('a run that gets further between is not', async () => {
  const id = await runs.start(model, sampleId);
  for (let slices = 1; slices <= 3; slices++) {
    for (let tries = 0; tries < 4; tries++) await die(id);
    await take(id, oneLead);
    expect(await runs.now(id)).toMatchObject({ state: 'running', done: slices });
  }
});

test('a turn ends in time, also where the clock of the machine stands still or is put back', async () => {
  const id = await runs.start(model, sampleId);
  const clock = vi.spyOn(Date, 'now').mockReturnValue(0);
  await take(
    id,
    async (trx, run, after) => {
      await setTimeout(20);
      return oneLead(trx, run, after);
    },
    { length: 10 },
  );
  clock.mockRestore();
  expect(await runs.now(id)).toMatchObject({ state: 'running', done: 1 });
});

test('a run that is cancelled while a slice of it is scored does not count that slice', async () => {
  const id = await runs.start(model, sampleId);
  await take(id, async (trx, run, after) => {
    await server.client.simulations.cancel.mutate({ id });
    return oneLead(trx, run, after);
  });
  expect(await runs.now(id)).toMatchObject({ state: 'cancelled', done: 0 });
});

test('a job that comes twice is late the second time', async () => {
  const id = await runs.start(model, sampleId);
  let calls = 0;
  const counted: SliceEngine = (trx, run, after) => {
    calls++;
    return oneLead(trx, run, after);
  };
  const job: Job = {
    data: { simulation: id, turn: 1 },
    done: async () => {},
    stopping: new AbortController().signal,
    signal: new AbortController().signal,
  };
  const options = { engines: { workers: counted, sql: counted }, length: 0, report: () => {} };
  await Promise.all([takeTurn(server.db, job, options), takeTurn(server.db, job, options)]);
  await takeTurn(server.db, job, options);
  expect(calls).toBe(1);
  expect(await runs.now(id)).toMatchObject({ done: 1 });
});
