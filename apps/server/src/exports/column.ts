/** A column of an exported file: what is in it of a row, by its type; moments in epoch milliseconds. */
export type Column<Row> = { name: string } & (
  | { type: 'text'; of: (row: Row) => string | null }
  | { type: 'number'; of: (row: Row) => number | null }
  | { type: 'boolean'; of: (row: Row) => boolean | null }
  | { type: 'moment'; of: (row: Row) => number }
);
