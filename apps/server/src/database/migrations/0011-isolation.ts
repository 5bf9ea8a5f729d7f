import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // Attempts get the workspace of their delivery, like everything else that belongs to one.
  sql`alter table webhook_attempt add column workspace_id uuid`,
  sql`update webhook_attempt set workspace_id = delivery.workspace_id from webhook_delivery as delivery where delivery.id = delivery_id`,
  sql`alter table webhook_delivery add unique (workspace_id, id)`,
  sql`alter table webhook_attempt
    alter column workspace_id set not null,
    drop constraint webhook_attempt_delivery_id_fkey,
    add foreign key (workspace_id, delivery_id) references webhook_delivery (workspace_id, id) on delete cascade`,

  // What they were called then: who reads the rows of a workspace does not read those of people.
  sql`alter table webhook add column created_by_name text`,
  sql`update webhook set created_by_name = email from "user" where "user".id = created_by`,

  // Where the app's role is made by ourselves: its name and password, which every server on this database uses. Nobody else may read it.
  sql`create table app_role (
    only_one boolean primary key default true check (only_one),
    name text not null,
    password text not null check (length(password) >= 32)
  )`,

  // The workspace comes from the connection. The select makes of it something that is found out once for a statement, not for each row.
  sql`create function isolate(isolated regclass, owned_by text default 'workspace_id') returns void language plpgsql as $$
    declare
      own constant text := format($own$%I = (select nullif(current_setting('umbral.workspace', true), '')::uuid)$own$, owned_by);
    begin
      execute format('alter table %s enable row level security', isolated);
      execute format('create policy own_workspace on %s using (%s) with check (%s)', isolated, own, own);
    end
  $$`,
  sql`revoke execute on function isolate from public`,
  sql`select isolate(attrelid::regclass)
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where attname = 'workspace_id' and relkind = 'r' and relnamespace = 'public'::regnamespace and not attisdropped`,
  sql`select isolate('workspace', 'id')`,
];

/**
 * What keeps the rows of workspaces apart: whoever does not own the tables sees and writes the rows of the workspace that their connection
 * names, and no others. A migration that makes a table with a workspace calls `isolate` on it.
 */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
