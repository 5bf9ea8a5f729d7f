import type { Database } from './database.ts';

/** DuckDB in this process, in memory; null where its package is not installed. */
export async function openDuckDb(): Promise<Database | null> {
  const duckdb = await import('@duckdb/node-api').catch(() => null);
  if (!duckdb) return null;
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const run: Database['run'] = async (text, parameters = []) => (await connection.runAndReadAll(text, [...parameters])).getRowObjectsJS();
  return {
    name: 'DuckDB',
    url: null,
    dialect: 'duckdb',
    jsonType: 'json',
    run,
    load: async (table, file) => {
      await run(`copy ${table} from '${file}' (format csv, header false)`);
    },
    stop: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
