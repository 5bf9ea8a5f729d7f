import type { Params } from '../report.ts';

/** What an import takes; larger files belong to a warehouse and its SQL. */
export const FILE_LIMITS = { bytes: 100 * 1024 * 1024, rows: 1_000_000, columns: 500, rowLength: 1_000_000, brokenRows: 1_000 } as const;

export type FileCode =
  | 'fileTooLarge'
  | 'fileNotReadable'
  | 'notText'
  | 'notInEncoding'
  | 'emptyFile'
  | 'headerOnly'
  | 'noHeader'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'tooManyBrokenRows';

/** Why a whole file cannot be read. */
export type FileProblem = { code: FileCode; params: Params };

/** Carries a problem out of the depths of reading; readTable turns it into its result. */
export class FileRefused extends Error {
  readonly problem: FileProblem;

  constructor(code: FileCode, params: Params = {}) {
    super(code);
    this.problem = { code, params };
  }
}
