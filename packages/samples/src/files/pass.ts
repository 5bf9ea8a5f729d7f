import type { Pace } from '../pace.ts';
import type { FileNote } from '../report.ts';
import { type KeptRow, RowJudge } from './judge.ts';
import type { OpenedFile } from './open.ts';

/** One pass over the rows of a file, which are read only as fast as they are taken. */
export class Pass {
  readonly judge: RowJudge;
  private readonly file: OpenedFile;

  constructor(file: OpenedFile, mostRows: number) {
    this.file = file;
    this.judge = new RowJudge(file.source, file.options, mostRows);
  }

  /** The rows that can be used, some at a time. */
  async *rows(pace: Pace): AsyncGenerator<KeptRow[]> {
    for await (const { rows, done } of this.file.source.read()) {
      const kept: KeptRow[] = [];
      for (const found of rows) {
        const row = this.judge.take(found);
        if (row) kept.push(row);
      }
      if (kept.length > 0) yield kept;
      await pace.tick(() => ({ done, rows: this.judge.tally.rowsRead }));
    }
    this.judge.finish();
    pace.finish(this.judge.tally.rowsRead);
  }

  /** What there is to say about the file as a whole, once the pass is over. */
  get notes(): FileNote[] {
    const { source } = this.file;
    return [...source.notes, ...this.judge.notes, ...source.remarks()];
  }
}
