import { compile } from '@umbral/compiler';
import type { LeadRecord } from '@umbral/samples';
import { toJsonb } from '../../src/database/jsonb.ts';
import { contentOf } from '../../src/samples/content.ts';
import type { SimulationMoment } from '../../src/simulations/simulation.ts';
import { combined, publisher } from './publishing.ts';
import type { TestServer } from './server.ts';

/** What a run made of one lead: `values` by the key of a score, and all else as in the table. `at`: when it was scored, unless the run's moment. */
export type Result = { score: number | null; band?: string | null; outcome: boolean | null; outcomeAt?: number | null; at?: number };
type Run = { moment: SimulationMoment; results: readonly Result[]; sample?: string; content?: string; leadIds?: readonly number[] };

const NOBODY = '00000000-0000-4000-8000-000000000000';
const { ruleSet } = compile(combined());
/** The score of the combined template that has bands, and where it stands among the outputs. */
const banded = ruleSet.outputs.bands[0];
export const SCORE = banded?.score ?? '';
const place = ruleSet.outputs.scores.findIndex(({ key }) => key === SCORE);

/** Writes a finished run of the combined template as its engine would have; every other score is -1. */
export async function writeRun({ client, db, scope }: TestServer, run: Run): Promise<string> {
  const model = await publisher(client).create();
  const { id } = await db
    .insertInto('simulation')
    .values({
      workspace_id: scope.workspace,
      model_id: model,
      number: null,
      revision: 1,
      document: toJsonb(combined()),
      rule_set: toJsonb(ruleSet),
      checksum: 'a'.repeat(64),
      sample_id: run.sample ?? NOBODY,
      sample_name: 'Spring',
      sample_source: 'imported',
      content_id: run.content ?? NOBODY,
      moment: toJsonb(run.moment),
      engine: 'sql',
      state: 'done',
      problem: null,
      lead_count: run.results.length,
      author: 'Ada',
      author_id: 'ada',
      finished_at: new Date(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const now = run.moment.kind === 'at' ? run.moment.now : 0;
  const rows = run.results.map(({ score, band = null, outcome, outcomeAt = null, at = now }, index) => ({
    workspace_id: scope.workspace,
    simulation_id: id,
    lead_id: run.leadIds?.[index] ?? index + 1,
    external_id: `lead-${index}`,
    moment: at,
    outcome,
    outcome_at: outcomeAt === null ? null : new Date(outcomeAt),
    scores: ruleSet.outputs.scores.map((_each, index) => (index === place ? score : -1)),
    bands: ruleSet.outputs.bands.map(() => band),
    grades: ruleSet.outputs.grades.map(() => null),
    lines: [0],
  }));
  for (let from = 0; from < rows.length; from += 1_000)
    await db
      .insertInto('simulation_result')
      .values(rows.slice(from, from + 1_000))
      .execute();
  return id;
}

/** So many results that are alike. */
export const times = (count: number, result: Result): Result[] => Array.from({ length: count }, () => result);

/** A sample of leads, where its content is, and under which ids the database holds them. */
export async function importLeads({ client, db, scope }: TestServer, asOf: number, leads: LeadRecord[]) {
  const { id } = await client.samples.begin.mutate({ name: 'Spring', fields: [], events: [], asOf });
  for (let batch = 0; batch * 1_000 < leads.length; batch++)
    await client.samples.append.mutate({ id, batch, leads: leads.slice(batch * 1_000, (batch + 1) * 1_000) });
  const report = { files: [], columns: [], leads: 0, events: 0, converted: 0, outcomesKnown: 0, asOf, asOfSource: 'chosen' as const };
  await client.samples.finish.mutate({ id, leadCount: leads.length, eventCount: 0, report });
  const content = await contentOf(scope, id);
  const rows = await db.selectFrom('lead').select(['id', 'external_id']).where('sample_id', '=', content).execute();
  const ids = new Map(rows.map((row) => [row.external_id, row.id]));
  return { id, content, leadIds: leads.map((lead) => ids.get(lead.id) ?? 0) };
}
