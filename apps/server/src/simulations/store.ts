import type { RuleSet } from '@umbral/compiler';
import type { Document } from '@umbral/model';
import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';
import { readDocumentStored } from '../models/read.ts';
import { Refusal } from '../problems/refusal.ts';
import { readRuleSetStored } from '../versions/store.ts';
import { SimulationMoment, type SimulationProgress, type SimulationSource, type SimulationSummary } from './simulation.ts';

/** So many are listed, the newest. */
const MOST_LISTED = 200;

/** A run with what it runs; `outputs` tell what its results are. */
export type OpenedSimulation = SimulationSummary & { document: Document; outputs: RuleSet['outputs'] };

export const simulationNotFound = () => new Refusal({ code: 'notFound', params: { what: 'simulation' } });

const PROGRESS = [
  'simulation.state',
  'simulation.problem',
  'simulation.leads_done',
  'simulation.lead_count',
  'simulation.started_at',
  'simulation.finished_at',
] as const;

type ProgressRow = {
  state: SimulationSummary['state'];
  problem: string | null;
  leads_done: number;
  lead_count: number;
  started_at: Date | null;
  finished_at: Date | null;
};

const progressOf = (row: ProgressRow): SimulationProgress => ({
  state: row.state,
  problem: row.problem,
  done: row.leads_done,
  of: row.lead_count,
  startedAt: row.started_at?.getTime() ?? null,
  finishedAt: row.finished_at?.getTime() ?? null,
});

const summaries = ({ db, workspace }: Scope) =>
  db
    .selectFrom('simulation')
    .innerJoin('scoring_model as model', 'model.id', 'simulation.model_id')
    .select(['simulation.id', 'model_id', 'model.name as modelName', 'number', 'simulation.revision', 'moment', 'engine', 'author'])
    .select(['sample_id', 'sample_name', 'sample_source', 'simulation.created_at'])
    .select(PROGRESS)
    .leftJoin('sample', (join) =>
      join.onRef('sample.workspace_id', '=', 'simulation.workspace_id').onRef('sample.id', '=', 'simulation.sample_id'),
    )
    .select(sql<boolean>`sample.id is not null`.as('still'))
    .where('simulation.workspace_id', '=', workspace);

type Row = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

/** Which of the two a run has, the database sees to. */
const sourceOf = ({ number, revision }: Pick<Row, 'number' | 'revision'>): SimulationSource =>
  number === null ? { kind: 'draft', revision: revision ?? 0 } : { kind: 'version', number };

const summaryOf = (row: Row): SimulationSummary => ({
  id: row.id,
  modelId: row.model_id,
  modelName: row.modelName,
  source: sourceOf(row),
  sample: {
    id: row.sample_id,
    name: row.sample_source === 'builtIn' ? { code: row.sample_name } : { text: row.sample_name },
    still: row.still,
  },
  moment: SimulationMoment.parse(row.moment),
  engine: row.engine,
  author: row.author,
  createdAt: row.created_at.getTime(),
  ...progressOf(row),
});

/** The runs of a scoring model, over a sample, or of all (null), the newest first. */
export async function listSimulations(
  scope: Scope,
  { modelId, sampleId }: { modelId: string | null; sampleId: string | null },
): Promise<SimulationSummary[]> {
  const all = summaries(scope).orderBy('simulation.created_at', 'desc').orderBy('simulation.id').limit(MOST_LISTED);
  const ofModel = modelId === null ? all : all.where('model_id', '=', modelId);
  const rows = await (sampleId === null ? ofModel : ofModel.where('sample_id', '=', sampleId)).execute();
  return rows.map(summaryOf);
}

/** A run in full. Refuses one that is not there. */
export async function getSimulation(scope: Scope, id: string): Promise<OpenedSimulation> {
  const row = await summaries(scope).select(['simulation.document', 'rule_set']).where('simulation.id', '=', id).executeTakeFirst();
  if (!row) throw simulationNotFound();
  return { ...summaryOf(row), document: readDocumentStored(row.document), outputs: readRuleSetStored(row.rule_set).outputs };
}

/** What a run's results are, where its leads are, and how many are done. Refuses one that is not there. */
export async function readRun(
  { db, workspace }: Scope,
  id: string,
): Promise<{ outputs: RuleSet['outputs']; contentId: string; done: number }> {
  const row = await db
    .selectFrom('simulation')
    .select(['content_id', 'leads_done', 'rule_set'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw simulationNotFound();
  return { outputs: readRuleSetStored(row.rule_set).outputs, contentId: row.content_id, done: row.leads_done };
}

/** How far a run is. */
export async function readProgress({ db, workspace }: Scope, id: string): Promise<SimulationProgress> {
  const row = await db
    .selectFrom('simulation')
    .select(PROGRESS)
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw simulationNotFound();
  return progressOf(row);
}
