import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { databaseTrouble } from '../../database/unreachable.ts';
import { enqueue } from '../../jobs/queue.ts';
import type { Job } from '../../jobs/worker.ts';
import { readDocumentStored } from '../../models/read.ts';
import type { Problem } from '../../problems/problem.ts';
import { readRuleSetStored } from '../../versions/store.ts';
import type { Run, SliceEngine } from '../engines/engine.ts';
import { type SimulationEngine, SimulationMoment } from '../simulation.ts';
import { TURNS, TurnJob } from './queue.ts';

/** `length`: milliseconds after which a turn ends with its slice. */
export type TurnOptions = { engines: Record<SimulationEngine, SliceEngine>; length: number; report: (error: unknown) => void };

/** A run may take the process along, for want of memory perhaps. After so many times that it got no further, nobody takes it up again. */
const MOST_TRIES = 5;

/** What became of a slice: there are more leads; this turn has ended; or there was none, because the run has ended or gone on elsewhere. */
type Outcome = 'more' | 'over';

/** Goes on with a run for a while, slice by slice, each in one transaction, and leaves the rest to its next turn at the end of the queue. */
export async function takeTurn(db: Kysely<Tables>, { data, done, stopping, signal }: Job, options: TurnOptions): Promise<void> {
  const job = TurnJob.parse(data);
  const until = performance.now() + options.length;
  const isLast = () => performance.now() >= until || stopping.aborted;
  try {
    const begun = await beginTurn(db, job);
    if (!begun) return await done(db);
    if (begun.tries > MOST_TRIES) {
      await giveUp(db, job, 'simulationBroke', done);
      return;
    }
    if (begun.engine === 'sql' && job.turn === 1) await tellPlanner(db);
    for (let outcome: Outcome = 'more'; outcome === 'more'; ) {
      outcome = await takeSlice(db, { job, run: begun.run, score: options.engines[begun.engine], isLast, done });
    }
  } catch (error) {
    if (error instanceof Late) return done(db);
    const trouble = databaseTrouble(error);
    // A disk may be full for longer than a run is tried.
    if (trouble === 'databaseFull') await notTried(db, job).catch(() => {});
    // A database or a server that is going away is no fault of the run, which is taken up again.
    if (trouble || signal.aborted) throw error;
    // Whoever removed a run took away what its slice wanted to refer to.
    if (await giveUp(db, job, 'unexpected', done)) options.report(error);
  }
}

/** Ends a run that cannot go on; whether it was still this job's to end. */
const giveUp = (db: Kysely<Tables>, job: TurnJob, problem: Problem['code'], done: Job['done']): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    await done(trx);
    return end(trx, job, problem);
  });

/** Thrown where a run was cancelled, removed or taken further while a slice of it was scored, so that the slice is undone. */
class Late extends Error {}

const due = (db: Kysely<Tables>, { simulation, turn }: TurnJob) =>
  db.updateTable('simulation').where('id', '=', simulation).where('turn', '=', turn).where('state', 'in', ['queued', 'running']);

type Begun = { run: Run; engine: SimulationEngine; tries: number };

/** The run whose turn it is, from now on running, and the how-manieth try this is since it last got further; null if the job is late. */
async function beginTurn(db: Kysely<Tables>, job: TurnJob): Promise<Begun | null> {
  const row = await due(db, job)
    .set({ state: 'running', started_at: sql<Date>`coalesce(started_at, now())`, tries: sql<number>`tries + 1` })
    .returning(['tries', 'id', 'workspace_id', 'content_id', 'document', 'rule_set', 'moment', 'engine'])
    .executeTakeFirst();
  if (!row) return null;
  const run: Run = {
    id: row.id,
    workspace: row.workspace_id,
    contentId: row.content_id,
    document: readDocumentStored(row.document),
    ruleSet: readRuleSetStored(row.rule_set),
    moment: SimulationMoment.parse(row.moment),
  };
  return { run, engine: row.engine, tries: row.tries };
}

/** Takes a try back that says nothing about the run. */
const notTried = (db: Kysely<Tables>, job: TurnJob) => due(db, job).set({ tries: sql<number>`greatest(tries - 1, 0)` }).execute();

/** Lets Postgres look at what there is: leads that were imported just now it takes for a handful, and scores for minutes. */
const tellPlanner = (db: Kysely<Tables>) => sql`analyze lead, event`.execute(db);

type Slice = { job: TurnJob; run: Run; score: SliceEngine; isLast: () => boolean; done: Job['done'] };

/** Scores some leads, and writes down with their results how far the run is. */
function takeSlice(db: Kysely<Tables>, { job, run, score, isLast, done }: Slice): Promise<Outcome> {
  return db.transaction().execute(async (trx) => {
    const from = await takeHold(trx, job);
    const { position, leads } = await score(trx, run, from.position);
    if (leads === 0) {
      if (!(await end(trx, job, from.done < from.of ? 'sampleChanged' : null))) throw new Late();
      await done(trx);
      return 'over';
    }
    const isOver = isLast();
    const turn = job.turn + (isOver ? 1 : 0);
    await advance(trx, job, { position, leads: from.done + leads, turn });
    if (!isOver) return 'more';
    await enqueue(trx, TURNS, [{ simulation: job.simulation, turn }]);
    await done(trx);
    return 'over';
  });
}

/**
 * How far a run is, held until the transaction ends: a job whose lease ended too early waits here for the one that is still at it. The row is not locked,
 * so that nobody who cancels has to wait.
 */
async function takeHold(trx: Transaction<Tables>, { simulation, turn }: TurnJob): Promise<{ position: number; done: number; of: number }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${simulation}, 0))`.execute(trx);
  const row = await trx
    .selectFrom('simulation')
    .select(['position', 'leads_done as done', 'lead_count as of'])
    .where('id', '=', simulation)
    .where('turn', '=', turn)
    .where('state', '=', 'running')
    .executeTakeFirst();
  if (!row) throw new Late();
  return row;
}

async function advance(
  trx: Transaction<Tables>,
  job: TurnJob,
  { position, leads, turn }: { position: number; leads: number; turn: number },
) {
  const row = await due(trx, job)
    // A sample may have grown meanwhile.
    .set({ position, turn, tries: 0, leads_done: leads, lead_count: sql<number>`greatest(lead_count, ${leads})` })
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new Late();
}

/** Writes down how a run ended; whether it was still this job's to end. */
async function end(trx: Transaction<Tables>, job: TurnJob, problem: Problem['code'] | null): Promise<boolean> {
  const state = problem === null ? 'done' : 'failed';
  const row = await due(trx, job).set({ state, problem, finished_at: sql<Date>`now()` }).returning('id').executeTakeFirst();
  return row !== undefined;
}
