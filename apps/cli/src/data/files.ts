import { closeSync, createWriteStream, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { badInput, usage } from '../exit.ts';
import { reasonOf } from '../models/bytes.ts';
import { temporaryFolder } from './temporary.ts';

export const FORMATS = ['csv', 'tsv', 'ndjson', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

const ENDINGS: Record<string, Format> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.txt': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.parquet': 'parquet',
  '.pq': 'parquet',
};

/** A file of leads or events. `shown`: what messages call it. */
export type DataFile = { path: string; shown: string; format: Format; bytes: number };

/** Which format a name stands for. */
export const formatOf = (file: string): Format | null => ENDINGS[path.extname(file).toLowerCase()] ?? null;

/** Finds a file of leads or events; stdin (`-`) is kept in a file, since it may have to be read twice. */
export async function dataFile(file: string, asked: Format | undefined): Promise<DataFile> {
  const format = asked ?? (file === '-' ? 'ndjson' : formatOf(file));
  if (!format) throw usage(`${file} does not say what it holds by its name; --from says it: ${FORMATS.join(', ')}`);
  if (file === '-') {
    const place = path.join(temporaryFolder(), `stdin.${format}`);
    await pipeline(process.stdin, createWriteStream(place));
    return { path: place, shown: 'stdin', format, bytes: sizeOf(place, 'stdin') };
  }
  return { path: path.resolve(file), shown: file, format, bytes: sizeOf(file, file) };
}

function sizeOf(place: string, shown: string): number {
  try {
    const found = statSync(place);
    if (!found.isFile()) throw badInput(`${shown} is no file`);
    if (found.size === 0) throw badInput(`${shown} is empty`);
    return found.size;
  } catch (error) {
    if (error instanceof Error && 'exit' in error) throw error;
    throw badInput(`${shown} cannot be read: ${reasonOf(error)}`);
  }
}

/** The first bytes of a file as text. */
export function beginningOf({ path: place }: DataFile, bytes: number): string {
  const file = openSync(place, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, bytes, 0)).replace(/^\uFEFF/, '');
  } finally {
    closeSync(file);
  }
}

/** DuckDB reads `*`, `?` and `[` in a path as a pattern. */
export const asPattern = (place: string): string => place.replace(/[[*?]/g, '[$&]');
