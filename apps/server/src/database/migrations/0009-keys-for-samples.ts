import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Keys may be for importing samples too. */
export const migration: Migration = {
  async up(db) {
    await sql`alter table api_key
      drop constraint api_key_scopes_check,
      add constraint api_key_scopes_check
        check (cardinality(scopes) > 0 and scopes <@ array['rule-sets:read', 'score', 'samples:write'])`.execute(db);
  },
};
