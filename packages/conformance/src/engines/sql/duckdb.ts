import { DuckDBInstance } from '@duckdb/node-api';
import type { Database } from './database.ts';

export async function openDuckDb(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    dialect: 'duckdb',
    run: async (text, parameters = []) => (await connection.runAndReadAll(text, [...parameters])).getRowObjectsJS(),
    stop: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
