import { noRowNotes, noteRow, type RowNotes } from '../notes.ts';
import type { FileNote } from '../report.ts';
import { unwrap } from './csv/parse.ts';
import { looksLikeData, numberedHeader, readHeader } from './header.ts';
import { FILE_LIMITS, FileRefused } from './problem.ts';
import type { FoundRow, RowSource } from './rows.ts';

/** What became of the rows so far: every row is kept, or counted as empty, or noted as refused with its number and reason. */
export type Tally = { rowsRead: number; rowsKept: number; emptyRows: number; repaired: RowNotes; refused: RowNotes };

/** A row that has as many cells as the header, and its number for people. */
export type KeptRow = { row: number; cells: string[] };

/** What a person may decide about rows. */
export type RowOptions = { firstRow?: 'header' | 'data'; repair?: { wholeRowQuoted: boolean } };

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Takes the rows of a file one by one: the first names the columns, unless the file names them itself; the rest are judged by it. */
export class RowJudge {
  readonly tally: Tally = { rowsRead: 0, rowsKept: 0, emptyRows: 0, repaired: noRowNotes(), refused: noRowNotes() };
  readonly notes: FileNote[] = [];
  header: readonly string[] | null = null;
  private brokenRows = 0;
  private readonly options: RowOptions;
  private readonly source: Pick<RowSource, 'format' | 'delimiter'>;
  private readonly mostRows: number;

  constructor(source: Pick<RowSource, 'format' | 'delimiter' | 'header'>, options: RowOptions, mostRows = Number.POSITIVE_INFINITY) {
    this.source = source;
    this.options = options;
    this.mostRows = mostRows;
    if (source.header) this.takeNames(source.header);
  }

  /** The row as it is kept, or null. */
  take(found: FoundRow): KeptRow | null {
    if (!found.broken && isEmpty(found.cells)) {
      if (this.header) this.tally.emptyRows++;
      return null;
    }
    if (!this.header && this.takeHeader(found)) return null;
    this.tally.rowsRead++;
    if (this.tally.rowsRead > this.mostRows) throw new FileRefused('tooManyRows', { limit: this.mostRows });
    const kept = found.broken ? this.refuseBroken(found) : this.takeRow(found);
    if (kept) this.tally.rowsKept++;
    return kept;
  }

  /** The names of the columns, of a file that has any and at least one row below them. */
  finish(): readonly string[] {
    if (!this.header) throw new FileRefused('emptyFile', {});
    if (this.tally.rowsRead === 0) throw new FileRefused('headerOnly', { columns: this.header.length });
    return this.header;
  }

  /** Whether the row was the header and is done with. */
  private takeHeader({ cells, row, broken }: FoundRow): boolean {
    if (broken) throw new FileRefused('noHeader', { row });
    const { delimiter } = this.source;
    const names = delimiter ? unwrap(cells, delimiter).cells : cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
    const isData = this.options.firstRow === 'data';
    if (!isData && !this.options.firstRow && looksLikeData(names)) throw new FileRefused('noHeader', { row });
    this.takeNames(isData ? numberedHeader(names.length) : names);
    return !isData;
  }

  private takeNames(names: readonly string[]): void {
    const { header, notes } = readHeader(names);
    this.header = header;
    this.notes.push(...notes);
  }

  private refuseBroken({ row, broken }: FoundRow): null {
    const { refused } = this.tally;
    if (broken === 'rowTooLong') noteRow(refused, row, broken, { limit: FILE_LIMITS.rowLength });
    else noteRow(refused, row, broken ?? 'unclosedQuote', {});
    this.brokenRows++;
    const limit = FILE_LIMITS.brokenRows;
    if (this.brokenRows > limit)
      throw new FileRefused(this.source.format === 'csv' ? 'tooManyBrokenRows' : 'tooManyBrokenLines', { limit });
    return null;
  }

  private takeRow({ row, cells, faulty }: FoundRow): KeptRow | null {
    const { delimiter } = this.source;
    const { repaired, refused } = this.tally;
    const expected = this.header?.length ?? 0;
    const fitted = delimiter ? cells : fit(cells, expected);
    if (fitted.length === expected) {
      if (faulty) noteRow(repaired, row, 'looseQuotes', {});
      return { row, cells: fitted };
    }
    const inner = delimiter ? unwrap(cells, delimiter) : { cells, clean: false };
    if (cells.length === 1 && inner.clean && inner.cells.length === expected) {
      const repair = this.options.repair?.wholeRowQuoted === true;
      noteRow(repair ? repaired : refused, row, 'wholeRowQuoted', { expected });
      return repair ? { row, cells: [...inner.cells] } : null;
    }
    noteRow(refused, row, fitted.length > expected ? 'tooManyCells' : 'tooFewCells', { found: fitted.length, expected });
    return null;
  }
}

/** The cells of a sheet's row, which ends with its last filled one, as many as there are columns; more only where more are filled. */
function fit(cells: string[], expected: number): string[] {
  if (cells.length < expected) return [...cells, ...Array.from({ length: expected - cells.length }, () => '')];
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  return cells.slice(0, Math.max(expected, filled));
}
