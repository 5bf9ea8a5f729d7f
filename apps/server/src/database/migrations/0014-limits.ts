import type { Migration } from 'kysely/migration';

/** How much anybody may ask for. */
export const migration: Migration = {
  async up() {},
};
