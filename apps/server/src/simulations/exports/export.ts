import type { Scope } from '../../database/scope.ts';
import { csvOf } from '../../exports/csv.ts';
import { ndjsonOf } from '../../exports/ndjson.ts';
import { getSimulation } from '../store.ts';
import { columnsFor, type ExportedRow, type ResultColumn } from './columns.ts';
import { parquetOf } from './parquet.ts';
import { pagesOfResults } from './rows.ts';

type Format = {
  type: string;
  write: (columns: readonly ResultColumn[], pages: AsyncIterable<ExportedRow[]>) => AsyncGenerator<string | Uint8Array>;
};

/** By the ends of the files' names. */
export const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['csv', { type: 'text/csv; charset=utf-8; header=present', write: csvOf }],
  ['ndjson', { type: 'application/x-ndjson', write: ndjsonOf }],
  ['parquet', { type: 'application/vnd.apache.parquet', write: parquetOf }],
]);

/** The results of a run as a file, made while it is read. Refuses a run that is not there. */
export async function exportSimulation(scope: Scope, id: string, { write }: Format): Promise<AsyncGenerator<string | Uint8Array>> {
  const { document, outputs, done } = await getSimulation(scope, id);
  return write(columnsFor(document, outputs), pagesOfResults(scope, id, done));
}
