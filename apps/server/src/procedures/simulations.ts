import { SAMPLE_LIMITS } from '@umbral/samples';
import { z } from 'zod';
import { compareSimulations } from '../simulations/comparison/compare.ts';
import { listCompared } from '../simulations/comparison/leads.ts';
import { cancelSimulation, removeSimulation } from '../simulations/end.ts';
import { findResult, listResults } from '../simulations/leads.ts';
import { outcomesOfSimulation } from '../simulations/outcomes/report.ts';
import { watchProgress } from '../simulations/progress.ts';
import { SimulationMoment, SimulationSource } from '../simulations/simulation.ts';
import { startSimulation } from '../simulations/start.ts';
import { readStatistics } from '../simulations/statistics.ts';
import { getSimulation, listSimulations } from '../simulations/store.ts';
import { authorOf } from '../versions/author.ts';
import { ById, Id } from './inputs.ts';
import { editing, router, viewing } from './procedure.ts';

const MOST_DAYS = 3_650;

const Wanted = z.object({
  modelId: Id,
  source: SimulationSource,
  sampleId: Id,
  moment: SimulationMoment,
  engine: z.enum(['auto', 'workers', 'sql']),
});

/** Keys and ids of documents, as long as they may be; one that there is none of finds nothing. */
const Key = z.string().max(200);
const OfScore = ById.extend({ score: Key });
/** As many leads as a sample may have at all, and more. */
const Offset = z.int().min(0).max(100_000_000);
const Limit = z.int().min(1).max(500);
const Bound = z.number().nullable();
/** Postgres text cannot hold NUL. */
const storable = (text: string): boolean => !text.includes('\0');
const Search = z.string().trim().max(200).refine(storable);
const LeadId = z.string().max(SAMPLE_LIMITS.idLength).refine(storable);
const Filter = z.object({
  bands: z.array(Key.nullable()).max(100).nullable(),
  from: Bound,
  to: Bound,
  outcome: z.union([z.boolean(), z.null(), z.literal('any')]),
  search: Search,
});
const Leads = OfScore.extend({
  sort: z.enum(['score', 'lead', 'outcome']),
  descending: z.boolean(),
  filter: Filter,
  offset: Offset,
  limit: Limit,
});

const Compared = z.object({ before: Id, after: Id, score: Key });
const ComparedLeads = Compared.extend({
  move: z.object({ from: Key.nullable(), to: Key.nullable() }).nullable(),
  sort: z.enum(['size', 'difference', 'before', 'after', 'lead']),
  descending: z.boolean(),
  offset: Offset,
  limit: Limit,
});

/** Runs of drafts and versions over samples, which go on by themselves, and their results. */
export const simulations = router({
  start: editing.input(Wanted).mutation(({ ctx, input }) => startSimulation(ctx, input, authorOf(ctx.user))),

  list: viewing.input(z.object({ modelId: Id.nullable(), sampleId: Id.nullable() })).query(({ ctx, input }) => listSimulations(ctx, input)),

  get: viewing.input(ById).query(({ ctx, input }) => getSimulation(ctx, input.id)),

  /** `window`: days within which a lead has to convert to count as converted. */
  outcomes: viewing
    .input(OfScore.extend({ window: z.int().min(1).max(MOST_DAYS).nullable() }))
    .query(({ ctx, input }) => outcomesOfSimulation(ctx, input)),

  /** Told at once and at each change, until the run has ended. */
  progress: viewing.input(ById).subscription(({ ctx, input, signal }) => watchProgress(ctx, input.id, signal)),

  statistics: viewing.input(OfScore).query(({ ctx, input }) => readStatistics(ctx, input.id, input.score)),

  /** One of them, by the lead's own id; null where the run has none of it. */
  lead: viewing.input(OfScore.extend({ lead: LeadId })).query(({ ctx, input }) => findResult(ctx, input)),

  leads: viewing.input(Leads).query(({ ctx, input }) => listResults(ctx, input)),

  compare: viewing.input(Compared).query(({ ctx, input }) => compareSimulations(ctx, input)),

  /** The leads behind a comparison. */
  comparedLeads: viewing.input(ComparedLeads).query(({ ctx, input }) => listCompared(ctx, input)),

  /** What is done already stays. */
  cancel: editing.input(ById).mutation(({ ctx, input }) => cancelSimulation(ctx, input.id)),

  remove: editing.input(ById).mutation(({ ctx, input }) => removeSimulation(ctx, input.id)),
});
