import type { CodeOf, ParamsOf } from '../codes.ts';
import type { FileRole, Params } from '../report.ts';

const MEGABYTE = 1024 * 1024;

/**
 * What an import takes; what is larger belongs to a warehouse and its SQL. `bytes`: of any file; `workbook`: of an XLSX file;
 * `unpacked`: what its parts, or the columns of a piece of a Parquet file, may come to once they are unpacked, in bytes.
 */
export const FILE_LIMITS = {
  bytes: 2_048 * MEGABYTE,
  workbook: 100 * MEGABYTE,
  unpacked: { workbook: 1_024 * MEGABYTE, texts: 128 * MEGABYTE, rowGroup: 512 * MEGABYTE },
  rows: { leads: 1_000_000, events: 20_000_000, outcomes: 1_000_000 } satisfies Record<FileRole, number>,
  columns: 500,
  rowLength: 1_000_000,
  brokenRows: 1_000,
} as const;

/** Why a whole file cannot be read. */
export type FileProblem = { code: CodeOf<'file'>; params: Params };

/** Carries a problem out of the depths of reading; whoever looks at a file or imports it turns it into a result. */
export class FileRefused<C extends CodeOf<'file'> = CodeOf<'file'>> extends Error {
  readonly problem: FileProblem;

  constructor(code: C, params: ParamsOf<'file', C>) {
    super(code);
    this.problem = { code, params };
  }
}
