import type { Pace } from '../pace.ts';
import type { FileFormat, FileRole } from '../report.ts';
import { openCsv } from './csv/csv.ts';
import type { Delimiter } from './csv/parse.ts';
import { formatOf, HEAD } from './format.ts';
import { openJson } from './json/json.ts';
import { openNdjson } from './json/ndjson.ts';
import type { RowOptions } from './judge.ts';
import { FILE_LIMITS, FileRefused } from './problem.ts';
import type { RowSource } from './rows.ts';
import { bytesAt, type FileSource } from './source.ts';
import { type Encoding, encodingOf } from './text/encoding.ts';

/**
 * What a person may decide about a file; what is left out is found out. `part`: the sheet of a workbook, or the list of a JSON
 * file; `role`: what the file is for, which tells the part where none was chosen.
 */
export type ReadOptions = RowOptions & { encoding?: Encoding; delimiter?: Delimiter; part?: string; role?: FileRole };

/** A file whose rows can be read, any number of times. */
export type OpenedFile = { source: RowSource; options: ReadOptions };

/** Finds out what a file is and how it is laid out. The readers of workbooks and of Parquet come only when there is one. */
export async function openFile(file: FileSource, options: ReadOptions, pace: Pace): Promise<OpenedFile> {
  if (file.size > FILE_LIMITS.bytes) throw new FileRefused('fileTooLarge', { size: file.size, limit: FILE_LIMITS.bytes });
  const head = await bytesAt(file, 0, HEAD);
  if (head.length === 0) throw new FileRefused('emptyFile', {});
  const format = formatOf(head, options.encoding);
  return { source: await sourceOf(format, file, head, options, pace), options };
}

async function sourceOf(format: FileFormat, file: FileSource, head: Uint8Array, options: ReadOptions, pace: Pace): Promise<RowSource> {
  if (format === 'xlsx') return (await import('./xlsx/xlsx.ts')).openXlsx(file, options);
  if (format === 'parquet') return (await import('./parquet/parquet.ts')).openParquet(file);
  const written = await encodingOf(file, head, options.encoding, pace);
  if (format === 'ndjson') return openNdjson(file, written);
  return format === 'json' ? openJson(file, written, options, pace) : openCsv(file, written, options.delimiter);
}
