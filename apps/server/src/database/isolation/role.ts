import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { StartError } from '../../start-error.ts';
import type { Tables } from '../tables.ts';

/** The address by which to ask a database as its isolated role, which is made if it is not there: refuses where we may not make it. */
export async function isolatedRole(db: Kysely<Tables>, url: string): Promise<string> {
  const { name, password } = await db.transaction().execute(async (trx) => {
    // Of servers that start at once, one makes it. Readers need not wait.
    await sql`lock table app_role in share row exclusive mode`.execute(trx);
    const kept = await trx.selectFrom('app_role').select(['name', 'password']).executeTakeFirst();
    if (kept && (await isThere(trx, kept.name))) return kept;
    if (!(await mayMakeRoles(trx))) throw new StartError(whatToRun(url));
    const role = kept ?? { name: await freeName(trx), password: randomBytes(24).toString('base64url') };
    await sql`create role ${sql.id(role.name)} login nosuperuser nocreatedb nocreaterole nobypassrls noinherit
      password ${sql.lit(role.password)}`.execute(trx);
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(trx);
    for (const database of rows) await sql`grant connect on database ${sql.id(database.name)} to ${sql.id(role.name)}`.execute(trx);
    if (!kept) await trx.insertInto('app_role').values(role).execute();
    return role;
  });
  return Object.assign(new URL(url), { username: name, password }).href;
}

async function isThere(db: Kysely<Tables>, role: string): Promise<boolean> {
  const { rows } = await sql`select from pg_roles where rolname = ${role}`.execute(db);
  return rows.length > 0;
}

async function mayMakeRoles(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`select from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)`.execute(db);
  return rows.length > 0;
}

/** Roles are shared by all databases of a server, of which several may be ours. */
async function freeName(db: Kysely<Tables>): Promise<string> {
  const plain = 'umbral_app';
  return (await isThere(db, plain)) ? `${plain}_${randomBytes(4).toString('hex')}` : plain;
}

function whatToRun(url: string): string {
  const { host, pathname } = new URL(url);
  return `The database at ${host}${pathname} keeps workspaces apart by a second role, which the user of DATABASE_URL may not make. Run this there as one who may: create role umbral_app login password 'a-password-of-your-own'; then start Umbral with UMBRAL_DATABASE_APP_URL=postgres://umbral_app:a-password-of-your-own@${host}${pathname}`;
}
