import type { Column, ExportedRow } from './columns.ts';

const valueIn = (column: Column, row: ExportedRow): string | number | boolean | null =>
  column.type === 'moment' ? new Date(column.of(row)).toISOString() : column.of(row);

/** A line of JSON for each lead, by the names of the columns; moments are ISO 8601. */
export async function* ndjsonOf(columns: readonly Column[], pages: AsyncIterable<ExportedRow[]>): AsyncGenerator<string> {
  for await (const rows of pages)
    yield rows
      .map((row) => `${JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, valueIn(column, row)])))}\n`)
      .join('');
}
