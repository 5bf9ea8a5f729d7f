import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '@umbral/compiler';
import { compileRuleSet, prepareFacts } from '@umbral/evaluator';
import { addNode, type Comparison, connect, type Document, emptyDocument, updateNode } from '@umbral/model';
import type { LeadRecord } from '@umbral/samples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from './harness/csv.ts';
import { AS_OF } from './harness/leads.ts';
import { publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { simulator, startRunner } from './harness/simulations.ts';

/** A real export that may be read here but is no part of the project. */
const REAL = fileURLToPath(new URL('../../../../shared/data/xeducation/leads_repaired.csv', import.meta.url));

/** Of the export, by what its columns are called there. */
const FIELDS = [
  { key: 'seconds', type: 'number', column: 'Total Time Spent on Website' },
  { key: 'visits', type: 'number', column: 'TotalVisits' },
  { key: 'origin', type: 'text', column: 'Lead Origin' },
  { key: 'source', type: 'text', column: 'Lead Source' },
] as const;

function readLeads(): LeadRecord[] {
  const [head = [], ...rows] = readCsv(readFileSync(REAL, 'utf8'));
  return rows.map((row) => {
    const cell = (name: string) => row[head.indexOf(name)] ?? '';
    const known = FIELDS.filter(({ column }) => cell(column) !== '');
    const attributes = known.map(({ key, type, column }) => [key, type === 'number' ? Number(cell(column)) : cell(column)]);
    return {
      id: cell('Prospect ID'),
      attributes: Object.fromEntries(attributes),
      events: [],
      outcome: cell('Converted') === '1',
      outcomeAt: null,
    };
  });
}

const CRITERIA: readonly (Omit<Comparison, 'kind' | 'orMissing'> & { points: number })[] = [
  { field: 'seconds', operator: 'atLeast', value: 500, points: 35.5 },
  { field: 'origin', operator: 'is', value: 'lead add form', points: 45 },
  { field: 'visits', operator: 'atMost', value: 2, points: -7.25 },
  { field: 'source', operator: 'isUnknown', value: null, points: -20 },
];

/** Criteria over fields of the export, one score with bands. */
function drawn(): Document {
  const score = addNode(
    { ...emptyDocument(), fields: FIELDS.map(({ key, type }) => ({ key, type, label: { text: key } })) },
    'score',
    'sum',
    {
      x: 0,
      y: 0,
    },
  );
  const join = (document: Document, source: string, target: string) =>
    connect(document, `${source}-${target}`, { source, sourcePort: 'out', target, targetPort: 'in' });
  const scored = CRITERIA.reduce((document, { points, ...asked }, n) => {
    const id = `k${n}`;
    const condition = { kind: 'all' as const, of: [{ kind: 'comparison' as const, ...asked, orMissing: false }] };
    return join(updateNode(addNode(document, 'criterion', id, { x: 0, y: 0 }), id, 'criterion', { condition, points }), id, 'sum');
  }, score);
  return join(addNode(scored, 'bands', 'bands', { x: 0, y: 0 }), 'sum', 'bands');
}

describe.skipIf(!existsSync(REAL))('X Education (SKIPPED where ../shared/data is absent)', () => {
  let server: TestServer;
  let leads: LeadRecord[];
  beforeAll(async () => {
    server = await startTestServer();
    leads = readLeads();
  });
  afterAll(() => server.close());

  test.each(['workers', 'sql'] as const)('is scored whole by %s, each lead as the evaluator scores it', async (engine) => {
    const document = drawn();
    const { ruleSet, diagnostics } = compile(document);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const runs = simulator(server);
    const runner = await startRunner(server);
    const moment = { kind: 'at' as const, now: AS_OF };
    const id = await runs.start(await publisher(server.client).create(document), await runs.sample(leads), { moment, engine });
    expect(await runs.ended(id)).toMatchObject({ state: 'done', engine, done: 9_240, of: 9_240 });
    await runner.stop();
    const rows = await server.db.selectFrom('simulation_result').selectAll().where('simulation_id', '=', id).execute();
    const found = new Map(rows.map((row) => [row.external_id, row]));
    expect(found.size).toBe(9_240);
    const { explain } = compileRuleSet(ruleSet);
    const [key = ''] = ruleSet.outputs.scores.map((each) => each.key);
    for (const lead of leads) {
      const told = explain(prepareFacts(ruleSet.input, lead, AS_OF));
      const row = found.get(lead.id);
      expect(row).toMatchObject({ outcome: lead.outcome, scores: [told.scores[key]], bands: [told.bands[key]] });
      const effective = told.lines[key]?.filter(({ value }) => value !== 0).map(({ value }) => value);
      expect(row?.lines.filter((value) => value !== 0)).toEqual(effective);
    }
    const { lines, leads: counted } = await server.client.simulations.statistics.query({ id, score: key });
    expect(counted).toBe(9_240);
    expect(lines.find(({ node }) => node === 'k1')).toMatchObject({ matched: 718, sum: 718 * 45, least: 45, most: 45 });
    expect(server.reported).toEqual([]);
  });
});
