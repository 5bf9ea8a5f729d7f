import type { Migration } from 'kysely/migration';

/** Who is where, and how far work is. */
export const migration: Migration = {
  async up() {},
};
