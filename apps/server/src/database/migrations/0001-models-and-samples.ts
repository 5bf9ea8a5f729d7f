import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  sql`create table workspace (
    id uuid primary key default gen_random_uuid(),
    name text not null check (name <> ''),
    created_at timestamptz not null default now()
  )`,
  sql`insert into workspace (id, name) values ('00000000-0000-4000-8000-000000000001', 'default')`,

  // The keys begin with the workspace, and so do the foreign keys: no row can belong to something of another workspace.
  sql`create table scoring_model (
    id uuid primary key default gen_random_uuid(),
    workspace_id uuid not null references workspace on delete cascade,
    name text not null check (name <> ''),
    revision integer not null check (revision >= 1),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    unique (workspace_id, id)
  )`,
  sql`create index scoring_model_listed on scoring_model (workspace_id, updated_at desc) where deleted_at is null`,

  sql`create table draft (
    workspace_id uuid not null,
    model_id uuid not null,
    revision integer not null check (revision >= 1),
    save_id uuid not null,
    document jsonb not null check (jsonb_typeof(document) = 'object'),
    node_count integer not null generated always as (jsonb_array_length(document -> 'nodes')) stored,
    saved_at timestamptz not null default now(),
    primary key (model_id, revision),
    foreign key (workspace_id, model_id) references scoring_model (workspace_id, id) on delete cascade
  )`,

  sql`create table sample (
    id uuid primary key default gen_random_uuid(),
    workspace_id uuid not null references workspace on delete cascade,
    name text not null check (name <> ''),
    source text not null check (source in ('imported', 'builtIn')),
    status text not null check (status in ('importing', 'ready')),
    fields jsonb not null check (jsonb_typeof(fields) = 'array'),
    events jsonb not null check (jsonb_typeof(events) = 'array'),
    as_of timestamptz not null,
    report jsonb,
    lead_count bigint not null default 0 check (lead_count >= 0),
    event_count bigint not null default 0 check (event_count >= 0),
    outcome_count bigint not null default 0 check (outcome_count between 0 and lead_count),
    checksum text,
    created_at timestamptz not null default now(),
    unique (workspace_id, id),
    check ((source = 'builtIn') = (checksum is not null))
  )`,
  sql`create unique index sample_built_in on sample (workspace_id, name) where source = 'builtIn'`,

  sql`create table sample_batch (
    workspace_id uuid not null,
    sample_id uuid not null,
    batch integer not null check (batch >= 0),
    primary key (sample_id, batch),
    foreign key (workspace_id, sample_id) references sample (workspace_id, id) on delete cascade
  )`,

  sql`create table lead (
    id bigint primary key generated always as identity,
    workspace_id uuid not null,
    sample_id uuid not null,
    external_id text not null check (external_id <> ''),
    attributes jsonb not null check (jsonb_typeof(attributes) = 'object'),
    outcome boolean,
    outcome_at timestamptz,
    unique (sample_id, external_id),
    unique (workspace_id, sample_id, id),
    foreign key (workspace_id, sample_id) references sample (workspace_id, id) on delete cascade
  )`,

  sql`create table event (
    id bigint primary key generated always as identity,
    workspace_id uuid not null,
    sample_id uuid not null,
    lead_id bigint not null,
    type text not null check (type <> ''),
    at timestamptz not null,
    properties jsonb not null check (jsonb_typeof(properties) = 'object'),
    foreign key (workspace_id, sample_id, lead_id) references lead (workspace_id, sample_id, id) on delete cascade
  )`,
  sql`create index event_of_lead on event (sample_id, lead_id, at desc)`,
];

/** The workspace, scoring models with their drafts, and samples with their leads and events. */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
