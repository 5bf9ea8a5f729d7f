import { distributionOf, type OutcomeReport, reportOf } from '@umbral/calibration';
import type { RuleSet } from '@umbral/compiler';
import type { Scope } from '../../database/scope.ts';
import { contentOf } from '../../samples/content.ts';
import { readRuleSetStored } from '../../versions/store.ts';
import { columnsOf } from '../results.ts';
import { SimulationMoment } from '../simulation.ts';
import { simulationNotFound } from '../store.ts';
import { tallyOutcomes } from './counts.ts';
import type { Question, Standing } from './judged.ts';
import { type SplitDate, splitByDate } from './split.ts';

/**
 * What the outcomes of a run's leads say of one score. `window`: days within which a lead had to convert, null: whenever.
 * `observedUntil`: until when outcomes were noted, as far as is known. `moment`: when the leads were scored.
 * `leads`: by what they say; only the counted ones are in the report. `foreknown`: the outcomes of so many of them were there before they were
 * scored, which their scores may know; `undated`: so many converted at a time that nobody knows. `splitBy`: the date of the report's holdout.
 */
export type SimulationOutcomes = {
  window: number | null;
  observedUntil: number | null;
  moment: SimulationMoment;
  leads: Record<Standing, number>;
  foreknown: number;
  undated: number;
  splitBy: SplitDate | null;
  report: OutcomeReport;
};

const DAY = 86_400_000;

type Asked = { id: string; score: string; window: number | null };

/**
 * Answers for what the run has done so far. A backtest has a window of its own, as each of its leads was scored so many days before its
 * outcome: the one that is asked for is left aside there.
 */
export async function outcomesOfSimulation(scope: Scope, { id, score, window: asked }: Asked): Promise<SimulationOutcomes> {
  const run = await openRun(scope, id);
  const window = run.moment.kind === 'backtest' ? null : asked;
  const observedUntil = run.moment.kind === 'backtest' ? run.moment.until : await lastObserved(scope, run);
  const question: Question = {
    workspace: scope.workspace,
    simulation: id,
    columns: columnsOf(run.outputs, score),
    window: window === null ? null : window * DAY,
    observedUntil,
  };
  const { scores, bands, standings, foreknown, undated } = await tallyOutcomes(scope.db, question);
  const parted = await splitByDate(scope.db, question, run.content);
  return {
    window,
    observedUntil,
    moment: run.moment,
    leads: standings,
    foreknown,
    undated,
    splitBy: parted?.by ?? null,
    report: reportOf({ distribution: distributionOf(scores), bands, split: parted?.split ?? null }),
  };
}

type Run = { id: string; sample: string; content: string; moment: SimulationMoment; outputs: RuleSet['outputs'] };

async function openRun({ db, workspace }: Scope, id: string): Promise<Run> {
  const row = await db
    .selectFrom('simulation')
    .select(['sample_id', 'content_id', 'moment', 'rule_set'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw simulationNotFound();
  return {
    id,
    sample: row.sample_id,
    content: row.content_id,
    moment: SimulationMoment.parse(row.moment),
    outputs: readRuleSetStored(row.rule_set).outputs,
  };
}

/**
 * The moment at which the sample was true, while it still holds the run's leads. Where it does not, the newest outcome of the run: outcomes
 * were noted until then at least.
 */
async function lastObserved(scope: Scope, run: Run): Promise<number | null> {
  const { db, workspace } = scope;
  const sample = await db
    .selectFrom('sample')
    .select('as_of')
    .where('workspace_id', '=', workspace)
    .where('id', '=', run.sample)
    .executeTakeFirst();
  if (sample && (await contentOf(scope, run.sample)) === run.content) return sample.as_of.getTime();
  const newest = await db
    .selectFrom('simulation_result')
    .select(({ fn }) => fn.max('outcome_at').as('at'))
    .where('workspace_id', '=', workspace)
    .where('simulation_id', '=', run.id)
    .executeTakeFirst();
  return newest?.at?.getTime() ?? null;
}
