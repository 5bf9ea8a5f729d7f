import type { CodeOf, ParamsOf } from '../codes.ts';
import type { Params } from '../report.ts';

/** What an import takes; larger files belong to a warehouse and its SQL. */
export const FILE_LIMITS = { bytes: 100 * 1024 * 1024, rows: 1_000_000, columns: 500, rowLength: 1_000_000, brokenRows: 1_000 } as const;

/** Why a whole file cannot be read. */
export type FileProblem = { code: CodeOf<'file'>; params: Params };

/** Carries a problem out of the depths of reading; readTable turns it into its result. */
export class FileRefused<C extends CodeOf<'file'> = CodeOf<'file'>> extends Error {
  readonly problem: FileProblem;

  constructor(code: C, params: ParamsOf<'file', C>) {
    super(code);
    this.problem = { code, params };
  }
}
