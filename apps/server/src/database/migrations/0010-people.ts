import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  sql`drop index member_owner`,
  sql`alter table member
    drop constraint member_role_check,
    add constraint member_role_check check (role in ('owner', 'editor', 'viewer'))`,

  // There is more than one now, and people are shown what theirs is called.
  sql`update workspace set name = 'Umbral' where id = '00000000-0000-4000-8000-000000000001' and name = 'default'`,
  sql`alter table workspace add column created_by text references "user" on delete set null`,
  sql`create index workspace_of_maker on workspace (created_by)`,

  sql`create table invitation (
    id uuid primary key default gen_random_uuid(),
    workspace_id uuid not null references workspace on delete cascade,
    email text not null check (email = lower(email) and length(email) <= 320),
    role text not null check (role in ('owner', 'editor', 'viewer')),
    language text not null check (language in ('en', 'es')),
    invited_by text not null,
    mail text not null default 'waiting' check (mail in ('waiting', 'sent', 'failed')),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    accepted_at timestamptz,
    revoked_at timestamptz,
    check (accepted_at is null or revoked_at is null)
  )`,
  sql`create unique index invitation_open on invitation (workspace_id, email) where accepted_at is null and revoked_at is null`,
  sql`create index invitation_listed on invitation (workspace_id, created_at desc)`,

  // What opens an invitation: each mail that is sent for it carries a token of its own, of which only the hash is kept.
  sql`create table invitation_link (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    invitation_id uuid not null references invitation on delete cascade
  )`,
  sql`create index invitation_link_of on invitation_link (invitation_id)`,

  sql`create table password_reset (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    user_id text not null references "user" on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,
  sql`create index password_reset_of on password_reset (user_id, created_at)`,
];

/** Members with roles, more than one workspace, invitations, and new passwords for those who forgot theirs. */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
