import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  sql`create table api_key (
    id uuid primary key default gen_random_uuid(),
    workspace_id uuid not null references workspace on delete cascade,
    name text not null check (name <> ''),
    start text not null,
    hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
    scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['rule-sets:read', 'score']),
    created_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
  )`,
  sql`create index api_key_listed on api_key (workspace_id, created_at desc) where revoked_at is null`,
];

/** The keys with which services ask; of each key only its SHA-256 and its first characters are kept. */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
