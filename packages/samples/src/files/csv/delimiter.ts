import { DELIMITERS, type Delimiter, parseRows, unwrap } from './parse.ts';

const INSPECTED_ROWS = 200;
const INSPECTED_LENGTH = 200_000;

const isBlank = (row: readonly string[]) => row.length === 1 && row[0]?.trim() === '';

/** How well a delimiter explains the rows: the share that has as many cells as the header; nothing when that is a single cell. */
function agreement(head: string, partial: boolean, delimiter: Delimiter): { share: number; columns: number } {
  const { rows } = parseRows(head, delimiter, { partial, most: INSPECTED_ROWS });
  const widths = rows.filter((row) => !isBlank(row)).map((row) => unwrap(row, delimiter).cells.length);
  const columns = widths[0] ?? 1;
  if (columns === 1) return { share: 0, columns };
  return { share: widths.filter((width) => width === columns).length / widths.length, columns };
}

/** The delimiter under which most of the first rows have as many cells as the header; among equals the one with more columns. */
export function sniffDelimiter(text: string, goesOn = false): Delimiter {
  const partial = goesOn || text.length > INSPECTED_LENGTH;
  const head = text.slice(0, INSPECTED_LENGTH);
  let best: { delimiter: Delimiter; share: number; columns: number } = { delimiter: ',', share: 0, columns: 1 };
  for (const delimiter of DELIMITERS) {
    const { share, columns } = agreement(head, partial, delimiter);
    if (share > best.share || (share === best.share && columns > best.columns)) best = { delimiter, share, columns };
  }
  return best.delimiter;
}
