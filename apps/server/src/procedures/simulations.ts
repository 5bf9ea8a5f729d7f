import { z } from 'zod';
import { cancelSimulation, removeSimulation } from '../simulations/end.ts';
import { outcomesOfSimulation } from '../simulations/outcomes/report.ts';
import { watchProgress } from '../simulations/progress.ts';
import { SimulationMoment, SimulationSource } from '../simulations/simulation.ts';
import { startSimulation } from '../simulations/start.ts';
import { getSimulation, listSimulations } from '../simulations/store.ts';
import { authorOf } from '../versions/author.ts';
import { ById, Id } from './inputs.ts';
import { procedure, router } from './procedure.ts';

/** A score's key, as documents have them. */
const Key = z.string().min(1).max(200);
const MOST_DAYS = 3_650;

const Wanted = z.object({
  modelId: Id,
  source: SimulationSource,
  sampleId: Id,
  moment: SimulationMoment,
  engine: z.enum(['auto', 'workers', 'sql']),
});

/** Runs of drafts and versions over samples, which go on by themselves, and their results. */
export const simulations = router({
  start: procedure.input(Wanted).mutation(({ ctx, input }) => startSimulation(ctx, input, authorOf(ctx.user))),

  list: procedure
    .input(z.object({ modelId: Id.nullable(), sampleId: Id.nullable() }))
    .query(({ ctx, input }) => listSimulations(ctx, input)),

  get: procedure.input(ById).query(({ ctx, input }) => getSimulation(ctx, input.id)),

  /** `window`: days within which a lead has to convert to count as converted. */
  outcomes: procedure
    .input(ById.extend({ score: Key, window: z.int().min(1).max(MOST_DAYS).nullable() }))
    .query(({ ctx, input }) => outcomesOfSimulation(ctx, input)),

  /** Told at once and at each change, until the run has ended. */
  progress: procedure.input(ById).subscription(({ ctx, input, signal }) => watchProgress(ctx, input.id, signal)),

  /** What is done already stays. */
  cancel: procedure.input(ById).mutation(({ ctx, input }) => cancelSimulation(ctx, input.id)),

  remove: procedure.input(ById).mutation(({ ctx, input }) => removeSimulation(ctx, input.id)),
});
