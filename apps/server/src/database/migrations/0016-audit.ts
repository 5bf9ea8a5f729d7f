import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // No "on delete" anywhere: what was done outlasts what it was done to. Of whom and what, the ids and what they were called then.
  sql`create table audit_event (
    id bigint generated always as identity primary key,
    workspace_id uuid not null references workspace,
    at timestamptz not null default clock_timestamp(),
    actor_kind text not null check (actor_kind in ('person', 'key', 'server')),
    actor_id text not null,
    actor text not null,
    action text not null check (action ~ '^[a-z]+[.][a-zA-Z]+$'),
    subject_kind text not null check (subject_kind ~ '^[a-z]+$'),
    subject_id text not null,
    subject text not null,
    details jsonb not null check (jsonb_typeof(details) = 'object'),
    request_id text not null
  )`,
  sql`create index audit_event_newest on audit_event (workspace_id, id desc)`,
  sql`create index audit_event_by_actor on audit_event (workspace_id, actor_id, id desc)`,
  sql`create index audit_event_by_subject on audit_event (workspace_id, subject_kind, subject_id, id desc)`,
  sql`create index audit_event_by_action on audit_event (workspace_id, action, id desc)`,
  // Asked at each save of a draft: whether somebody's edits of the last minutes are recorded already.
  sql`create index audit_event_edits on audit_event (workspace_id, subject_id, actor_id, at) where action = 'draft.edited'`,

  sql`create trigger never_changed before update or delete or truncate on audit_event
    for each statement execute function refuse_change()`,
  // Also where a session has switched triggers off for itself, as replication and some tools for copying databases do.
  sql`alter table audit_event enable always trigger never_changed`,
  sql`select isolate('audit_event')`,
];

/** Who did what, which is written once and never changed. */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
