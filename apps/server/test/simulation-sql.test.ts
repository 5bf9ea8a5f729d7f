import { randomUUID } from 'node:crypto';
import { compile, type RuleSet } from '@umbral/compiler';
import { compileRuleSet, factsPreparer, type ManyExplained } from '@umbral/evaluator';
import { readLeadRows } from '@umbral/samples';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Databases, openDatabases } from '../src/database/open.ts';
import { type Scope, serverScope } from '../src/database/scope.ts';
import { DEFAULT_WORKSPACE } from '../src/database/workspace.ts';
import { listLeads } from '../src/samples/leads.ts';
import type { Run } from '../src/simulations/engines/engine.ts';
import { sliceQuery, sqlSlice } from '../src/simulations/engines/sql.ts';
import type { SimulationMoment } from '../src/simulations/simulation.ts';
import { MOMENT, makeBigSample } from './harness/big-sample.ts';
import { createTestDatabase, type TestDatabase } from './harness/database.ts';
import { everyKind } from './harness/every-kind.ts';

const LEADS = 100_000;
const MOST_EVENTS = 12;
const PAGE = 5_000;
const DAY = 86_400_000;
/** As the conformance suite compares contributions. */
const TOLERANCE = 1e-9;

const document = everyKind();
const { ruleSet } = compile(document);
const { outputs } = ruleSet;

let database: TestDatabase;
let databases: Databases;
let scope: Scope;
let sample: string;
beforeAll(async () => {
  database = await createTestDatabase();
  databases = await openDatabases(database);
  scope = serverScope(databases.system, DEFAULT_WORKSPACE);
  // Of another sample: nothing of it may be in any result.
  await makeBigSample(scope, 100, MOST_EVENTS);
  sample = await makeBigSample(scope, LEADS, MOST_EVENTS);
}, 120_000);
afterAll(async () => {
  await databases.close();
  await database.drop();
});

/** A simulation without results. */
async function newRun(moment: SimulationMoment): Promise<Run> {
  const [id, modelId] = [randomUUID(), randomUUID()];
  const json = { document: JSON.stringify(document), ruleSet: JSON.stringify(ruleSet), moment: JSON.stringify(moment) };
  await sql`insert into scoring_model (id, workspace_id, name, revision) values (${modelId}, ${scope.workspace}, 'm', 1)`.execute(scope.db);
  await sql`
    insert into simulation (id, workspace_id, model_id, revision, document, rule_set, checksum, sample_id, sample_name, sample_source,
      content_id, moment, engine, lead_count, author, author_id)
    values (${id}, ${scope.workspace}, ${modelId}, 1, ${json.document}, ${json.ruleSet}, ${'0'.repeat(64)}, ${sample}, 'big', 'imported',
      ${sample}, ${json.moment}, 'sql', ${LEADS}, 'a', 'a')`.execute(scope.db);
  return { id, workspace: scope.workspace, contentId: sample, document, ruleSet, moment };
}

/** Runs all slices; how many there were, and of how many leads. */
async function runWhole(run: Run): Promise<{ slices: number; leads: number }> {
  const done = { slices: 0, leads: 0 };
  for (let after = 0; ; ) {
    const { position, leads } = await scope.db.transaction().execute((trx) => sqlSlice(trx, run, after));
    if (leads === 0) return done;
    after = position;
    done.slices += 1;
    done.leads += leads;
  }
}

type Result = {
  external_id: string;
  moment: number;
  outcome: boolean | null;
  scores: (number | null)[];
  bands: (string | null)[];
  grades: (string | null)[];
  lines: number[];
};

const resultsAfter = async (run: Run, after: string | number, limit: number) => {
  const { rows } = await sql<Result & { lead_id: number }>`
    select lead_id, external_id, moment, outcome, scores, bands, grades, lines from simulation_result
    where simulation_id = ${run.id} and lead_id > ${after} order by lead_id limit ${limit}`.execute(scope.db);
  return rows;
};

const LABELS = { disqualified: 254, none: 255 };
function label(ids: readonly string[], place: number | undefined): string | null {
  if (place === LABELS.disqualified) return 'disqualified';
  return place === undefined || place === LABELS.none ? null : (ids[place] ?? null);
}

/** What the evaluator says of one of many leads, as a result has it. */
function expectedOf({ outputs }: RuleSet, many: ManyExplained, lead: number): Pick<Result, 'scores' | 'bands' | 'grades' | 'lines'> {
  const orNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const bands = outputs.bands.map(({ score, bands: each }) =>
    label(
      each.map(({ id }) => id),
      many.bands[score]?.[lead],
    ),
  );
  return {
    scores: outputs.scores.map(({ key }) => orNull(many.scores[key]?.[lead])),
    bands,
    grades: outputs.grades.map(({ key, grades }) => label(grades, many.grades[key]?.[lead])),
    lines: outputs.scores.flatMap(({ key }) => (many.lines[key] ?? []).map((values) => values[lead] ?? Number.NaN)),
  };
}

