import pg from 'pg';
import type { Database } from './database.ts';
import { startEmbedded } from './embedded.ts';

/** The Postgres at TEST_DATABASE_URL, or one of our own. All tables are temporary. */
export async function openPostgres(): Promise<Database> {
  const url = process.env.TEST_DATABASE_URL;
  const embedded = url ? null : await startEmbedded();
  const client = new pg.Client({ connectionString: url ?? embedded?.url });
  await client.connect();
  await client.query(`set timezone to 'America/New_York'`);
  return {
    dialect: 'postgres',
    run: async (text, parameters = []) => (await client.query(text, [...parameters])).rows,
    stop: async () => {
      await client.end();
      await embedded?.stop();
    },
  };
}
