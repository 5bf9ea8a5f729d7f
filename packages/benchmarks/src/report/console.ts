import { type Section, shown } from './section.ts';

/** A table as lines of text: the first column to the left, the others to the right. */
export function asText({ title, columns, rows }: Section): string {
  const cells = [columns, ...rows].map((row) => row.map(shown));
  // A row of a single cell is a remark, and may be as long as it likes.
  const widths = columns.map((_, at) => Math.max(...cells.filter(({ length }) => length > 1).map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [title, '', ...cells.map(line), ''].join('\n');
}
