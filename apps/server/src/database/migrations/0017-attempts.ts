import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // Neither table belongs to a workspace, so the role that is held to one is shown none of it. Names are hashes. What a crash of the
  // database takes along is counted anew, and no backup needs it.
  sql`create unlogged table attempt (
    name text primary key,
    count integer not null check (count >= 0),
    ends_at timestamptz not null
  )`,
  sql`create index attempt_ended on attempt (ends_at)`,
  sql`create table sign_in_place (
    name text primary key,
    used_at timestamptz not null default now()
  )`,
  sql`create index sign_in_place_used on sign_in_place (used_at)`,
];

/** How often somebody tried to get in, as all servers count it, and from where accounts were used before. */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
