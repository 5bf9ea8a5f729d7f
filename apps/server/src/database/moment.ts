import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * The moment in so many milliseconds by the database's clock. What is written down to be compared with that clock later comes from it too:
 * the clock of a server may be wrong.
 */
export async function momentIn(db: Kysely<Tables>, milliseconds: number): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() + ${milliseconds} * interval '1 millisecond' as at`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database does not tell the time.');
  return row.at;
}
