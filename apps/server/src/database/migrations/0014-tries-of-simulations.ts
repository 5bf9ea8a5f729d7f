import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A run that got no further however often it was begun is given up. */
export const migration: Migration = {
  async up(db) {
    await sql`alter table simulation add column tries integer not null default 0 check (tries >= 0)`.execute(db);
  },
};
