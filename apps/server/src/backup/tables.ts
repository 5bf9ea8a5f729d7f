import type pg from 'pg';
import { topological } from './order.ts';

/** A table of ours: its columns but for those that are calculated, and the columns of its primary key. */
export type BackedTable = { name: string; columns: string[]; key: string[] };

/** How far the tables are is told by the manifest, and nobody needs what is not logged. */
const TABLES = `
  select class.relname as name,
    (
      select array_agg(attname::text order by attnum) from pg_attribute
      where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
    ) as columns,
    coalesce((
      select array_agg(attribute.attname::text order by place)
      from pg_index cross join unnest(indkey) with ordinality as part(number, place)
      join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum = part.number
      where indrelid = class.oid and indisprimary
    ), '{}') as key,
    (
      select coalesce(array_agg(distinct other.relname::text), '{}') from pg_constraint join pg_class as other on other.oid = confrelid
      where conrelid = class.oid and contype = 'f' and confrelid <> class.oid
    ) as "refersTo"
  from pg_class as class
  where class.relnamespace = 'public'::regnamespace and class.relkind = 'r' and class.relpersistence = 'p'
    and class.relname not like 'kysely\\_migration%'
  order by class.relname`;

/** The tables as the database itself has them, each after those to which its rows refer. */
export async function tablesOf(client: pg.ClientBase): Promise<BackedTable[]> {
  const { rows } = await client.query<BackedTable & { refersTo: string[] }>(TABLES);
  return topological(rows).map(({ name, columns, key }) => ({ name, columns, key }));
}

/** A name in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quotedList = (names: readonly string[]): string => names.map(quoted).join(', ');
