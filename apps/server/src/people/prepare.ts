import { syntheticSample } from '@umbral/samples';
import type { Kysely } from 'kysely';
import { serverScope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { seedBuiltInSample } from '../samples/built-in.ts';
import { clearOldImports } from '../samples/import/abandon.ts';

/** Brings every workspace to what this Umbral expects of one: the sample that comes with it, and no imports that nobody goes on with. */
export async function prepareWorkspaces(db: Kysely<Tables>): Promise<void> {
  const workspaces = await db.selectFrom('workspace').select('id').orderBy('created_at').execute();
  const sample = syntheticSample();
  for (const { id } of workspaces) {
    const scope = serverScope(db, id);
    await clearOldImports(scope);
    await seedBuiltInSample(scope, sample);
  }
}
