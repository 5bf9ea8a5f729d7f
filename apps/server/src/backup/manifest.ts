import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { StartError } from '../start-error.ts';

export const MANIFEST = 'manifest.json';

/** Names of tables and columns, which come into statements and paths. */
const Name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,62}$/);

/**
 * What a backup holds. `migration`: the last one that its tables had seen. `sha256`: of a table's rows as Postgres' COPY writes them, in the
 * order of the primary key; `bytes`: of the same.
 */
const Manifest = z.object({
  format: z.literal('umbral.backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  migration: z.string(),
  tables: z.array(
    z.object({
      name: Name,
      columns: z.array(Name).min(1),
      rows: z.int().nonnegative(),
      bytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;
export type ManifestTable = Manifest['tables'][number];

/** Where a table's rows are in a backup. */
export const tableFile = (folder: string, name: string): string => path.join(folder, `${name}.copy.gz`);

/** Reads what a backup says of itself. */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, MANIFEST);
  if (!fs.existsSync(file)) throw new StartError(`${folder} is no backup of Umbral: it has no ${MANIFEST}.`);
  try {
    return Manifest.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    throw new StartError(`${file} is not what a backup of this version of Umbral says of itself.`);
  }
}
