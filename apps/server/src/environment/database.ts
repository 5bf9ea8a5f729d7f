import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const REPOSITORY = fileURLToPath(new URL('../../../..', import.meta.url));

/** Where the data is. */
export const Database = z
  .object({
    DATABASE_URL: z
      .string()
      .refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url), {
        error: 'DATABASE_URL is to be an address such as postgres://user:password@host:5432/database.',
      })
      .optional()
      .describe('The address of a Postgres, 15 or newer; if it is left out, Umbral brings its own.'),
    UMBRAL_DATABASE_APP_URL: z
      .string()
      .refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url), {
        error: 'UMBRAL_DATABASE_APP_URL is to be an address such as postgres://umbral_app:password@host:5432/database.',
      })
      .optional()
      .describe(
        'The address of the same Postgres for a second role, which sees one workspace at a time; Umbral makes one if the user of DATABASE_URL may make roles.',
      ),
    UMBRAL_DATA: z
      .string()
      .default(path.join(REPOSITORY, '.umbral'))
      .describe('The folder of the database that Umbral brings, .umbral if it is left out.'),
  })
  .transform((read) => ({
    /** Null: with the embedded database in `dataFolder`. */
    databaseUrl: read.DATABASE_URL ?? null,
    /** Null: of a role that Umbral makes. */
    databaseAppUrl: read.UMBRAL_DATABASE_APP_URL ?? null,
    dataFolder: read.UMBRAL_DATA,
  }));
