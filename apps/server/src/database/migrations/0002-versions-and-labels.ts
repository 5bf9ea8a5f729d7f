import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Tables to whose rows nothing may happen once they are written, whoever asks. */
const LASTING = ['version', 'label_move'];

const STATEMENTS = [
  // No "on delete" anywhere: what was published outlasts every wish to delete its model or its workspace.
  sql`create table version (
    id uuid primary key default gen_random_uuid(),
    workspace_id uuid not null,
    model_id uuid not null,
    publish_id uuid not null,
    number integer not null check (number between 1 and 10000),
    note text not null check (length(note) <= 2000),
    author text check (author <> ''),
    revision integer not null check (revision >= 1),
    document jsonb not null check (jsonb_typeof(document) = 'object'),
    rule_set jsonb not null check (jsonb_typeof(rule_set) = 'object'),
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    findings jsonb not null check (jsonb_typeof(findings) = 'array'),
    behaviour jsonb check (jsonb_typeof(behaviour) = 'object'),
    created_at timestamptz not null default now(),
    unique (model_id, number),
    unique (workspace_id, model_id, number),
    foreign key (workspace_id, model_id) references scoring_model (workspace_id, id)
  )`,

  // A label's revision is the number of its last move; a label that was removed goes on counting when it is set again.
  sql`create table label (
    workspace_id uuid not null,
    model_id uuid not null,
    name text not null check (name ~ '^[a-z][a-z0-9_-]{0,63}$'),
    number integer not null,
    revision integer not null check (revision >= 1),
    moved_at timestamptz not null default now(),
    primary key (model_id, name),
    foreign key (workspace_id, model_id, number) references version (workspace_id, model_id, number)
  )`,

  // A move to no version is the label's removal.
  sql`create table label_move (
    workspace_id uuid not null,
    model_id uuid not null,
    name text not null,
    revision integer not null check (revision >= 1),
    number integer,
    author text check (author <> ''),
    moved_at timestamptz not null default now(),
    primary key (model_id, name, revision),
    foreign key (workspace_id, model_id) references scoring_model (workspace_id, id),
    foreign key (workspace_id, model_id, number) references version (workspace_id, model_id, number)
  )`,

  sql`create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of "%" are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
    end
  $$`,
  ...LASTING.flatMap((table) => [
    sql`create trigger never_changed before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`,
    // Also where a session has switched triggers off for itself, as replication and some tools for copying databases do.
    sql`alter table ${sql.table(table)} enable always trigger never_changed`,
  ]),
];

/** Published versions of scoring models, the labels that point at them, and every move of a label. */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
