import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // No references to drafts, versions or samples: a simulation holds what it ran, so its results outlast them.
  sql`create table simulation (
    id uuid primary key default gen_random_uuid(),
    workspace_id uuid not null,
    model_id uuid not null,
    number integer,
    revision integer,
    document jsonb not null check (jsonb_typeof(document) = 'object'),
    rule_set jsonb not null check (jsonb_typeof(rule_set) = 'object'),
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    sample_id uuid not null,
    sample_name text not null,
    sample_source text not null check (sample_source in ('imported', 'builtIn')),
    content_id uuid not null,
    moment jsonb not null check (jsonb_typeof(moment) = 'object'),
    engine text not null check (engine in ('workers', 'sql')),
    state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    problem text check (problem <> ''),
    turn integer not null default 1 check (turn >= 1),
    position bigint not null default 0 check (position >= 0),
    leads_done bigint not null default 0 check (leads_done >= 0),
    lead_count bigint not null check (lead_count >= leads_done),
    author text not null check (author <> ''),
    author_id text not null,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    unique (workspace_id, id),
    foreign key (workspace_id, model_id) references scoring_model (workspace_id, id) on delete cascade,
    check ((number is null) <> (revision is null)),
    check ((state = 'failed') = (problem is not null)),
    check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null))
  )`,
  sql`create index simulation_listed on simulation (workspace_id, created_at desc)`,

  // The arrays follow the outputs of the rule set: scores[1] is that of its first score, lines are those of all scores one after the other.
  // Scores, bands and grades of a lead that is not scored are null. "moment" is the lead's own, as epoch milliseconds.
  sql`create table simulation_result (
    workspace_id uuid not null,
    simulation_id uuid not null,
    lead_id bigint not null,
    external_id text not null,
    moment double precision not null,
    outcome boolean,
    outcome_at timestamptz,
    scores double precision[] not null,
    bands text[] not null,
    grades text[] not null,
    lines double precision[] not null,
    primary key (simulation_id, lead_id),
    foreign key (workspace_id, simulation_id) references simulation (workspace_id, id) on delete cascade
  )`,
  sql`create index simulation_result_listed on simulation_result (simulation_id, (scores[1]), lead_id)`,
];

/** Runs of a draft or version over a sample, and what they made of each of its leads. */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
