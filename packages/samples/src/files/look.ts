import { ownText } from '../own-text.ts';
import { type OnProgress, Pace } from '../pace.ts';
import type { FileNote } from '../report.ts';
import { type KeptRow, RowJudge, type Tally } from './judge.ts';
import { type OpenedFile, openFile, type ReadOptions } from './open.ts';
import { type FileProblem, FileRefused } from './problem.ts';
import type { Layout } from './rows.ts';
import type { FileSource } from './source.ts';

/** How much of a file is looked at before it is imported. `characters` and `rows`: from its beginning; `kept`: rows that are kept of those and of others. */
export const LOOK_LIMITS = { characters: 8_000_000, rows: 200_000, first: 200, kept: 20_000 } as const;

/**
 * What a first look at a file found: how it is laid out, and some of its rows, all as many cells as the header. `rowNumbers[i]`: the
 * number that a spreadsheet shows beside `rows[i]`, 0 for a row from the middle of the file. The counts are of the part that was looked
 * at, which is all of it where `whole` is true.
 */
export type Table = Layout &
  Tally & { header: readonly string[]; rows: string[][]; rowNumbers: number[]; whole: boolean; notes: FileNote[] };

/** A file that was looked at, with the names of its columns, ready to be imported. */
export type LookedAt = OpenedFile & { header: readonly string[] };

export type LookResult = { ok: true; table: Table; file: LookedAt } | { ok: false; problem: FileProblem };

/** Looks at the beginning of a file and here and there in the rest of it. What is found is enough to suggest how to read it. */
export async function lookAt(
  file: FileSource,
  options: ReadOptions = {},
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<LookResult> {
  const pace = new Pace(onProgress, signal);
  try {
    const opened = await openFile(file, options, pace);
    const table = await look(opened, pace);
    return { ok: true, table, file: { ...opened, header: table.header } };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function look({ source, options }: OpenedFile, pace: Pace): Promise<Table> {
  const judge = new RowJudge(source, options);
  const kept = new SomeRows();
  let characters = 0;
  let found = 0;
  let whole = true;
  for await (const { rows, done } of source.read()) {
    for (const row of rows) {
      for (const cell of row.cells) characters += cell.length + 1;
      kept.offer(judge.take(row));
    }
    found += rows.length;
    await pace.tick(() => ({ done, rows: judge.tally.rowsRead }));
    whole = done === 1;
    if (!whole && (characters > LOOK_LIMITS.characters || found > LOOK_LIMITS.rows)) break;
  }
  const header = judge.finish();
  if (!whole) for await (const rows of source.glimpse(header.length)) for (const found of rows) kept.offer(found);
  pace.finish(judge.tally.rowsRead);
  const { name, format, encoding, delimiter, parts, part } = source;
  const notes = [...source.notes, ...judge.notes];
  return { name, format, encoding, delimiter, parts, part, header, ...judge.tally, ...kept.taken(), whole, notes };
}

/** Keeps the first rows, and of the others evenly as many as there is room for. */
class SomeRows {
  private readonly first: KeptRow[] = [];
  private others: KeptRow[] = [];
  private seen = 0;
  private every = 1;

  offer(row: KeptRow | null): void {
    if (!row) return;
    if (this.first.length < LOOK_LIMITS.first) this.first.push(owned(row));
    else if (this.seen++ % this.every === 0) this.others.push(owned(row));
    if (this.others.length < LOOK_LIMITS.kept) return;
    this.others = this.others.filter((_, index) => index % 2 === 0);
    this.every *= 2;
  }

  taken(): { rows: string[][]; rowNumbers: number[] } {
    const all = [...this.first, ...this.others];
    return { rows: all.map(({ cells }) => cells), rowNumbers: all.map(({ row }) => row) };
  }
}

const owned = ({ row, cells }: KeptRow): KeptRow => ({ row, cells: cells.map(ownText) });
