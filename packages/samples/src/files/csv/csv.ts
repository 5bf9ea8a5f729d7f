import type { FileNote } from '../../report.ts';
import type { FoundRow, FoundRows, RowSource } from '../rows.ts';
import { bytesAt, type FileSource, nameOf } from '../source.ts';
import type { Encoding } from '../text/encoding.ts';
import { glimpses } from '../text/glimpse.ts';
import { headText, textOf } from '../text/text.ts';
import { sniffDelimiter } from './delimiter.ts';
import { type Delimiter, parseRows } from './parse.ts';
import { records } from './records.ts';

const SNIFFED = 400_000;

/** A file of comma-separated values, or of another delimiter, as rows. */
export async function openCsv(
  file: FileSource,
  { encoding, notes }: { encoding: Encoding; notes: FileNote[] },
  asked?: Delimiter,
): Promise<RowSource> {
  const delimiter = asked ?? sniffDelimiter(headText(await bytesAt(file, 0, SNIFFED), encoding), file.size > SNIFFED);
  return {
    name: nameOf(file),
    format: 'csv',
    encoding,
    delimiter,
    parts: [],
    part: null,
    notes,
    header: null,
    size: file.size,
    read: () => readCsv(file, encoding, delimiter),
    glimpse: (columns) => glimpseCsv(file, encoding, delimiter, columns),
    remarks: () => [],
  };
}

async function* readCsv(file: FileSource, encoding: Encoding, delimiter: Delimiter): AsyncGenerator<FoundRows> {
  for await (const { rows, end } of records(textOf(file, encoding), delimiter)) yield { rows, done: end / file.size };
}

/** In the middle of a file nobody knows whether a quote is open: only rows that have as many cells as the header are believed. */
async function* glimpseCsv(file: FileSource, encoding: Encoding, delimiter: Delimiter, columns: number): AsyncGenerator<FoundRow[]> {
  for await (const text of glimpses(file, encoding)) {
    const { rows, faulty } = parseRows(text, delimiter, { partial: true });
    yield rows.filter((cells, index) => cells.length === columns && !faulty.has(index)).map((cells) => ({ row: 0, cells }));
  }
}
