import { z } from 'zod';
import { whole } from './whole.ts';

const rate = (name: string, usual: string) =>
  z
    .string()
    .default(usual)
    .transform(whole)
    .refine((requests) => requests >= 0, `${name} is to be a whole number of requests a minute, 0 for as many as anybody likes.`);

/** How much anybody may ask for. */
export const Limits = z
  .object({
    UMBRAL_SHUTDOWN_SECONDS: z
      .string()
      .default('25')
      .transform(whole)
      .refine((seconds) => seconds >= 0 && seconds <= 3_600, 'UMBRAL_SHUTDOWN_SECONDS is to be a whole number from 0 to 3600.')
      .describe('How many seconds requests under way get when the server is told to stop, 25 if it is left out.'),
    UMBRAL_RATE_KEY: rate('UMBRAL_RATE_KEY', '60000').describe(
      'How many requests a minute one API key may make on one server, 60000 if it is left out; 0: as many as it likes.',
    ),
    UMBRAL_RATE_ADDRESS: rate('UMBRAL_RATE_ADDRESS', '6000').describe(
      'How many requests a minute may come from one address without an API key that will do, 6000 if it is left out; 0: as many as it likes.',
    ),
  })
  .transform((read) => ({
    /** Requests a minute; null: as many as they like. */
    bounds: { key: read.UMBRAL_RATE_KEY || null, address: read.UMBRAL_RATE_ADDRESS || null },
    /** Milliseconds. */
    shutdown: read.UMBRAL_SHUTDOWN_SECONDS * 1_000,
  }));
