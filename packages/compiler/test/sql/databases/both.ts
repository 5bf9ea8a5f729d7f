import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from './database.ts';
import { openDuckDb } from './duckdb.ts';
import { openPostgres } from './postgres.ts';

const OPENERS = { postgres: openPostgres, duckdb: openDuckDb };

/** The same tests on every database. */
export function onEveryDatabase(tests: (database: () => Database) => void): void {
  describe.each(Object.entries(OPENERS))('%s', (_dialect, open) => {
    let opened: Database | undefined;
    beforeAll(async () => {
      opened = await open();
    }, 60_000);
    afterAll(() => opened?.stop());
    tests(() => {
      if (!opened) throw new Error('The database is not open');
      return opened;
    });
  });
}
