import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { Acting } from '../scope.ts';

const TAKE_ON = `select set_config('umbral.workspace', $1, false), set_config('umbral.actor', $2, false), set_config('umbral.request', $3, false)`;
/** Takes back all of that and everything else a connection may remember. It fails within a transaction that nobody ended. */
const FORGET = 'discard all';

/**
 * The connections of a pool, each of which acts for one workspace from when it is taken until it is given back: the policies of the tables
 * go by it. One that cannot be made to forget is closed, so that no connection ever brings a workspace along.
 */
export function actingPool(pool: pg.Pool, { workspace, actor, request }: Acting): PostgresPool {
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      try {
        await client.query(TAKE_ON, [workspace, JSON.stringify(actor), request]);
      } catch (error) {
        client.release(true);
        throw error;
      }
      return lent(client);
    },
    // It is only ever lent; who opened it closes it.
    end: async () => {},
  };
}

/** A connection that forgets for whom it acted before anybody else gets it. */
function lent(client: pg.PoolClient): PostgresPoolClient {
  return {
    query: client.query.bind(client),
    release: (destroy) => {
      if (destroy) return client.release(true);
      client.query(FORGET).then(
        () => client.release(),
        () => client.release(true),
      );
    },
  };
}
