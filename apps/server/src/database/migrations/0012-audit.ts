import type { Migration } from 'kysely/migration';

/** Who did what. */
export const migration: Migration = {
  async up() {},
};
