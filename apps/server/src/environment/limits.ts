import { z } from 'zod';
import { whole } from './whole.ts';

/** How much anybody may ask for. */
export const Limits = z
  .object({
    UMBRAL_SHUTDOWN_SECONDS: z
      .string()
      .default('25')
      .transform(whole)
      .refine((seconds) => seconds >= 0 && seconds <= 3_600, 'UMBRAL_SHUTDOWN_SECONDS is to be a whole number from 0 to 3600.')
      .describe('How many seconds requests under way get when the server is told to stop, 25 if it is left out.'),
  })
  .transform((read) => ({
    /** Milliseconds. */
    shutdown: read.UMBRAL_SHUTDOWN_SECONDS * 1_000,
  }));
