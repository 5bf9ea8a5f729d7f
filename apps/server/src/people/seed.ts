import { syntheticSample } from '@umbral/samples';
import type { Kysely } from 'kysely';
import { serverScope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { seedBuiltInSample } from '../samples/built-in.ts';

/** Gives every workspace the sample that this Umbral comes with. */
export async function seedWorkspaces(db: Kysely<Tables>): Promise<void> {
  const sample = syntheticSample();
  for (const { id } of await db.selectFrom('workspace').select('id').execute()) await seedBuiltInSample(serverScope(db, id), sample);
}
