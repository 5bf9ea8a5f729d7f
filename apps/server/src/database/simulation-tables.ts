import type { ColumnType, Generated } from 'kysely';

/** One run of a draft (`revision`) or version (`number`) over a sample; it holds what it runs, so that it can go on without them. */
type Simulation = {
  id: Generated<string>;
  workspace_id: string;
  model_id: string;
  number: number | null;
  revision: number | null;
  document: ColumnType<unknown, string, never>;
  rule_set: ColumnType<unknown, string, never>;
  checksum: string;
  sample_id: string;
  sample_name: string;
  sample_source: 'imported' | 'builtIn';
  /** Of the leads and events: `sample_id` in their tables. */
  content_id: string;
  moment: ColumnType<unknown, string, never>;
  engine: 'workers' | 'sql';
  state: Generated<'queued' | 'running' | 'done' | 'failed' | 'cancelled'>;
  /** The code of the problem that ended it. */
  problem: string | null;
  /** Of the job that may go on with it; older ones find that they are late. */
  turn: Generated<number>;
  /** Times that a turn was begun since the run last got further. */
  tries: Generated<number>;
  /** `lead_id` of the last lead that is done; leads are taken in the order of it. */
  position: Generated<number>;
  leads_done: Generated<number>;
  lead_count: number;
  author: string;
  author_id: string;
  created_at: ColumnType<Date, never, never>;
  started_at: Date | null;
  finished_at: Date | null;
};

/** What a simulation made of one lead; the arrays follow the outputs of its rule set. */
type SimulationResult = {
  workspace_id: string;
  simulation_id: string;
  lead_id: number;
  external_id: string;
  /** At which it was scored, as epoch milliseconds. */
  moment: number;
  outcome: boolean | null;
  outcome_at: Date | null;
  scores: (number | null)[];
  bands: (string | null)[];
  grades: (string | null)[];
  /** The values of the lines of all scores, one score after the other. */
  lines: number[];
};

/** The tables of simulations. */
export type SimulationTables = { simulation: Simulation; simulation_result: SimulationResult };
