import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What this server did is told to keys that are for that, and no longer to any. */
export const migration: Migration = {
  async up(db) {
    await sql`alter table api_key
      drop constraint api_key_scopes_check,
      add constraint api_key_scopes_check
        check (cardinality(scopes) > 0 and scopes <@ array['rule-sets:read', 'score', 'samples:write', 'metrics:read'])`.execute(db);
  },
};
