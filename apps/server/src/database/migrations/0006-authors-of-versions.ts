import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // No reference to "user": who made what lasts outlasts their account. Rows from before people signed in have neither id nor name.
  sql`alter table version
    add column author_id text,
    add column findings_sample jsonb check (jsonb_typeof(findings_sample) = 'object'),
    add constraint version_author_whole check ((author is null) = (author_id is null))`,
  sql`alter table label_move
    add column author_id text,
    add constraint label_move_author_whole check ((author is null) = (author_id is null))`,
];

/** Who published a version or moved a label, by id and by name; and the sample that a version's findings are about, if any. */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
