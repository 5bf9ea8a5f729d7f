import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import { StartError } from '../../start-error.ts';
import type { Tables } from '../tables.ts';
import { grantTables } from './grants.ts';

/** As whom a connection asks, and of which database of which server. */
const WHERE = `select current_user as role,
  (select oid from pg_database where datname = current_database()) || ' ' || pg_postmaster_start_time() as place`;

/** Gives the role of a pool what it needs in a database. Refuses one that could see or write more than the workspace it acts for. */
export async function admitRole(db: Kysely<Tables>, pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; place: string }>(WHERE);
  const { rows: ours } = await sql<{ place: string }>`${sql.raw(WHERE)}`.execute(db);
  const [app] = rows;
  if (!app || app.place !== ours[0]?.place)
    throw new StartError('UMBRAL_DATABASE_APP_URL and DATABASE_URL are to be of one database, each with a role of its own.');
  await refuse(app.role, await tooMuch(db, app.role));
  await grantTables(db, app.role);
  await refuse(app.role, await tooOpen(db, app.role));
}

async function refuse(role: string, fault: string | null): Promise<void> {
  if (fault)
    throw new StartError(
      `The role ${role}, which is to see one workspace at a time, ${fault}, or name another role in UMBRAL_DATABASE_APP_URL.`,
    );
}

/** What a role is or has that no policy holds back, and how to take it away; null if nothing. */
async function tooMuch(db: Kysely<Tables>, role: string): Promise<string | null> {
  const { rows } = await sql<Record<'super' | 'bypass' | 'roles' | 'replication' | 'owner' | 'makes', boolean> & { member: string | null }>`
    select rolsuper as super, rolbypassrls as bypass, rolcreaterole as roles, rolreplication as replication,
      exists (select from pg_class where relowner = app.oid)
        or exists (select from pg_database where datname = current_database() and datdba = app.oid) as owner,
      has_schema_privilege(rolname, 'public', 'create') as makes,
      (select min(roleid::regrole::text) from pg_auth_members where member = app.oid) as member
    from pg_roles as app where rolname = ${role}`.execute(db);
  const [has] = rows;
  const name = JSON.stringify(role);
  if (has?.super) return `is a superuser. Run: alter role ${name} nosuperuser`;
  if (has?.bypass) return `may look past the rules for rows. Run: alter role ${name} nobypassrls`;
  if (has?.roles) return `may make roles. Run: alter role ${name} nocreaterole`;
  if (has?.replication) return `may copy the whole server. Run: alter role ${name} noreplication`;
  if (has?.owner) return `owns the database or tables in it. Give them to the role of DATABASE_URL`;
  if (has?.member) return `belongs to the role ${has.member}. Run: revoke ${has.member} from ${name}`;
  if (has?.makes) return `may make tables and functions. Run: revoke create on schema public from public, ${name}`;
  return null;
}

/** A table of ours that a role may use although its rows are not kept apart, or may empty as a whole; null if there is none. */
async function tooOpen(db: Kysely<Tables>, role: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select oid::regclass::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
      and relowner = (select relowner from pg_class where oid = 'public.workspace'::regclass)
      and case when relrowsecurity then has_table_privilege(${role}, oid, 'truncate, references, trigger')
        else has_table_privilege(${role}, oid, 'select, insert, update, delete, truncate, references, trigger')
          or has_any_column_privilege(${role}, oid, 'select, insert, update, references') end
    order by name`.execute(db);
  const [table] = rows;
  return table ? `may use the table ${table.name} as a whole. Run: revoke all on ${table.name} from public, ${JSON.stringify(role)}` : null;
}
