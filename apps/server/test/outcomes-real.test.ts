import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addNode, type Comparison, connect, type Document, emptyDocument, updateNode } from '@umbral/model';
import type { LeadRecord } from '@umbral/samples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AS_OF } from './harness/leads.ts';
import { publisher } from './harness/publishing.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { simulator, startRunner } from './harness/simulations.ts';

/** A real export that may be read here but is no part of the project. */
const REAL = fileURLToPath(new URL('../../../../shared/data/xeducation/leads_repaired.csv', import.meta.url));

const FIELDS = [
  { key: 'visits', type: 'number', label: { text: 'Visits' } },
  { key: 'seconds', type: 'number', label: { text: 'Seconds' } },
  { key: 'origin', type: 'text', label: { text: 'Origin' } },
  { key: 'occupation', type: 'text', label: { text: 'Occupation' } },
] as const;

/** Points for what is so, and no more than 100: the same by the document and by `pointsOf`. */
const CRITERIA = [
  { id: 'stayed', field: 'seconds', operator: 'atLeast', value: 500, points: 40 },
  { id: 'form', field: 'origin', operator: 'is', value: 'Lead Add Form', points: 45 },
  { id: 'works', field: 'occupation', operator: 'is', value: 'Working Professional', points: 30 },
  { id: 'came', field: 'visits', operator: 'atLeast', value: 3, points: 7 },
] as const;

function drawn(): Document {
  const score = updateNode(addNode({ ...emptyDocument(), fields: [...FIELDS] }, 'score', 'sum', { x: 0, y: 0 }), 'sum', 'score', {
    key: 'sum',
  });
  const begun = addNode(score, 'bands', 'bands', { x: 0, y: 0 });
  const join = (document: Document, source: string, target: string) =>
    connect(document, `${source}-${target}`, { source, sourcePort: 'out', target, targetPort: 'in' });
  const scored = CRITERIA.reduce((document, { id, field, operator, value, points }) => {
    const asked: Comparison = { kind: 'comparison', field, operator, value, orMissing: false };
    const added = addNode(document, 'criterion', id, { x: 0, y: 0 });
    return join(updateNode(added, id, 'criterion', { condition: { kind: 'all', of: [asked] }, points }), id, 'sum');
  }, begun);
  return join(scored, 'sum', 'bands');
}

type Row = { id: string; converted: boolean; visits: number | null; seconds: number | null; origin: string; occupation: string };

/** The rows of the export; a field in quotes may hold commas. */
function readRows(): Row[] {
  const [head = '', ...lines] = readFileSync(REAL, 'utf8').trim().split(/\r?\n/);
  const cellsOf = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const names = cellsOf(head);
  const numberOf = (text: string) => (text === '' ? null : Number(text));
  return lines.map((line) => {
    const cells = cellsOf(line);
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    return {
      id: cell('Prospect ID'),
      converted: cell('Converted') === '1',
      visits: numberOf(cell('TotalVisits')),
      seconds: numberOf(cell('Total Time Spent on Website')),
      origin: cell('Lead Origin'),
      occupation: cell('What is your current occupation'),
    };
  });
}

const leadOf = ({ id, converted, ...attributes }: Row): LeadRecord => ({ id, attributes, events: [], outcome: converted, outcomeAt: null });

const pointsOf = ({ seconds, origin, occupation, visits }: Row): number =>
  Math.min(
    100,
    ((seconds ?? 0) >= 500 ? 40 : 0) +
      (origin === 'Lead Add Form' ? 45 : 0) +
      (occupation === 'Working Professional' ? 30 : 0) +
      ((visits ?? 0) >= 3 ? 7 : 0),
  );

/** By the definition: how often, of two leads of which one converted, that one has the higher score. */
function areaByPairs(rows: readonly Row[]): number {
  const scoresOf = (wanted: boolean) => rows.filter((row) => row.converted === wanted).map(pointsOf);
  const [converted, others] = [scoresOf(true), scoresOf(false)];
  let won = 0;
  for (const one of converted) for (const other of others) won += one > other ? 1 : one === other ? 0.5 : 0;
  return won / (converted.length * others.length);
}

describe.skipIf(!existsSync(REAL))('the outcomes of a real sample, X Education (SKIPPED where ../shared/data is absent)', () => {
  let server: TestServer;
  let runner: Awaited<ReturnType<typeof startRunner>>;
  beforeAll(async () => {
    server = await startTestServer();
    runner = await startRunner(server);
  });
  afterAll(async () => {
    await runner?.stop();
    await server?.close();
  });

  test('are those that counting its rows by hand gives', async () => {
    const rows = readRows();
    expect([rows.length, rows.filter(({ converted }) => converted).length]).toEqual([9_240, 3_561]);
    const runs = simulator(server);
    const model = await publisher(server.client).create(drawn());
    const id = await runs.start(model, await runs.sample(rows.map(leadOf)), { moment: { kind: 'at', now: AS_OF } });
    expect((await runs.ended(id)).state).toBe('done');
    const { leads, report } = await server.client.simulations.outcomes.query({ id, score: 'sum', window: null });
    expect(leads).toMatchObject({ counted: 9_240, unknown: 0, unscored: 0 });
    expect(report.overall.rate).toBeCloseTo(0.3854, 4);
    expect(report.findings?.area.auc).toBeCloseTo(areaByPairs(rows), 12);
    const counted = (from: number, below: number) => {
      const within = rows.filter((row) => pointsOf(row) >= from && pointsOf(row) < below);
      const converted = within.filter((row) => row.converted).length;
      return { converted, unconverted: within.length - converted };
    };
    const bands = new Map(report.findings?.bands.map((level) => [level.band, level]));
    expect(bands.get('hot')).toMatchObject(counted(70, 101));
    expect(bands.get('warm')).toMatchObject(counted(40, 70));
    expect(bands.get('cold')).toMatchObject(counted(0, 40));
    expect(report.findings?.scores).toEqual(
      [...new Set(rows.map(pointsOf))].sort((one, other) => one - other).map((score) => ({ score, ...counted(score, score + 1) })),
    );
    expect(report.findings?.warnings).toEqual([]);
  });
});
