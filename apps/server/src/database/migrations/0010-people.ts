import type { Migration } from 'kysely/migration';

/** Who belongs to a workspace, and who is invited to one. */
export const migration: Migration = {
  async up() {},
};
