import { syntheticSample } from '@umbral/samples';
import type { Databases } from '../database/open.ts';
import { serverActs } from '../database/scope.ts';
import { seedBuiltInSample } from '../samples/built-in.ts';

/** Gives every workspace the sample that this Umbral comes with. */
export async function seedWorkspaces({ system, of }: Databases): Promise<void> {
  const sample = syntheticSample();
  for (const { id } of await system.selectFrom('workspace').select('id').execute()) {
    const acting = serverActs(id);
    await seedBuiltInSample({ db: of(acting), ...acting }, sample);
  }
}
