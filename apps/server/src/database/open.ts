import { Kysely, type KyselyConfig, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { currentTracing } from '../observing/traces.ts';
import { StartError } from '../start-error.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Tables } from './tables.ts';
import { whyUnusable } from './why-unusable.ts';

/** Counts and identity columns are int8, which the driver hands over as text unless told. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const OLDEST_VERSION = 150_000;

/** Connects to a Postgres, checks that it will do, and brings its tables up to date. */
export async function openDatabase(url: string): Promise<Kysely<Tables>> {
  const pool = poolFor(url);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), ...tracedQueries() });
  try {
    await checkVersion(pool);
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } }).migrateToLatest();
    if (error) throw error;
    return db;
  } catch (error) {
    await db.destroy();
    throw whyUnusable(url, error);
  }
}

/** Has questions told as part of the requests and jobs that ask them, by their kind alone: their texts may hold what somebody typed. */
function tracedQueries(): Pick<KyselyConfig, 'log'> {
  const tracing = currentTracing();
  if (!tracing) return {};
  return {
    log: (event) =>
      tracing.query(
        event.query.query.kind.replace(/Node$/, ''),
        event.queryDurationMillis,
        event.level === 'error' ? event.error : undefined,
      ),
  };
}

function poolFor(url: string): pg.Pool {
  try {
    const pool = new pg.Pool({
      connectionString: url,
      max: 10,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 60_000,
      keepAlive: true,
    });
    // A connection that breaks while nobody uses it is replaced by the next query; without a listener it would end the process.
    pool.on('error', () => {});
    return pool;
  } catch (error) {
    throw whyUnusable(url, error);
  }
}

async function checkVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version_num') as version`);
  const version = Number(rows[0]?.version);
  if (version >= OLDEST_VERSION) return;
  throw new StartError(`The database is Postgres ${Math.floor(version / 10_000)}; Umbral needs Postgres 15 or newer.`);
}
