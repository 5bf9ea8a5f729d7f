import { z } from 'zod';

/** The name of the queue in which deliveries wait for their next attempt. */
export const DELIVERIES = 'webhook-deliveries';

/** What a job says: a delivery, and the turn that it had when the job was made. A job whose turn is over does nothing. */
export const DeliveryJob = z.object({ delivery: z.int(), turn: z.int() });
export type DeliveryJob = z.infer<typeof DeliveryJob>;
