import type { Migration } from 'kysely/migration';
import { migration as modelsAndSamples } from './0001-models-and-samples.ts';
import { migration as signIn } from './0002-sign-in.ts';
import { migration as apiKeys } from './0003-api-keys.ts';

/** Every migration in the order of its number. One that was ever released is never changed again. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-models-and-samples': modelsAndSamples,
  '0002-sign-in': signIn,
  '0003-api-keys': apiKeys,
};
