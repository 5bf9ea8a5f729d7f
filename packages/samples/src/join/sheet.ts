import type { FieldType } from '@umbral/model';
import type { Format } from '../columns/mapping.ts';
import { ColumnReader } from '../columns/reader.ts';
import type { Table } from '../files/table.ts';
import { countNotes, noRowNotes, type RowNotes } from '../notes.ts';
import { type ColumnReport, type FileReport, type FileRole, REPORT_LIMITS } from '../report.ts';

type Column<U extends string> = { column: number; use: U; key: string; type: FieldType; format: Format };

/** A table with its mapping: hands out readers for its columns, and reports in the end what they could not read. */
export class Sheet<U extends string> {
  readonly table: Table;
  readonly refused: RowNotes = noRowNotes();
  private readonly role: FileRole;
  private readonly columns: readonly Column<U>[];
  private readonly missing: ReadonlySet<string>;
  private readonly readers: ColumnReader[] = [];

  constructor(role: FileRole, table: Table, columns: readonly Column<U>[], missing: ReadonlySet<string>) {
    this.role = role;
    this.table = table;
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
    const reader = new ColumnReader(column, this.role, this.table.header[column.column] ?? '', this.missing);
    this.readers.push(reader);
    return reader;
  }

  columnReports(): ColumnReport[] {
    return this.readers.map((reader) => reader.report).filter((report) => report.valueNotRead > 0);
  }

  /** What became of the file's rows: what reading refused and what joining refused, by row. */
  fileReport(): FileReport {
    const { name, encoding, delimiter, rowsRead, emptyRows, repaired, refused, notes, rows } = this.table;
    const all = [...refused.list, ...this.refused.list].sort((a, b) => a.row - b.row);
    return {
      name,
      role: this.role,
      encoding,
      delimiter,
      rowsRead,
      rowsUsed: rows.length - countNotes(this.refused),
      emptyRows,
      repaired: repaired.list,
      repairedCount: countNotes(repaired),
      refused: all.slice(0, REPORT_LIMITS.notes),
      refusedCount: countNotes(refused) + countNotes(this.refused),
      notes,
    };
  }
}
