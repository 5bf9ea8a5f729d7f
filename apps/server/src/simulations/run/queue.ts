import { z } from 'zod';

/** The name of the queue in which simulations wait for their next turn. */
export const TURNS = 'simulation-turns';

/** What a job says: a simulation, and the turn that is due. A job whose turn is over does nothing. */
export const TurnJob = z.object({ simulation: z.uuid(), turn: z.int() });
export type TurnJob = z.infer<typeof TurnJob>;
