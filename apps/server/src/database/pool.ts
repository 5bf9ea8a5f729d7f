import pg from 'pg';
import { whyUnusable } from './why-unusable.ts';

/** Counts and identity columns are int8, which the driver hands over as text unless told. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const MOST = 10;

/** Connections to a Postgres, made when they are needed. */
export function poolFor(url: string, max = MOST): pg.Pool {
  try {
    const pool = new pg.Pool({
      connectionString: url,
      max,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 60_000,
      keepAlive: true,
    });
    // A connection that breaks while nobody uses it is replaced by the next query; without a listener it would end the process.
    pool.on('error', () => {});
    // The same for one that breaks while somebody has it and asks nothing just then: their next query fails.
    pool.on('connect', (client) => client.on('error', () => {}));
    return pool;
  } catch (error) {
    throw whyUnusable(url, error);
  }
}
