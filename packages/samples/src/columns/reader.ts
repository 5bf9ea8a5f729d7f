import type { FieldType } from '@umbral/model';
import { ownText } from '../own-text.ts';
import { type ColumnReport, type FileRole, REPORT_LIMITS } from '../report.ts';
import { type AttributeValue, SAMPLE_LIMITS } from '../sample.ts';
import { readBoolean } from './booleans.ts';
import { readDate } from './dates.ts';
import { readList } from './lists.ts';
import type { Format } from './mapping.ts';
import { isMissing, missingSet } from './missing.ts';
import { readNumber } from './numbers.ts';

type Value = NonNullable<AttributeValue>;
type Reader = (cell: string, format: Format) => Value | null;

const READERS: Record<FieldType, Reader> = {
  text: (cell) => (cell.length > SAMPLE_LIMITS.text ? null : cell),
  number: (cell, format) => readNumber(cell, format.decimal),
  boolean: readBoolean,
  date: (cell, format) => readDate(cell, format.dateFormat),
  list: (cell, format) => readList(cell, format.listSeparator),
};

/** What cells are read as in a column of this type; null for what cannot be read and for what means "no value". */
export function readCells(cells: readonly string[], type: FieldType, format: Format, missingTokens: readonly string[]): AttributeValue[] {
  const reader = new ColumnReader({ column: 0, type, key: '', format }, 'leads', '', missingSet(missingTokens));
  return cells.map((cell) => reader.valueOf([cell], 1));
}

type Source = { column: number; type: FieldType; key: string; format: Format };

/** Reads the cells of one column by its type; a value that does not fit is missing, counted, and among the examples if it is an early one. */
export class ColumnReader {
  readonly report: ColumnReport;
  private readonly source: Source;
  private readonly missing: ReadonlySet<string>;
  private readonly read: Reader;

  constructor(source: Source, role: FileRole, header: string, missing: ReadonlySet<string>) {
    this.source = source;
    this.missing = missing;
    this.read = READERS[source.type];
    this.report = { role, column: source.column, header, key: source.key, valueNotRead: 0, examples: [] };
  }

  /** The cell as text, or null where it holds no value. */
  textOf(cells: readonly string[]): string | null {
    const cell = (cells[this.source.column] ?? '').trim();
    return isMissing(cell, this.missing) ? null : cell;
  }

  valueOf(cells: readonly string[], row: number): Value | null {
    const cell = this.textOf(cells);
    if (cell === null) return null;
    const value = this.read(cell, this.source.format);
    if (value === null) {
      this.report.valueNotRead++;
      if (this.report.examples.length < REPORT_LIMITS.examples) this.report.examples.push({ row, value: ownText(cell.slice(0, 200)) });
    }
    return value;
  }

  /** The moment that a date cell holds; null also where it cannot be read. */
  momentOf(cells: readonly string[], row: number): number | null {
    const value = this.valueOf(cells, row);
    return typeof value === 'number' ? value : null;
  }
}
