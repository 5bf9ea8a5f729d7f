import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // Of no worth once the trial is over or its server gone, so it need not survive a crash of the database.
  sql`create unlogged table trial_progress (
    watch uuid primary key,
    workspace_id uuid not null references workspace on delete cascade,
    done bigint not null check (done >= 0),
    "of" bigint not null check ("of" >= 0),
    at timestamptz not null default now()
  )`,
  sql`select isolate('trial_progress')`,
];

/** How far trials are that somebody watches, so that any server can tell. */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
