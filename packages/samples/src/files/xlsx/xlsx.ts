import type { FileRole } from '../../report.ts';
import { choosePart } from '../parts.ts';
import { FILE_LIMITS, FileRefused } from '../problem.ts';
import type { FoundRows, RowSource } from '../rows.ts';
import { type FileSource, nameOf } from '../source.ts';
import { SheetReader } from './sheet.ts';
import { readBook } from './workbook.ts';
import { openZip } from './zip.ts';

/** A sheet of a workbook as rows: dates as dates, formulas as their values. The texts of all sheets stay in memory, its rows do not. */
export async function openXlsx(file: FileSource, asked: { part?: string; role?: FileRole }): Promise<RowSource> {
  if (file.size > FILE_LIMITS.workbook) throw new FileRefused('workbookTooLarge', { size: file.size, limit: FILE_LIMITS.workbook });
  const parts = await openZip(file);
  const book = await readBook(parts);
  const names = book.sheets.map(({ name }) => name);
  const part = choosePart(names, asked.part, asked.role) ?? '';
  const sheet = parts.get(book.sheets.find(({ name }) => name === part)?.path ?? '');
  if (!sheet) throw new FileRefused('workbookWrong', {});
  let reader = new SheetReader(book);
  return {
    name: nameOf(file),
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    parts: names,
    part,
    notes: [],
    header: null,
    size: file.size,
    async *read(): AsyncGenerator<FoundRows> {
      reader = new SheetReader(book);
      for await (const { text, done } of sheet.text()) yield { rows: reader.take(text), done: Math.min(done, ALMOST) };
      yield { rows: [], done: 1 };
    },
    async *glimpse() {},
    remarks: () =>
      reader.formulasWithoutValue > 0 ? [{ code: 'formulasWithoutValue', params: { cells: reader.formulasWithoutValue } }] : [],
  };
}

/** What a part says of its size need not be true. */
const ALMOST = 0.999;
