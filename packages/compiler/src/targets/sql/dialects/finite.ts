import { type Sql, sql } from '../fragment.ts';

/** A number, null where it is none that can be calculated with. SPEC M1. */
export const finite = (number: Sql): Sql =>
  sql`case when ${number} > '-infinity'::float8 and ${number} < 'infinity'::float8 then ${number} end`;
