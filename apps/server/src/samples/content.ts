import type { Scope } from '../database/scope.ts';
import { requireReadySample } from './store.ts';

/** Where the leads and events of a sample are: `sample_id` in their tables. */
export async function contentOf(scope: Scope, sample: string): Promise<string> {
  await requireReadySample(scope, sample);
  return sample;
}
