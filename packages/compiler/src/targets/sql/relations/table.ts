import { name, raw, type Sql } from '../fragment.ts';
import type { SqlTable } from '../source.ts';

/** A table or query as something to select from; it is yet to be given a name. */
export const tableSql = (table: SqlTable): Sql => ('query' in table ? raw(`(${table.query})`) : name(...table));
