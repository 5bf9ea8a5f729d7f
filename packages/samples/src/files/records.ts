import { type Delimiter, type Parsed, parseRows } from './parse.ts';
import { FILE_LIMITS } from './problem.ts';

/** One row as found: `faulty` when its quoting breaks the rules on a single line; `broken` when no cells could be made of it. */
export type FoundRow = { row: number; cells: string[]; faulty: boolean; broken?: 'unclosedQuote' | 'rowTooLong'; at: number };

const WINDOW = 128 * 1024;

const isMultiline = (cells: readonly string[]) => cells.some((cell) => cell.includes('\n'));

/**
 * Walks through a text (line ends \n) window by window, so that no row of a large file has to wait for the whole file.
 * A quote that is opened and never properly closed would swallow the good rows after it: only the line that it starts on is given
 * up, and reading goes on with the next line.
 */
export function* records(text: string, delimiter: Delimiter): Generator<FoundRow> {
  const end = text.endsWith('\n') ? text.length - 1 : text.length;
  let start = 0;
  let row = 1;
  let size = WINDOW;
  while (start < end) {
    const partial = start + size < end;
    const window = text.slice(start, Math.min(start + size, end));
    const parsed = parseRows(window, delimiter, { partial });
    if (parsed.rows.length === 0 && partial && size < FILE_LIMITS.rowLength) {
      size = Math.min(size * 4, FILE_LIMITS.rowLength);
      continue;
    }
    const stop = firstBroken(parsed);
    for (let index = 0; index < stop; index++) {
      yield { row: row++, cells: parsed.rows[index] ?? [], faulty: parsed.faulty.has(index), at: start };
    }
    if (stop < parsed.rows.length || parsed.rows.length === 0) {
      const from = start + (stop > 0 ? parseRows(window, delimiter, { partial, most: stop }).end : 0);
      const lineEnd = text.indexOf('\n', from);
      start = lineEnd === -1 ? end : lineEnd + 1;
      yield {
        row: row++,
        cells: [],
        faulty: true,
        broken: start - from > FILE_LIMITS.rowLength ? 'rowTooLong' : 'unclosedQuote',
        at: start,
      };
    } else start = partial ? start + parsed.end : end;
    size = WINDOW;
  }
}

/** The first row that must be given up: its quoting is faulty over several lines, or never ends. */
function firstBroken({ rows, faulty, unclosed }: Parsed): number {
  for (const index of faulty) {
    if (isMultiline(rows[index] ?? []) || (unclosed && index === rows.length - 1)) return index;
  }
  return rows.length;
}
