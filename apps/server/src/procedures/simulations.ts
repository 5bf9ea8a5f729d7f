import { z } from 'zod';
import { outcomesOfSimulation } from '../simulations/outcomes/report.ts';
import { Id } from './inputs.ts';
import { procedure, router } from './procedure.ts';

const MOST_DAYS = 3_650;
const Key = z.string().min(1).max(200);

/** Runs of drafts and versions over samples. */
export const simulations = router({
  outcomes: procedure
    .input(z.object({ id: Id, score: Key, window: z.int().min(1).max(MOST_DAYS).nullable() }))
    .query(({ ctx, input }) => outcomesOfSimulation(ctx, input)),
});
