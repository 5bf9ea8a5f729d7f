import type { BundleDifference, BundleProblem } from '@umbral/bundle';
import { server } from '../../server/client.ts';

/** What became of a file: a new scoring model, and whether it gives the rule set that came with it; or why there is none. */
export type Imported =
  | { ok: true; id: string; name: string; checksum: string; difference: BundleDifference | null }
  | { ok: false; problem: BundleProblem };

/** Makes a new scoring model of a bundle's document. What reads it loads when it is first asked for. */
export async function importBundle(file: File): Promise<Imported> {
  const { BUNDLE_LIMITS, readBundle } = await import('@umbral/bundle');
  if (file.size > BUNDLE_LIMITS.bytes) return { ok: false, problem: { code: 'tooLarge', limit: BUNDLE_LIMITS.bytes } };
  const read = readBundle(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return read;
  const { name, checksum, document } = read.bundle;
  const { id } = await server.models.create.mutate({ name, document });
  return { ok: true, id, name, checksum, difference: read.difference };
}
