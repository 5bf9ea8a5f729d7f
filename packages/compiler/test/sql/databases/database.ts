import type { SqlDialect } from '../../../src/index.ts';

/** A value as a query gives it back. */
export type Row = { [column: string]: unknown };

/** One of the databases that the whole suite runs on. */
export type Database = {
  dialect: SqlDialect;
  run: (text: string, parameters?: readonly (string | number)[]) => Promise<Row[]>;
  stop: () => Promise<void>;
};