/** How the results differ from what the evaluator says of the same leads; and the moments, bands and grades that there were. */
async function compared(run: Run, momentOf: (outcomeAt: number | null) => number) {
  const prepare = factsPreparer(ruleSet.input);
  const { explainMany } = compileRuleSet(ruleSet);
  const found = { leads: 0, unscored: 0, differences: [] as string[], labels: new Set<string | null>(), matched: new Set<number>() };
  for (let from: number | null = null; ; ) {
    const page = await listLeads(scope, sample, { after: from, edition: null }, PAGE);
    const leads = readLeadRows(page.rows);
    const many = explainMany(leads.map((lead) => prepare(lead, momentOf(lead.outcomeAt))));
    const results = await resultsAfter(run, from ?? 0, leads.length);
    for (const [index, lead] of leads.entries()) {
      const result = results[index];
      const expected = expectedOf(ruleSet, many, index);
      const { lines, ...rest } = expected;
      const exact = { ...rest, external_id: lead.id, moment: momentOf(lead.outcomeAt), outcome: lead.outcome };
      const got = result && { ...result, lead_id: undefined, lines: undefined };
      const isScored = expected.scores.some((score) => score !== null);
      const near = lines.every((value, line) => Math.abs((isScored ? value : 0) - (result?.lines[line] ?? Number.NaN)) <= TOLERANCE);
      if (JSON.stringify(sorted(exact)) !== JSON.stringify(sorted(got ?? {})))
        found.differences.push(`${JSON.stringify(lead)}: ${JSON.stringify(got)}, not ${JSON.stringify(exact)}`);
      else if (!near || result?.lines.length !== lines.length) found.differences.push(`${lead.id}: ${result?.lines}, not ${lines}`);
      found.leads += 1;
      if (!isScored) found.unscored += 1;
      for (const each of [...expected.bands, ...expected.grades]) found.labels.add(each);
      for (const [line, value] of lines.entries()) if (isScored && value !== 0) found.matched.add(line);
    }
    from = page.next;
    if (from === null) return found;
  }
}

const sorted = (value: object): unknown =>
  Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

describe(`scoring ${LEADS} leads where they are`, () => {
  it.each<[string, SimulationMoment, (outcomeAt: number | null) => number]>([
    ['at one moment', { kind: 'at', now: MOMENT }, () => MOMENT],
    [
      'each before its outcome',
      { kind: 'backtest', daysBefore: 10.5, until: MOMENT - DAY },
      (outcomeAt) => (outcomeAt ?? MOMENT - DAY) - 10.5 * DAY,
    ],
  ])(
    'comes to the same as the evaluator, %s',
    async (_, moment, momentOf) => {
      const run = await newRun(moment);
      const { slices, leads } = await runWhole(run);
      expect(leads).toBe(LEADS);
      expect(slices).toBe(2);
      const found = await compared(run, momentOf);
      expect(found.differences.slice(0, 3)).toEqual([]);
      expect(found.leads).toBe(LEADS);
      // The leads are such that the comparison says something: every band, most grades and most lines occur.
      expect(found.unscored).toBeGreaterThan(LEADS / 50);
      for (const band of ['low', 'mid', 'high', 'disqualified', null]) expect(found.labels).toContain(band);
      expect(found.labels.size).toBeGreaterThan(12);
      expect(found.matched.size).toBeGreaterThan(outputs.scores.flatMap(({ lines }) => lines).length * 0.8);
    },
    240_000,
  );

  it.each<SimulationMoment>([
    { kind: 'at', now: MOMENT },
    { kind: 'backtest', daysBefore: 3, until: MOMENT },
  ])('reads the events once, and only those of the slice: $kind', async (moment) => {
    const run = await newRun(moment);
    const { sql: text, parameters } = sliceQuery(run, 1_000, 2_000);
    const query = { ...sliceQuery(run, 1_000, 2_000), sql: `explain (format json) ${text}`, parameters };
    // Policies, which bind the second of these, change nothing about it.
    for (const db of [databases.system, databases.of(scope)]) {
      const { rows } = await db.executeQuery<{ 'QUERY PLAN': [{ Plan: Plan }] }>(query);
      const [explained] = rows[0]?.['QUERY PLAN'] ?? [];
      const scans = explained ? scansOf(explained.Plan, 'event') : [];
      expect(scans).toHaveLength(1);
      expect(JSON.stringify(scans)).toContain('lead_id > ');
    }
  });
});

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };
const scansOf = (plan: Plan, table: string): Plan[] => [
  ...(plan['Relation Name'] === table ? [plan] : []),
  ...(plan.Plans ?? []).flatMap((each) => scansOf(each, table)),
];
