import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** Any number will do that nobody else holds. */
const LOCK = 7_261_520_113;

/** What a role may do with a table that holds rows of workspaces: nothing is changed where nothing may be, and nobody makes workspaces. */
const privileges = sql<string>`case
  when relname = 'workspace' then 'select, update'
  when exists (select from pg_trigger where tgrelid = pg_class.oid and tgname = 'never_changed') then 'select, insert'
  else 'select, insert, update, delete'
end`;

/** Lets a role use the tables whose rows are kept apart, and only those; a new table is among them from the next start on. */
export async function grantTables(db: Kysely<Tables>, role: string): Promise<void> {
  await oneServerAtATime(db, async (trx) => {
    const { rows: databases } = await sql<{ name: string }>`
      select current_database() as name where not has_database_privilege(${role}, current_database(), 'temporary')`.execute(trx);
    for (const { name } of databases) await sql`grant temporary on database ${sql.id(name)} to ${sql.id(role)}`.execute(trx);
    const { rows } = await sql<{ name: string; privileges: string }>`
      select name, privileges from (
        select oid, relname as name, ${privileges} as privileges from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity
      ) as isolated
      where exists (
        select from regexp_split_to_table(privileges, ', ') as privilege where not has_table_privilege(${role}, oid, privilege)
      )`.execute(trx);
    for (const each of rows) await sql`grant ${sql.raw(each.privileges)} on ${sql.table(each.name)} to ${sql.id(role)}`.execute(trx);
    await grantQueue(trx);
  });
}

/** Does something to what all servers share, such as its tables, while no other server does: they would stand in each other's way. */
export async function oneServerAtATime(db: Kysely<Tables>, work: (trx: Transaction<Tables>) => Promise<void>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
    await work(trx);
  });
}

/** Lets whoever may start a simulation put jobs into the queue, and look at none. To be called when the queue's tables were made. */
export async function grantQueue(trx: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ role: string }>`
    select distinct rolname as role
    from pg_class cross join aclexplode(relacl) as granted join pg_roles on pg_roles.oid = granted.grantee
    where pg_class.oid = 'public.simulation'::regclass and granted.grantee <> relowner and granted.privilege_type = 'INSERT'
      and to_regclass('pgboss.job') is not null and not coalesce(has_table_privilege(rolname, to_regclass('pgboss.job'), 'insert'), false)`.execute(
    trx,
  );
  for (const { role } of rows) {
    await sql`grant usage on schema pgboss to ${sql.id(role)}`.execute(trx);
    await sql`grant insert on pgboss.job to ${sql.id(role)}`.execute(trx);
    await sql`grant select on pgboss.queue to ${sql.id(role)}`.execute(trx);
  }
}
