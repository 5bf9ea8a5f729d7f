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
    UMBRAL_TRACES: z
      .string()
      .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), {
        error: 'UMBRAL_TRACES is to be the address of a receiver of OTLP over HTTP, for example http://localhost:4318/v1/traces.',
      })
      .optional()
      .describe('The address of a receiver of OpenTelemetry traces, by OTLP over HTTP; if it is left out, there are none.'),
  })
  .transform((read) => ({ log: read.UMBRAL_LOG, traces: read.UMBRAL_TRACES ?? null }));
