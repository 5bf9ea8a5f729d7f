import { Kysely, type KyselyConfig, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';
import { currentTracing } from '../observing/traces.ts';
import { StartError } from '../start-error.ts';
import { actingPool } from './isolation/acting-pool.ts';
import { admitRole } from './isolation/admit.ts';
import { isolatedRole } from './isolation/role.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { type Connections, connectionsTo } from './pool.ts';
import type { Acting } from './scope.ts';
import type { Tables } from './tables.ts';
import { whyUnusable } from './why-unusable.ts';

const OLDEST_VERSION = 150_000;

/** `url`: of the role that owns the tables. `appUrl`: of the one that is held to single workspaces; null: made by ourselves. */
export type Addresses = { url: string; appUrl: string | null };

/**
 * The database in two ways. `system`: as the owner of the tables, who sees everything, for migrations, sign-in and what the server does
 * for all workspaces. `of`: as a role to which the database shows the rows of one workspace alone. `breakOff`: gives up all connections,
 * where nothing comes back on them; `moveTo`: the same database has another address from now on.
 */
export type Databases = {
  system: Kysely<Tables>;
  of: (acting: Acting) => Kysely<Tables>;
  breakOff: () => void;
  moveTo: (addresses: { url: string; appUrl: string }) => void;
  close: () => Promise<void>;
};

/** Opens a database, brings its tables up to date, and makes sure that workspaces are kept apart in it. `most`: connections of each kind. */
export async function openDatabases({ url, appUrl }: Addresses, most?: number): Promise<Databases> {
  const owning = connectionsTo(url, most);
  const system = await openOn(owning.pool, url);
  let lending: Connections | undefined;
  try {
    lending = connectionsTo(appUrl ?? (await isolatedRole(system, url)), most);
    await admitRole(system, lending.pool);
  } catch (error) {
    await lending?.pool.end();
    await system.destroy();
    throw appUrl === null ? whyUnusable(url, error) : whyUnusable(appUrl, error, 'UMBRAL_DATABASE_APP_URL');
  }
  const { pool, breakOff, moveTo } = lending;
  return {
    system,
    of: (acting) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool: actingPool(pool, acting) }), ...tracedQueries() }),
    breakOff: () => {
      owning.breakOff();
      breakOff();
    },
    moveTo: (addresses) => {
      owning.moveTo(addresses.url);
      moveTo(addresses.appUrl);
    },
    close: async () => {
      await pool.end();
      await system.destroy();
    },
  };
}

/** Connects to a Postgres as the owner of the tables, checks that it will do, and brings its tables up to date. */
export const openDatabase = (url: string, most?: number): Promise<Kysely<Tables>> => openOn(connectionsTo(url, most).pool, url);

async function openOn(pool: pg.Pool, url: string): Promise<Kysely<Tables>> {
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

async function checkVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version_num') as version`);
  const version = Number(rows[0]?.version);
  if (version >= OLDEST_VERSION) return;
  throw new StartError(`The database is Postgres ${Math.floor(version / 10_000)}; Umbral needs Postgres 15 or newer.`);
}
