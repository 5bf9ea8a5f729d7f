import type { FileFormat, FileNote } from '../report.ts';
import type { Delimiter } from './csv/parse.ts';
import type { Encoding } from './text/encoding.ts';

/**
 * One row as found: `row` is its number for people; `faulty` when its quoting breaks the rules on a single line; `broken` when no cells
 * could be made of it.
 */
export type FoundRow = { row: number; cells: string[]; faulty?: boolean; broken?: 'unclosedQuote' | 'rowTooLong' | 'notAnObject' };

/** Some rows, in order, and how much of the file is read after them, from 0 to 1. */
export type FoundRows = { rows: FoundRow[]; done: number };

/** What a file is, as far as can be told before its rows are read. `parts`: the sheets or lists that it has, where one is to be chosen. */
export type Layout = {
  name: string;
  format: FileFormat;
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  parts: readonly string[];
  part: string | null;
  notes: readonly FileNote[];
};

/** A file of any format as rows of cells. `header`: where the names of the columns are no row of their own. */
export type RowSource = Layout & {
  header: readonly string[] | null;
  /** The file's size in bytes. */
  size: number;
  /** All rows from the first to the last, read only as fast as they are taken. */
  read(): AsyncGenerator<FoundRows>;
  /** Some rows from elsewhere than the beginning, where a file can be opened in the middle. */
  glimpse(columns: number): AsyncGenerator<FoundRow[]>;
  /** What reading came across that concerns the file as a whole. */
  remarks(): readonly FileNote[];
};
