import { noRowNotes, noteRow, type RowNotes } from '../notes.ts';
import { type OnProgress, Pace } from '../pace.ts';
import type { FileNote } from '../report.ts';
import { decode, type Encoding } from './decode.ts';
import { sniffDelimiter } from './delimiter.ts';
import { looksLikeData, numberedHeader, readHeader } from './header.ts';
import { type Delimiter, unwrap } from './parse.ts';
import { FILE_LIMITS, type FileProblem, FileRefused } from './problem.ts';
import { type FoundRow, records } from './records.ts';
import { bytesOf, type FileSource, nameOf } from './source.ts';

/** A file as rows of cells, all as many as the header. `rowNumbers[i]`: the number that a spreadsheet shows beside `rows[i]`. */
export type Table = {
  name: string;
  encoding: Encoding;
  delimiter: Delimiter;
  header: string[];
  rows: string[][];
  rowNumbers: number[];
  rowsRead: number;
  emptyRows: number;
  repaired: RowNotes;
  refused: RowNotes;
  notes: FileNote[];
};

/** What a person may decide about a file; what is left out is found out. */
export type ReadOptions = {
  encoding?: Encoding;
  delimiter?: Delimiter;
  firstRow?: 'header' | 'data';
  repair?: { wholeRowQuoted: boolean };
};

export type TableResult = { ok: true; table: Table } | { ok: false; problem: FileProblem };

/**
 * Reads a CSV file. Every row is in the table, or counted as empty, or noted as refused with its number and reason.
 * `refused.counts.wholeRowQuoted` rows can be had by reading again with `repair: { wholeRowQuoted: true }`.
 */
export async function readTable(
  file: FileSource,
  options: ReadOptions = {},
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<TableResult> {
  try {
    return { ok: true, table: await read(file, options, new Pace(onProgress, signal)) };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function read(file: FileSource, options: ReadOptions, pace: Pace): Promise<Table> {
  const name = nameOf(file);
  const decoded = decode(await bytesOf(file), name, options.encoding);
  const text = decoded.text.includes('\r') ? decoded.text.replace(/\r\n?/g, '\n') : decoded.text;
  const delimiter = options.delimiter ?? sniffDelimiter(text);
  const builder = new TableBuilder(options, delimiter);
  for (const found of records(text, delimiter)) {
    builder.take(found);
    await pace.tick(() => ({ done: found.at / text.length, rows: builder.rowsRead }));
  }
  pace.finish(builder.rowsRead);
  return builder.finish({ name, encoding: decoded.encoding }, decoded.notes);
}

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Takes rows one by one: the first is the header, the rest are judged against it. */
class TableBuilder {
  rowsRead = 0;
  private header: string[] | null = null;
  private readonly rows: string[][] = [];
  private readonly rowNumbers: number[] = [];
  private emptyRows = 0;
  private brokenRows = 0;
  private readonly repaired = noRowNotes();
  private readonly refused = noRowNotes();
  private readonly notes: FileNote[] = [];
  private readonly options: ReadOptions;
  private readonly delimiter: Delimiter;

  constructor(options: ReadOptions, delimiter: Delimiter) {
    this.options = options;
    this.delimiter = delimiter;
  }

  take(found: FoundRow): void {
    if (!found.broken && isEmpty(found.cells)) {
      if (this.header) this.emptyRows++;
      return;
    }
    if (!this.header && this.takeHeader(found)) return;
    this.rowsRead++;
    if (this.rowsRead > FILE_LIMITS.rows) throw new FileRefused('tooManyRows', { limit: FILE_LIMITS.rows });
    if (found.broken) this.refuseBroken(found);
    else this.takeRow(found);
  }

  /** Whether the row was the header and is done with. */
  private takeHeader({ cells, row, broken }: FoundRow): boolean {
    if (broken) throw new FileRefused('noHeader', { row });
    const names = unwrap(cells, this.delimiter).cells;
    const isData = this.options.firstRow === 'data';
    if (!isData && !this.options.firstRow && looksLikeData(names)) throw new FileRefused('noHeader', { row });
    const { header, notes } = readHeader(isData ? numberedHeader(names.length) : names);
    this.header = header;
    this.notes.push(...notes);
    return !isData;
  }

  private refuseBroken({ row, broken }: FoundRow): void {
    if (broken === 'rowTooLong') noteRow(this.refused, row, broken, { limit: FILE_LIMITS.rowLength });
    else noteRow(this.refused, row, 'unclosedQuote', {});
    this.brokenRows++;
    if (this.brokenRows > FILE_LIMITS.brokenRows) throw new FileRefused('tooManyBrokenRows', { limit: FILE_LIMITS.brokenRows });
  }

  private takeRow({ row, cells, faulty }: FoundRow): void {
    const expected = this.header?.length ?? 0;
    if (cells.length === expected) {
      if (faulty) noteRow(this.repaired, row, 'looseQuotes', {});
      this.keep(row, cells);
      return;
    }
    const inner = unwrap(cells, this.delimiter);
    if (cells.length === 1 && inner.clean && inner.cells.length === expected) {
      const notes = this.options.repair?.wholeRowQuoted ? this.repaired : this.refused;
      noteRow(notes, row, 'wholeRowQuoted', { expected });
      if (notes === this.repaired) this.keep(row, [...inner.cells]);
      return;
    }
    noteRow(this.refused, row, cells.length > expected ? 'tooManyCells' : 'tooFewCells', { found: cells.length, expected });
  }

  private keep(row: number, cells: string[]): void {
    this.rows.push(cells);
    this.rowNumbers.push(row);
  }

  finish(file: Pick<Table, 'name' | 'encoding'>, notes: readonly FileNote[]): Table {
    const { header, rows, rowNumbers, rowsRead, emptyRows, repaired, refused, delimiter } = this;
    if (!header) throw new FileRefused('emptyFile', {});
    if (rowsRead === 0) throw new FileRefused('headerOnly', { columns: header.length });
    return { ...file, delimiter, header, rows, rowNumbers, rowsRead, emptyRows, repaired, refused, notes: [...notes, ...this.notes] };
  }
}
