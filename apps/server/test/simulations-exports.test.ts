import { syntheticSample } from '@umbral/samples';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from './harness/csv.ts';
import { combined, publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { simulator, startRunner } from './harness/simulations.ts';

const SAMPLE = syntheticSample();
/** Ids and names that would do something in a spreadsheet, or break a line. */
const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', 'a,b', 'a"b', 'a\nb', "'x", 'ñ 漢', '=cmd|" /C calc"!A0'];

let server: TestServer;
let runner: Awaited<ReturnType<typeof startRunner>>;
let id: string;
let rows: Awaited<ReturnType<typeof readRows>>;

const readRows = () => server.db.selectFrom('simulation_result').selectAll().where('simulation_id', '=', id).orderBy('lead_id').execute();

beforeAll(async () => {
  server = await startTestServer();
  runner = await startRunner(server);
  const runs = simulator(server);
  const leads = SAMPLE.leads.map((lead, n) => ({ ...lead, id: HOSTILE[n] ?? lead.id }));
  const document = combined();
  const nodes = document.nodes.map((node) =>
    node.kind === 'criterion' && node.id === 'decides' ? { ...node, data: { ...node.data, title: { text: '=HYPERLINK("x")' } } } : node,
  );
  const model = await publisher(server.client).create({ ...document, nodes });
  id = await runs.start(model, await runs.sample(leads), { moment: { kind: 'at', now: SAMPLE.asOf } });
  await runs.ended(id);
  rows = await readRows();
});
afterAll(async () => {
  await runner.stop();
  await server.close();
});

const fetchFile = (ending: string, cookie = server.cookie, of = id) =>
  fetch(`${server.address}/exports/simulations/${of}.${ending}`, { headers: { cookie } });

/** What a spreadsheet shows: an apostrophe at the beginning of a cell says that it is a text. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

test('a CSV has every result, and no cell that a spreadsheet would compute', async () => {
  const answer = await fetchFile('csv');
  expect(answer.headers.get('content-type')).toContain('text/csv');
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="umbral-simulation-${id}.csv"`);
  const text = await answer.text();
  const [header = ''] = text.split('\r\n', 1);
  expect(header.startsWith('lead,name,outcome,moment,score_')).toBe(true);
  expect(header).toContain(`"'=HYPERLINK(""x"")"`);
  const [, ...cells] = readCsv(text);
  expect(cells).toHaveLength(rows.length);
  for (const [n, row] of rows.entries()) {
    const [lead, , outcome, moment, score, band] = cells[n] ?? [];
    expect(lead).toBe(harmless(row.external_id));
    expect(outcome).toBe(row.outcome === null ? '' : String(row.outcome));
    expect(moment).toBe(new Date(row.moment).toISOString());
    expect(Number(score)).toBe(row.scores[0]);
    expect(band).toBe(row.bands[0]);
  }
  // No cell begins like a formula: a number may be negative.
  const formulas = cells.flat().filter((cell) => /^[=+@\t\r-]/.test(cell) && Number.isNaN(Number(cell)));
  expect(formulas).toEqual([]);
});

test('lines of JSON and Parquet have the same, exactly', async () => {
  const lines = (await (await fetchFile('ndjson')).text()).trimEnd().split('\n');
  const parsed = lines.map((line): Record<string, unknown> => JSON.parse(line));
  expect(parsed).toHaveLength(rows.length);
  const file = await (await fetchFile('parquet')).arrayBuffer();
  const stored = await parquetReadObjects({ file });
  expect(stored).toHaveLength(rows.length);
  for (const [n, row] of rows.entries()) {
    const line = parsed[n] ?? {};
    expect(line).toMatchObject({ lead: row.external_id, outcome: row.outcome, moment: new Date(row.moment).toISOString() });
    const { moment, ...others } = stored[n] ?? {};
    expect({ ...others, moment: moment instanceof Date ? moment.toISOString() : moment }).toEqual(line);
    const values = Object.values(line);
    expect(values[4]).toBe(row.scores[0]);
    // Below the names, what each node gave adds up to the score.
    const points = Object.entries(line).filter(
      ([name, value]) => !/^(score|lead|name|outcome|moment)/.test(name) && typeof value === 'number',
    );
    expect(points.reduce((sum, [, value]) => sum + Number(value), 0)).toBeCloseTo(row.scores[0] ?? 0, 6);
  }
});

test('only who is signed in gets a file, and only one that there is', async () => {
  const statusOf = async (answer: Promise<Response>) => (await answer).status;
  expect(await statusOf(fetchFile('csv', ''))).toBe(401);
  expect(await statusOf(fetchFile('exe'))).toBe(404);
  expect(await statusOf(fetchFile('csv', server.cookie, '00000000-0000-4000-8000-000000000009'))).toBe(404);
  expect(await statusOf(fetchFile('csv', server.cookie, 'x'))).toBe(404);
  expect(await statusOf(fetchFile('csv', server.cookie, "' or 1=1"))).toBe(404);
  expect(server.reported).toEqual([]);
});
