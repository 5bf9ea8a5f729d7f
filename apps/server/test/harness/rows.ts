import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.ts';

/** A row to be written: by the names of its columns. */
export type Row = Record<string, unknown>;

/** A value of a type, not to be met twice where that is possible. */
const VALUES: Record<string, () => unknown> = {
  uuid: randomUUID,
  text: randomUUID,
  int4: () => Math.floor(Math.random() * 1e9),
  int8: () => Math.floor(Math.random() * 1e9),
  float8: Math.random,
  bool: () => true,
  jsonb: () => '{"nodes": []}',
  timestamptz: () => new Date(),
};

/** A row of a table that fills the columns which have to be filled, with no regard to what else may be demanded of them. */
export async function anyRow(db: Kysely<Tables>, table: string): Promise<Row> {
  const { rows } = await sql<{ name: string; type: string }>`
    select column_name as name, udt_name as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table}
      and is_nullable = 'NO' and column_default is null and is_generated = 'NEVER' and is_identity = 'NO'`.execute(db);
  return Object.fromEntries(rows.map(({ name, type }) => [name, type.startsWith('_') ? '{}' : anyOf(type)]));
}

function anyOf(type: string): unknown {
  const make = VALUES[type];
  if (!make) throw new Error(`Tell here what a value of the type ${type} is.`);
  return make();
}
