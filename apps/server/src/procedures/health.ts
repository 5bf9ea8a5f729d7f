import { sql } from 'kysely';
import { openProcedure } from './procedure.ts';

/** Answers everybody when the server and its database do. */
export const health = openProcedure.query(async ({ ctx }) => {
  await sql`select 1`.execute(ctx.db);
  return { database: 'ok' as const };
});
