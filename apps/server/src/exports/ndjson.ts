import type { Column } from './column.ts';

const valueIn = <Row>(column: Column<Row>, row: Row): string | number | boolean | null =>
  column.type === 'moment' ? new Date(column.of(row)).toISOString() : column.of(row);

/** A line of JSON for each row, by the names of the columns; moments are ISO 8601. */
export async function* ndjsonOf<Row>(columns: readonly Column<Row>[], pages: AsyncIterable<Row[]>): AsyncGenerator<string> {
  for await (const rows of pages)
    yield rows
      .map((row) => `${JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, valueIn(column, row)])))}\n`)
      .join('');
}
