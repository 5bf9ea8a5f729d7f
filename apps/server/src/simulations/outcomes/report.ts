import { distributionOf, type OutcomeReport, reportOf } from '@umbral/calibration';
import type { RuleSet } from '@umbral/compiler';
import { LRUCache } from 'lru-cache';
import type { Scope } from '../../database/scope.ts';
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
  if (!run.finished) return answer(scope, run, score, window);
  const key = JSON.stringify([id, score, window, run.asOf, run.edition]);
  const known = answers.get(key);
  if (known) return known;
  const made = answer(scope, run, score, window);
  answers.set(key, made);
  made.catch(() => answers.delete(key));
  return made;
}

/**
 * Answers about runs that have ended, by what else they depend on: a million leads take seconds to count. Who asks while one is made gets
 * the same.
 */
const answers = new LRUCache<string, Promise<SimulationOutcomes>>({ max: 100 });

async function answer(scope: Scope, run: Run, score: string, window: number | null): Promise<SimulationOutcomes> {
  const observedUntil = run.moment.kind === 'backtest' ? run.moment.until : (run.asOf ?? (await newestOutcome(scope, run)));
  const question: Question = {
    workspace: scope.workspace,
    simulation: run.id,
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

/**
 * `asOf`: the moment at which the sample was true, in epoch milliseconds, while it still holds the run's leads; else null. `edition`: of the
 * content, which tells whether what its leads say may have changed; null where the content is gone.
 */
type Run = {
  id: string;
  content: string;
  moment: SimulationMoment;
  outputs: RuleSet['outputs'];
  finished: boolean;
  asOf: number | null;
  edition: number | null;
};

async function openRun({ db, workspace }: Scope, id: string): Promise<Run> {
  const row = await db
    .selectFrom('simulation')
    .leftJoin('sample', (join) => join.onRef('sample.id', '=', 'sample_id').onRef('sample.content_id', '=', 'simulation.content_id'))
    .leftJoin('sample_content', 'sample_content.id', 'simulation.content_id')
    .select(['simulation.content_id', 'moment', 'rule_set', 'finished_at', 'as_of', 'edition'])
    .where('simulation.workspace_id', '=', workspace)
    .where('simulation.id', '=', id)
    .executeTakeFirst();
  if (!row) throw simulationNotFound();
  return {
    id,
    content: row.content_id,
    finished: row.finished_at !== null,
    asOf: row.as_of?.getTime() ?? null,
    edition: row.edition,
    moment: SimulationMoment.parse(row.moment),
    outputs: readRuleSetStored(row.rule_set).outputs,
  };
}

/** Where the sample no longer holds the run's leads, the newest outcome of the run: outcomes were noted until then at least. */
async function newestOutcome({ db, workspace }: Scope, run: Run): Promise<number | null> {
  const newest = await db
    .selectFrom('simulation_result')
    .select(({ fn }) => fn.max('outcome_at').as('at'))
    .where('workspace_id', '=', workspace)
    .where('simulation_id', '=', run.id)
    .executeTakeFirst();
  return newest?.at?.getTime() ?? null;
}
