import pg from 'pg';
import { whyUnusable } from './why-unusable.ts';

/** Counts and identity columns are int8, which the driver hands over as text unless told. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const MOST = 10;
/** Milliseconds without a word after which the system asks whether the other machine is still there. */
const QUIET = 10_000;

/**
 * A pool whose connections can be given up at once: those that wait for an answer which will never come would wait for ever. `moveTo`:
 * new connections go to another address from now on.
 */
export type Connections = { pool: pg.Pool; breakOff: () => void; moveTo: (url: string) => void };

/** Connections to a Postgres, made when they are needed. */
export function connectionsTo(url: string, max = MOST): Connections {
  const open = new Set<pg.PoolClient>();
  const pool = poolFor(url, max);
  pool.on('connect', (client) => open.add(client));
  pool.on('remove', (client) => open.delete(client));
  const breakOff = () => {
    // Whoever waits for an answer on one is told that it was terminated; the pool lets go of it when it is given back.
    for (const client of open) if ('end' in client && typeof client.end === 'function') void Promise.resolve(client.end()).catch(() => {});
  };
  const moveTo = (address: string) => {
    // The pool reads its options for each connection that it makes.
    pool.options.connectionString = address;
    breakOff();
  };
  return { pool, breakOff, moveTo };
}

function poolFor(url: string, max: number): pg.Pool {
  try {
    const pool = new pg.Pool({
      connectionString: url,
      max,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 60_000,
      // A database that has lost us must not keep for us what a transaction holds.
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: QUIET,
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
