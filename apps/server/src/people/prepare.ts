import { syntheticSample } from '@umbral/samples';
import type { Databases } from '../database/open.ts';
import { serverActs } from '../database/scope.ts';
import { seedBuiltInSample } from '../samples/built-in.ts';

/** Brings every workspace to what this Umbral expects of one: the sample that comes with it. */
export async function prepareWorkspaces({ system, of }: Databases): Promise<void> {
  const workspaces = await system.selectFrom('workspace').select('id').orderBy('created_at').execute();
  const sample = syntheticSample();
  for (const { id } of workspaces) {
    const acting = serverActs(id);
    await seedBuiltInSample({ db: of(acting), ...acting }, sample);
  }
}
