import { createReadStream, renameSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { failed, usage } from '../exit.ts';
import { reasonOf } from '../models/bytes.ts';
import { type Format, formatOf } from './files.ts';
import { literal } from './session.ts';
import { kept, temporary, temporaryFolder } from './temporary.ts';

/** Where results go: a file that is there once it is whole, or stdout. */
export type Output = { format: Format; write: (make: (place: string) => Promise<void>) => Promise<void> };

const COPY: Record<Format, string> = {
  csv: 'format csv, header',
  tsv: "format csv, header, delimiter '\t'",
  ndjson: 'format json',
  parquet: 'format parquet, compression zstd',
};

/** A statement that writes what a SELECT gives into a file. */
export const copySql = (select: string, place: string, format: Format): string => `copy (${select}) to ${literal(place)} (${COPY[format]})`;

export function outputTo(file: string | undefined, asked: Format | undefined): Output {
  if (file === undefined || file === '-') return toStdout(asked ?? 'csv');
  const format = asked ?? formatOf(file);
  if (!format) throw usage(`${file} does not say its format by its name; --format says it: csv, tsv, ndjson, parquet`);
  return { format, write: (make) => toFile(path.resolve(file), make) };
}

async function toFile(file: string, make: (place: string) => Promise<void>): Promise<void> {
  const place = temporary(path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`));
  await make(place);
  try {
    renameSync(place, file);
  } catch (error) {
    throw failed(`${file} cannot be written: ${reasonOf(error)}`);
  }
  kept(place);
}

function toStdout(format: Format): Output {
  if (format === 'parquet' && process.stdout.isTTY) throw usage('Parquet is no text for a terminal; -o names a file');
  return {
    format,
    write: async (make) => {
      const place = path.join(temporaryFolder(), 'output');
      await make(place);
      await pipeline(createReadStream(place), process.stdout, { end: false });
    },
  };
}
