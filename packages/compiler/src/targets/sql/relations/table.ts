import { name, raw, type Sql } from '../fragment.ts';
import type { SqlTable } from '../source.ts';

/** A table or query as something to select from; it is yet to be given a name. */
export function tableSql(table: SqlTable): Sql {
  if (!('query' in table)) return name(...table);
  if (table.query.includes('\0')) throw new Error('A database has no query with a NUL');
  return raw(`(${table.query})`);
}
