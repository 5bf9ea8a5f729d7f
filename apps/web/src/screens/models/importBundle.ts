import type { BundleDifference } from '@umbral/bundle';
import { readBundleFile } from '../../bundles/jobs.ts';
import type { FileProblem } from '../../bundles/protocol.ts';
import { server } from '../../server/client.ts';

/** What became of a file: a new scoring model, and whether it gives the rule set that came with it; or why there is none. */
export type Imported = { file: string } & (
  | { ok: true; id: string; name: string; checksum: string; difference: BundleDifference | null }
  | { ok: false; problem: FileProblem }
);

/** Makes a new scoring model of a bundle's document, which a worker reads. Ended by `signal`, it fails with its reason. */
export async function importBundle(file: File, signal: AbortSignal): Promise<Imported> {
  const read = await readBundleFile(file, signal);
  if (!read.ok) return { file: file.name, ...read };
  const { name, checksum, document, difference } = read;
  const { id } = await server.models.create.mutate({ name, document }, { signal });
  return { file: file.name, ok: true, id, name, checksum, difference };
}
