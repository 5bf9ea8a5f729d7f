import { syntheticSample } from '@umbral/samples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { simulator, startRunner } from './harness/simulations.ts';

const SAMPLE = syntheticSample();
let server: TestServer;
let runner: Awaited<ReturnType<typeof startRunner>>;
beforeAll(async () => {
  server = await startTestServer();
  runner = await startRunner(server);
});
afterAll(async () => {
  await runner.stop();
  expect(server.reported).toEqual([]);
  await server.close();
});

/** Sums of fractions come in another order. Numbers that were rounded first could fall on either side of a half. */
const NEARLY = 1e-9;

const rowsOf = async (simulation: string) => {
  const rows = await server.db
    .selectFrom('simulation_result')
    .selectAll()
    .where('simulation_id', '=', simulation)
    .orderBy('lead_id')
    .execute();
  return rows.map(({ simulation_id: _, scores, lines, ...row }) => ({ row, numbers: [...scores, ...lines] }));
};
type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** The places at which numbers of two runs are apart, or only one has a number. */
const apart = (some: Rows, others: Rows): string[] =>
  some.flatMap(({ numbers }, lead) =>
    numbers.flatMap((number, place) => {
      const other = others[lead]?.numbers[place];
      const isAlike = number === other || (typeof other === 'number' && Math.abs((number ?? Number.NaN) - other) < NEARLY);
      return isAlike ? [] : [`${lead}: ${number} is not ${other}`];
    }),
  );

test.each([
  ['at one moment', { kind: 'at', now: SAMPLE.asOf }],
  ['each before its outcome', { kind: 'backtest', daysBefore: 7, until: SAMPLE.asOf }],
] as const)('both engines come to the same results %s', async (_, moment) => {
  const runs = simulator(server);
  // Leads whose outcome is known without having converted are scored before it too.
  const leads = SAMPLE.leads.map((lead, n) => (n % 5 === 0 ? { ...lead, outcome: false, outcomeAt: SAMPLE.asOf - n * 3_600_000 } : lead));
  const sampleId = await runs.sample(leads);
  const model = await publisher(server.client).create();
  const [workers, inDatabase] = [
    await runs.start(model, sampleId, { moment }),
    await runs.start(model, sampleId, { moment, engine: 'sql' }),
  ];
  expect(await runs.ended(workers)).toMatchObject({ state: 'done', engine: 'workers' });
  expect(await runs.ended(inDatabase)).toMatchObject({ state: 'done', engine: 'sql' });
  const expected = await rowsOf(workers);
  expect(expected).toHaveLength(leads.length);
  const found = await rowsOf(inDatabase);
  expect(found.map(({ row, numbers }) => [row, numbers.length])).toEqual(expected.map(({ row, numbers }) => [row, numbers.length]));
  expect(apart(found, expected)).toEqual([]);
});
