import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // A row for each open window. It is worth nothing after a crash, so nothing is written down twice for it.
  sql`create unlogged table presence (
    tab uuid primary key,
    workspace_id uuid not null,
    model_id uuid not null,
    user_id text not null,
    name text not null,
    node text,
    seen_at timestamptz not null default now(),
    foreign key (workspace_id, model_id) references scoring_model (workspace_id, id) on delete cascade
  )`,
  sql`create index presence_seen on presence (model_id, seen_at)`,
  sql`select isolate('presence')`,

  // Who saved a revision; null for what is older than this, and for what the server made by itself.
  sql`alter table draft add column author text, add column author_id text`,
];

/** Who looks at which draft, and who saved each of its revisions. */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
