import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // "edition" counts the imports that were appended. A content that neither a sample nor an import points at is swept.
  sql`create table sample_content (
    id uuid primary key default gen_random_uuid(),
    workspace_id uuid not null references workspace on delete cascade,
    edition integer not null default 1 check (edition >= 1),
    created_at timestamptz not null default now(),
    unique (workspace_id, id)
  )`,
  sql`insert into sample_content (id, workspace_id) select id, workspace_id from sample`,

  sql`alter table lead
    drop constraint lead_workspace_id_sample_id_fkey,
    add foreign key (workspace_id, sample_id) references sample_content (workspace_id, id) on delete cascade`,

  sql`delete from sample where status = 'importing'`,
  sql`alter table sample
    drop column status,
    add column content_id uuid unique,
    add foreign key (workspace_id, content_id) references sample_content (workspace_id, id)`,
  sql`update sample set content_id = id`,
  sql`alter table sample alter column content_id set not null`,

  // Of the edition that it was made of; an older one is made again.
  sql`create table sample_profile (
    content_id uuid primary key,
    workspace_id uuid not null,
    edition integer not null,
    profile jsonb not null check (jsonb_typeof(profile) = 'object'),
    foreign key (workspace_id, content_id) references sample_content (workspace_id, id) on delete cascade
  )`,

  sql`create table sample_import (
    id uuid primary key default gen_random_uuid(),
    workspace_id uuid not null references workspace on delete cascade,
    mode text not null check (mode in ('new', 'replace', 'append')),
    sample_id uuid,
    content_id uuid unique,
    name text not null check (name <> ''),
    fields jsonb not null check (jsonb_typeof(fields) = 'array'),
    events jsonb not null check (jsonb_typeof(events) = 'array'),
    as_of timestamptz,
    state text not null default 'open' check (state in ('open', 'finished')),
    created_at timestamptz not null default now(),
    unique (workspace_id, id),
    foreign key (workspace_id, sample_id) references sample (workspace_id, id) on delete cascade,
    foreign key (workspace_id, content_id) references sample_content (workspace_id, id),
    check ((state = 'open') = (content_id is not null)),
    check ((mode = 'new' and state = 'open') = (sample_id is null))
  )`,
  sql`create unique index sample_import_open on sample_import (sample_id) where state = 'open'`,

  // "unknown": the places in the batch of what belongs to no lead, so that a batch sent twice is answered alike.
  sql`drop table sample_batch`,
  sql`create table sample_batch (
    workspace_id uuid not null,
    import_id uuid not null,
    kind text not null check (kind in ('leads', 'events', 'outcomes')),
    batch integer not null check (batch >= 0),
    leads integer not null check (leads >= 0),
    events integer not null check (events >= 0),
    bytes bigint not null check (bytes >= 0),
    unknown integer[] not null,
    arrived_at timestamptz not null default now(),
    primary key (import_id, kind, batch),
    foreign key (workspace_id, import_id) references sample_import (workspace_id, id) on delete cascade
  )`,
];

/** What a sample holds becomes exchangeable: an import fills a content of its own, and finishing it gives that to the sample. */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
