import { randomUUID } from 'node:crypto';
import { syntheticSample } from '@umbral/samples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalOf } from './harness/client.ts';
import { combined, publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { simulator, startRunner } from './harness/simulations.ts';

const SAMPLE = syntheticSample();
let server: TestServer;
let runner: Awaited<ReturnType<typeof startRunner>>;
let runs: ReturnType<typeof simulator>;
let sampleId: string;
let score: string;
let before: string;
let after: string;

const at = { moment: { kind: 'at' as const, now: SAMPLE.asOf } };

beforeAll(async () => {
  server = await startTestServer();
  runner = await startRunner(server);
  runs = simulator(server);
  sampleId = await runs.sample(SAMPLE.leads);
  const people = publisher(server.client);
  [before, after] = [
    await runs.start(await people.create(combined(20)), sampleId, at),
    await runs.start(await people.create(combined(-20)), sampleId, at),
  ];
  score = (await runs.ended(before)).outputs.scores[0]?.key ?? '';
  await runs.ended(after);
});
afterAll(async () => {
  await runner.stop();
  expect(server.reported).toEqual([]);
  await server.close();
});

const rowsOf = async (id: string) => {
  const rows = await server.db.selectFrom('simulation_result').selectAll().where('simulation_id', '=', id).execute();
  return new Map(rows.map((row) => [row.external_id, row]));
};
const compare = (first = before, second = after) => server.client.simulations.compare.query({ before: first, after: second, score });
const compared = (more: object = {}, second = after) =>
  server.client.simulations.comparedLeads.query({
    before,
    after: second,
    score,
    move: null,
    sort: 'size',
    descending: true,
    offset: 0,
    limit: 500,
    ...more,
  });

test('two runs are compared lead by lead: who changes band, and because of which criterion', async () => {
  const [old, now] = [await rowsOf(before), await rowsOf(after)];
  const ids = [...old.keys()];
  const moves = new Map<string, number>();
  for (const id of ids) {
    const key = `${old.get(id)?.bands[0]} ${now.get(id)?.bands[0]}`;
    moves.set(key, (moves.get(key) ?? 0) + 1);
  }
  const found = await compare();
  const changed = ids.filter((id) => old.get(id)?.bands[0] !== now.get(id)?.bands[0]);
  expect(changed.length).toBeGreaterThan(20);
  expect(found).toMatchObject({ leads: ids.length, onlyBefore: 0, onlyAfter: 0, changed: changed.length });
  expect(new Map(found.moves.map(({ from, to, leads }) => [`${from} ${to}`, leads]))).toEqual(moves);
  const shift = ids.reduce((sum, id) => sum + (now.get(id)?.scores[0] ?? 0) - (old.get(id)?.scores[0] ?? 0), 0);
  expect(found.average).toBeCloseTo(shift / ids.length, 9);
  // The one criterion whose points are others leads, and gives to everybody who moved 40 points less before limits and rounding.
  expect(found.causes[0]).toMatchObject({ node: 'decides' });
  expect(found.causes[0]?.leads).toBeLessThanOrEqual(changed.length);
  expect(found.causes[0]?.difference).toBeLessThan(0);
});

test('the leads behind it come with what differs, and those of a move alone', async () => {
  const [old, now] = [await rowsOf(before), await rowsOf(after)];
  const differing = [...old.keys()].filter((id) => old.get(id)?.scores[0] !== now.get(id)?.scores[0]);
  const { total, rows } = await compared();
  expect(total).toBe(differing.length);
  const sizes = rows.map((row) => Math.abs((row.after.score ?? 0) - (row.before.score ?? 0)));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  for (const row of rows) {
    expect(row.before).toEqual({ score: old.get(row.lead)?.scores[0], band: old.get(row.lead)?.bands[0] });
    expect(row.after).toEqual({ score: now.get(row.lead)?.scores[0], band: now.get(row.lead)?.bands[0] });
    const difference = row.nodes.reduce((sum, each) => sum + each.after - each.before, 0);
    expect(difference).toBeCloseTo((row.after.score ?? 0) - (row.before.score ?? 0), 6);
  }
  const { moves } = await compare();
  for (const { from, to, leads } of moves) expect(await compared({ move: { from, to }, limit: 1 })).toMatchObject({ total: leads });
});

test('they come sorted by any of their columns, in either direction, those without a value last', async () => {
  const { rows } = await compared();
  const [nobody] = rows;
  const outside = { external_id: nobody?.lead ?? '', simulation_id: after };
  const unscore = (scores: (number | null)[]) =>
    server.db
      .updateTable('simulation_result')
      .set({ scores })
      .where('simulation_id', '=', outside.simulation_id)
      .where('external_id', '=', outside.external_id)
      .execute();
  const kept = (await rowsOf(after)).get(outside.external_id)?.scores ?? [];
  await unscore(kept.map(() => null));
  const named = (row: (typeof rows)[number]) => (row.name ?? row.lead).toLowerCase();
  const figures = {
    size: ({ before: was, after: is }) => (was.score === null || is.score === null ? null : Math.abs(is.score - was.score)),
    difference: ({ before: was, after: is }) => (was.score === null || is.score === null ? null : is.score - was.score),
    before: ({ before: was }) => was.score,
    after: ({ after: is }) => is.score,
  } satisfies Record<string, (row: (typeof rows)[number]) => number | null>;
  for (const descending of [true, false]) {
    for (const [sort, value] of Object.entries(figures)) {
      const values = (await compared({ sort, descending })).rows.map(value);
      const known = values.filter((each) => each !== null);
      expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)));
      expect(values.indexOf(null)).toBe(sort === 'before' ? -1 : sort === 'size' && descending ? 0 : values.length - 1);
    }
    const names = (await compared({ sort: 'lead', descending })).rows.map(named);
    expect(names).toEqual(names.toSorted((a, b) => (descending ? b.localeCompare(a) : a.localeCompare(b))));
    expect((await compared({ sort: 'lead', descending, offset: 2, limit: 3 })).rows.map(named)).toEqual(names.slice(2, 5));
  }
  await unscore(kept);
});

test('runs over other leads are compared by the leads’ own ids', async () => {
  const some = await runs.sample([...SAMPLE.leads.slice(0, 50), { ...(SAMPLE.leads[0] ?? never()), id: 'newcomer' }]);
  const model = await publisher(server.client).create(combined(20));
  const other = await runs.start(model, some, at);
  await runs.ended(other);
  expect(await compare(before, other)).toMatchObject({
    leads: 50,
    onlyBefore: SAMPLE.leads.length - 50,
    onlyAfter: 1,
    changed: 0,
    average: 0,
    causes: [],
  });
  expect(await compared({}, other)).toEqual({ total: 0, rows: [] });
});

test('a run with itself has nothing to tell, and unknown ones are refused', async () => {
  expect(await compare(before, before)).toMatchObject({ changed: 0, average: 0, causes: [] });
  expect((await refusalOf(compare(before, randomUUID()))).problem).toEqual({ code: 'notFound', params: { what: 'simulation' } });
  const none = server.client.simulations.compare.query({ before, after, score: 'none' });
  expect((await refusalOf(none)).problem).toEqual({ code: 'notFound', params: { what: 'score' } });
});

function never(): never {
  throw new Error('The sample has no leads.');
}
