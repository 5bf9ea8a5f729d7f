import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartError } from './start-error.ts';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

const whole = (text: string) => (/^\d{1,5}$/.test(text) ? Number(text) : Number.NaN);

const onOrOff = (name: string, usual: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: `${name} is to be on or off.` })
    .default(usual)
    .transform((choice) => choice === 'on');

/** What the environment may say, and for each variable the sentence about a value that will not do. */
const Environment = z.object({
  PORT: z
    .string()
    .default('3210')
    .transform(whole)
    .refine((port) => port <= 65_535, 'PORT is to be a whole number from 0 to 65535 (0 takes any free port).'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine((host) => /^[A-Za-z0-9.:-]+$/.test(host), 'HOST is to be the name or address to listen on, for example 127.0.0.1 or 0.0.0.0.'),
  DATABASE_URL: z
    .string()
    .refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url), {
      error: 'DATABASE_URL is to be an address such as postgres://user:password@host:5432/database.',
    })
    .optional(),
  UMBRAL_DATA: z.string().default(path.join(REPOSITORY, '.umbral')),
  UMBRAL_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((origin) => origin !== ''))
    .refine((origins) => origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin), {
      error: 'UMBRAL_ORIGINS is to be a list of origins with commas between them, for example https://umbral.example.com.',
    }),
  UMBRAL_CODE_GENERATION: onOrOff('UMBRAL_CODE_GENERATION', 'on'),
  UMBRAL_WEBHOOKS_ALLOW_PRIVATE: onOrOff('UMBRAL_WEBHOOKS_ALLOW_PRIVATE', 'off'),
  UMBRAL_WEBHOOKS_ALLOW_HTTP: onOrOff('UMBRAL_WEBHOOKS_ALLOW_HTTP', 'off'),
});

/** How this server is to run. `databaseUrl` null: with the embedded database in `dataFolder`. */
export type Settings = {
  port: number;
  host: string;
  databaseUrl: string | null;
  dataFolder: string;
  origins: string[];
  codeGeneration: boolean;
  /** Where webhooks may send to, beyond https to public addresses. */
  webhooks: { allowPrivate: boolean; allowHttp: boolean };
};

/** Reads the environment; an empty variable counts as absent. */
export function readEnvironment(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success) throw new StartError(read.error.issues.map((issue) => issue.message).join('\n'));
  const { PORT, HOST, DATABASE_URL, UMBRAL_DATA, UMBRAL_ORIGINS, UMBRAL_CODE_GENERATION } = read.data;
  const { UMBRAL_WEBHOOKS_ALLOW_PRIVATE, UMBRAL_WEBHOOKS_ALLOW_HTTP } = read.data;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL ?? null,
    dataFolder: UMBRAL_DATA,
    origins: UMBRAL_ORIGINS,
    codeGeneration: UMBRAL_CODE_GENERATION,
    webhooks: { allowPrivate: UMBRAL_WEBHOOKS_ALLOW_PRIVATE, allowHttp: UMBRAL_WEBHOOKS_ALLOW_HTTP },
  };
}
