import Papa from 'papaparse';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Rows of a piece of CSV text; `faulty`: rows whose quoting breaks the rules; `unclosed`: the last row's quote never ends; `end`: where the last row ends. */
export type Parsed = { rows: string[][]; faulty: Set<number>; unclosed: boolean; end: number };
type PapaResult = { data: string[][]; errors: { row: number; code: string }[]; meta: { cursor: number } };

/**
 * Splits text with \n line ends into rows of cells. `partial`: the text goes on elsewhere, so its last row is left alone.
 * `most` stops after so many rows (0: all). Papa's own parser object, because only that one can be handed a text piece by piece.
 */
export function parseRows(text: string, delimiter: Delimiter, { partial = false, most = 0 } = {}): Parsed {
  const parser = new Papa.Parser({ delimiter, newline: '\n', fastMode: false, ...(most > 0 && { preview: most }) });
  const { data, errors, meta }: PapaResult = parser.parse(text, 0, partial);
  const faulty = new Set(errors.map((error) => error.row).filter((row) => row < data.length));
  return { rows: data, faulty, unclosed: errors.at(-1)?.code === 'MissingQuotes', end: meta.cursor };
}

/** The cells inside a row that was quoted as one whole field, or the row itself. */
export function unwrap(row: readonly string[], delimiter: Delimiter): { cells: readonly string[]; clean: boolean } {
  const [only] = row;
  if (row.length !== 1 || !only?.includes(delimiter)) return { cells: row, clean: true };
  const { rows, faulty } = parseRows(only, delimiter);
  return rows.length === 1 && rows[0] ? { cells: rows[0], clean: faulty.size === 0 } : { cells: row, clean: false };
}
