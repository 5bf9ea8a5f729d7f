import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalOf } from './harness/client.ts';
import { documentWith } from './harness/documents.ts';
import { makeLeads } from './harness/leads.ts';
import { publisher } from './harness/publishing.ts';
import type { TestServer } from './harness/server.ts';
import { type simulator, startIdle, startRunner } from './harness/simulations.ts';

/** More than one slice. */
const LEADS = 4_000;
/** Seconds that each commit takes which wrote to one of the slow tables. */
const SLOW = 1.5;

let server: TestServer;
let runs: ReturnType<typeof simulator>;
let model: string;
let sampleId: string;

beforeAll(async () => {
  ({ server, runs, model, sampleId } = await startIdle(makeLeads(0, LEADS, 1)));
  await sql`create function slow_disk() returns trigger language plpgsql as 'begin perform pg_sleep(${sql.lit(SLOW)}); return null; end'`.execute(
    server.db,
  );
});
afterAll(() => server.close());

/** Has every commit that wrote to a table wait, as a slow disk does: when all has been written and before anybody is told. */
const slowDown = (table: string) =>
  sql`create constraint trigger slow_disk after insert or update on ${sql.table(table)}
    deferrable initially deferred for each row execute function slow_disk()`.execute(server.db);

test('saves that are sent again while the first is still being written are one', async () => {
  await slowDown('draft');
  const save = { id: model, baseRevision: 1, saveId: randomUUID(), document: documentWith(3, 'slowly') };
  const other = { ...save, saveId: randomUUID(), document: documentWith(3, 'too late') };
  const answers = [save, save, save].map((each) => server.client.models.save.mutate(each));
  const late = refusalOf(answers[0]?.then(() => server.client.models.save.mutate(other)) ?? Promise.resolve());
  expect((await Promise.all(answers)).map(({ revision }) => revision)).toEqual([2, 2, 2]);
  expect(await late).toMatchObject({ status: 409, problem: { code: 'staleRevision', params: { revision: 2 } } });
  const rows = await server.db.selectFrom('draft').select('revision').where('model_id', '=', model).execute();
  expect(rows.map(({ revision }) => revision).sort()).toEqual([1, 2]);
});

test('a simulation whose slices take longer than the lease of their job counts each lead once', async () => {
  await slowDown('simulation');
  const id = await runs.start(await publisher(server.client).create(), sampleId);
  // Two servers, each of which takes a job for given up after a second.
  const runners = [
    await startRunner(server, { turn: 0, lease: 1, upkeep: 1 }),
    await startRunner(server, { turn: 0, lease: 1, upkeep: 1 }),
  ];
  expect(await runs.ended(id)).toMatchObject({ state: 'done', done: LEADS, problem: null });
  for (const { stop } of runners) await stop();
  const { rows } = await sql`
    select count(*) as rows, count(distinct lead_id) as leads from simulation_result where simulation_id = ${id}`.execute(server.db);
  expect(rows).toEqual([{ rows: LEADS, leads: LEADS }]);
});
