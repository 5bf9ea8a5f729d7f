import { z } from 'zod';

/** What those who run this server see of it. */
export const Observing = z
  .object({
    UMBRAL_LOG: z
      .enum(['error', 'info', 'debug'], { error: 'UMBRAL_LOG is to be error, info or debug.' })
      .default('info')
      .describe(
        'How much is written to stderr: errors only, changes and refusals too (info, if it is left out), or every request (debug).',
      ),
  })
  .transform((read) => ({ log: read.UMBRAL_LOG }));
