import type { SqlDialect } from '@umbral/compiler';

export type Row = { [column: string]: unknown };

/** A database of one connection, on which all tables are temporary. */
export type Database = {
  dialect: SqlDialect;
  run: (text: string, parameters?: readonly number[]) => Promise<Row[]>;
  stop: () => Promise<void>;
};
