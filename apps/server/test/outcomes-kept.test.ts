import { afterAll, beforeAll, expect, test } from 'vitest';
import { AS_OF, makeLeads } from './harness/leads.ts';
import { importLeads, SCORE, times, writeRun } from './harness/runs.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const AT = { kind: 'at', now: AS_OF } as const;
const asked = async (id: string, window: number | null = null) =>
  (await server.client.simulations.outcomes.query({ id, score: SCORE, window })).leads;
/** As if more had been counted. */
const addResult = (id: string) =>
  server.db
    .insertInto('simulation_result')
    .columns([
      'workspace_id',
      'simulation_id',
      'lead_id',
      'external_id',
      'moment',
      'outcome',
      'outcome_at',
      'scores',
      'bands',
      'grades',
      'lines',
    ])
    .expression((eb) =>
      eb
        .selectFrom('simulation_result')
        .select(({ lit, fn }) => [
          'workspace_id',
          'simulation_id',
          fn<number>('abs', [lit(-1_000_000)]).as('lead_id'),
          'external_id',
          'moment',
          'outcome',
          'outcome_at',
          'scores',
          'bands',
          'grades',
          'lines',
        ])
        .where('simulation_id', '=', id)
        .limit(1),
    )
    .execute();

test('what outcomes say of a run that has ended is counted once, and again when what its leads say may have changed', async () => {
  const sample = await importLeads(server, AS_OF, makeLeads(0, 3, 0));
  const leadIds = sample.leadIds;
  const results = times(3, { score: 5, outcome: true });
  const id = await writeRun(server, { moment: AT, results, sample: sample.id, content: sample.content, leadIds });
  expect((await asked(id)).counted).toBe(3);
  await addResult(id);
  expect((await asked(id)).counted).toBe(3);
  // Another question is another answer.
  const windowed = await asked(id, 5);
  expect(Object.values(windowed).reduce((sum, count) => sum + count)).toBe(4);
  await server.db
    .updateTable('sample_content')
    .set(({ eb }) => ({ edition: eb('edition', '+', 1) }))
    .where('id', '=', sample.content)
    .execute();
  expect((await asked(id)).counted).toBe(4);
});

test('of a run that goes on it is counted each time', async () => {
  const id = await writeRun(server, { moment: AT, results: times(3, { score: 5, outcome: true }) });
  await server.db.updateTable('simulation').set({ state: 'running', finished_at: null }).where('id', '=', id).execute();
  expect((await asked(id)).counted).toBe(3);
  await addResult(id);
  expect((await asked(id)).counted).toBe(4);
});
