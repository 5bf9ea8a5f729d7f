/** Cells that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that any spreadsheet shows as it is written: what looks like a formula gets an apostrophe, what would split a row gets quotes. */
function cellOf(value: string | number, separator: string): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV text, with the mark by which Excel knows UTF-8. */
export function csvOf(rows: readonly (readonly (string | number)[])[], separator: string): string {
  const lines = rows.map((row) => row.map((cell) => cellOf(cell, separator)).join(separator));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
