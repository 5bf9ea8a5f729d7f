import { FILE_LIMITS } from '../problem.ts';
import type { FoundRow } from '../rows.ts';
import { type Piece, TextAhead } from '../text/text.ts';
import { type Delimiter, type Parsed, parseRows } from './parse.ts';

const WINDOW = 128 * 1024;

const isMultiline = (cells: readonly string[]) => cells.some((cell) => cell.includes('\n'));

/**
 * Walks through a text (line ends \n) window by window, so that no row of a large file has to wait for the whole file.
 * A quote that is opened and never properly closed would swallow the good rows after it: only the line that it starts on is given
 * up, and reading goes on with the next line. `end`: the byte up to which the file was read.
 */
export async function* records(pieces: AsyncIterable<Piece>, delimiter: Delimiter): AsyncGenerator<{ rows: FoundRow[]; end: number }> {
  const ahead = new TextAhead(pieces);
  let row = 1;
  let size = WINDOW;
  while (await ahead.hasMoreThan(0)) {
    const partial = await ahead.hasMoreThan(size);
    const window = partial ? ahead.text.slice(0, size) : ahead.text.replace(/\n$/, '');
    if (!partial && window === '') return;
    const parsed = parseRows(window, delimiter, { partial });
    if (parsed.rows.length === 0 && partial && size < FILE_LIMITS.rowLength) {
      size = Math.min(size * 4, FILE_LIMITS.rowLength);
      continue;
    }
    const stop = firstBroken(parsed);
    const rows: FoundRow[] = [];
    for (let index = 0; index < stop; index++) rows.push({ row: row++, cells: parsed.rows[index] ?? [], faulty: parsed.faulty.has(index) });
    if (stop < parsed.rows.length || parsed.rows.length === 0) {
      const before = stop > 0 ? parseRows(window, delimiter, { partial, most: stop }).end : 0;
      const length = await ahead.dropLine(before);
      rows.push({ row: row++, cells: [], broken: length > FILE_LIMITS.rowLength ? 'rowTooLong' : 'unclosedQuote' });
    } else ahead.drop(partial ? parsed.end : ahead.text.length);
    yield { rows, end: ahead.end };
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
