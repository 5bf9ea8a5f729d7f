import type { Column } from './column.ts';

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const SPECIAL = /[",\r\n]/;

/** A text as a cell (RFC 4180). One that a spreadsheet would compute begins with an apostrophe, as OWASP recommends. */
function textCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function cellOf<Row>(column: Column<Row>, row: Row): string {
  if (column.type === 'moment') return textCell(new Date(column.of(row)).toISOString());
  const value = column.of(row);
  if (value === null) return '';
  return typeof value === 'string' ? textCell(value) : String(value);
}

/** Comma-separated values with a line of names, lines ended by CR LF. What is missing is empty, numbers are as JavaScript writes them. */
export async function* csvOf<Row>(columns: readonly Column<Row>[], pages: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield `${columns.map(({ name }) => textCell(name)).join()}\r\n`;
  for await (const rows of pages) yield rows.map((row) => `${columns.map((column) => cellOf(column, row)).join()}\r\n`).join('');
}
