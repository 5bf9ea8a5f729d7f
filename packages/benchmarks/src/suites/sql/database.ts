import type { SqlDialect } from '@umbral/compiler';

/** What a query gives back, by column. */
export type Row = { [column: string]: unknown };

/** A database of our own that starts empty and is gone once it is stopped. */
export type Database = {
  name: string;
  /** Where others reach it, if they do. */
  url: string | null;
  dialect: SqlDialect;
  /** The type of a column that holds JSON, as a host of this database would have it. */
  jsonType: string;
  run: (text: string, parameters?: readonly (number | string)[]) => Promise<Row[]>;
  /** Fills a table from a CSV file without a header. */
  load: (table: string, file: string) => Promise<void>;
  stop: () => Promise<void>;
};
