import type { Label } from '@umbral/model';
import { z } from 'zod';

/** Postgres knows no earlier moment than 4714 BC. */
const Moment = z.number().min(-2e14).max(8.64e15);
/** As large as Postgres' integers go. */
const Number32 = z.int().min(1).max(2_147_483_647);

/** When each lead is scored: see `momentOf`. `at`: all at one moment. Moments are epoch milliseconds. */
export const SimulationMoment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at'), now: Moment }),
  z.strictObject({ kind: z.literal('backtest'), daysBefore: z.number().min(0).max(3_650), until: Moment }),
]);
export type SimulationMoment = z.infer<typeof SimulationMoment>;

/** What is run: the draft as it was at a revision, or a published version. */
export const SimulationSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft'), revision: Number32 }),
  z.strictObject({ kind: z.literal('version'), number: Number32 }),
]);
export type SimulationSource = z.infer<typeof SimulationSource>;

type SimulationState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
/** `workers`: the evaluator in threads of the server. `sql`: statements in the database, where the data is. */
export type SimulationEngine = 'workers' | 'sql';

/** One run as lists show it. Moments are epoch milliseconds; `problem` is the code of what ended it. */
export type SimulationSummary = {
  id: string;
  modelId: string;
  modelName: string;
  source: SimulationSource;
  sample: { id: string; name: Label; still: boolean };
  moment: SimulationMoment;
  engine: SimulationEngine;
  state: SimulationState;
  problem: string | null;
  done: number;
  of: number;
  author: string;
  createdAt: number;
  startedAt: number | null;
  finishedAt: number | null;
};

/** How far a run is; told by the subscription `progress` until it has ended. */
export type SimulationProgress = Pick<SimulationSummary, 'state' | 'problem' | 'done' | 'of' | 'startedAt' | 'finishedAt'>;
