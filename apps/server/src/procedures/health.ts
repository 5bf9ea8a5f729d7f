import { sql } from 'kysely';
import { procedure } from './procedure.ts';

/** Answers when the server and its database do. */
export const health = procedure.query(async ({ ctx }) => {
  await sql`select 1`.execute(ctx.db);
  return { database: 'ok' as const };
});
