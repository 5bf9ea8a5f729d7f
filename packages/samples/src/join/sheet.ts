import type { FieldType } from '@umbral/model';
import type { Format } from '../columns/mapping.ts';
import { ColumnReader } from '../columns/reader.ts';
import type { LookedAt } from '../files/look.ts';
import { Pass } from '../files/pass.ts';
import { FILE_LIMITS } from '../files/problem.ts';
import { countNotes, noRowNotes, type RowNotes } from '../notes.ts';
import { type ColumnReport, type FileReport, type FileRole, REPORT_LIMITS } from '../report.ts';

type Column<U extends string> = { column: number; use: U; key: string; type: FieldType; format: Format };

/** One pass over a file with its mapping: hands out readers for its columns, and reports in the end what they could not read. */
export class Sheet<U extends string> {
  readonly pass: Pass;
  readonly refused: RowNotes = noRowNotes();
  /** What only the server could tell, some rows later. */
  readonly refusedLater: RowNotes = noRowNotes();
  private readonly role: FileRole;
  private readonly file: LookedAt;
  private readonly columns: readonly Column<U>[];
  private readonly missing: ReadonlySet<string>;
  private readonly readers: ColumnReader[] = [];

  constructor(role: FileRole, file: LookedAt, columns: readonly Column<U>[], missing: ReadonlySet<string>) {
    this.role = role;
    this.file = file;
    this.pass = new Pass(file, FILE_LIMITS.rows[role]);
    this.columns = columns;
    this.missing = missing;
  }

  /** The reader of the column that has this use, if one has. */
  readerFor(use: U): ColumnReader | undefined {
    const column = this.columns.find((each) => each.use === use);
    return column && this.reader(column);
  }

  /** The readers of all columns that have this use, with their keys. */
  readersFor(use: U): { key: string; reader: ColumnReader }[] {
    return this.columns.filter((each) => each.use === use).map((column) => ({ key: column.key, reader: this.reader(column) }));
  }

  private reader(column: Column<U>): ColumnReader {
    const reader = new ColumnReader(column, this.role, this.file.header[column.column] ?? '', this.missing);
    this.readers.push(reader);
    return reader;
  }

  columnReports(): ColumnReport[] {
    return this.readers.map((reader) => reader.report).filter((report) => report.valueNotRead > 0);
  }

  /** What became of the file's rows: what reading refused and what joining refused, by row. */
  fileReport(): FileReport {
    const { name, format, part, encoding, delimiter } = this.file.source;
    const { rowsRead, rowsKept, emptyRows, repaired, refused } = this.pass.judge.tally;
    const lists = [refused, this.refused, this.refusedLater];
    const joined = countNotes(this.refused) + countNotes(this.refusedLater);
    const all = lists.flatMap(({ list }) => list).sort((a, b) => a.row - b.row);
    return {
      name,
      role: this.role,
      format,
      ...(part !== null && { part }),
      encoding: encoding ?? '',
      delimiter: delimiter ?? '',
      rowsRead,
      rowsUsed: rowsKept - joined,
      emptyRows,
      repaired: repaired.list,
      repairedCount: countNotes(repaired),
      refused: all.slice(0, REPORT_LIMITS.notes),
      refusedCount: countNotes(refused) + joined,
      notes: this.pass.notes,
    };
  }
}
