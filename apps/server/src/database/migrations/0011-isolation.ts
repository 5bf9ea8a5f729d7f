import type { Migration } from 'kysely/migration';

/** What keeps the rows of workspaces apart. */
export const migration: Migration = {
  async up() {},
};
