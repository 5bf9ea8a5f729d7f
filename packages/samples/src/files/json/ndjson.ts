import type { FileNote } from '../../report.ts';
import { FILE_LIMITS } from '../problem.ts';
import type { FoundRow, FoundRows, RowSource } from '../rows.ts';
import { type FileSource, nameOf } from '../source.ts';
import type { Encoding } from '../text/encoding.ts';
import { glimpses } from '../text/glimpse.ts';
import { TextAhead, textOf } from '../text/text.ts';
import { COLUMNS_FROM, Columns } from './columns.ts';

/** A file that has an object in each line, as rows. */
export async function openNdjson(file: FileSource, { encoding, notes }: { encoding: Encoding; notes: FileNote[] }): Promise<RowSource> {
  const columns = await columnsOf(file, encoding);
  let pass = columns.pass();
  return {
    name: nameOf(file),
    format: 'ndjson',
    encoding,
    delimiter: null,
    parts: [],
    part: null,
    notes,
    header: columns.names,
    size: file.size,
    async *read(): AsyncGenerator<FoundRows> {
      pass = columns.pass();
      let row = 1;
      for await (const { lines, end } of linesOf(file, encoding)) {
        yield { rows: lines.map((line) => pass.rowOf(line, row++)), done: end / file.size };
      }
    },
    async *glimpse(): AsyncGenerator<FoundRow[]> {
      const some = columns.pass();
      for await (const text of glimpses(file, encoding)) {
        yield wholeLines(text)
          .map((line) => some.rowOf(line, 0))
          .filter(({ broken, cells }) => !broken && cells.length > 0);
      }
    },
    remarks: () => pass.remarks(),
  };
}

const wholeLines = (text: string): string[] => text.split('\n').slice(0, -1);

async function columnsOf(file: FileSource, encoding: Encoding): Promise<Columns> {
  const columns = new Columns();
  let characters = 0;
  for await (const { lines } of linesOf(file, encoding)) {
    for (const line of lines) {
      columns.meet(line);
      characters += line.length;
    }
    if (characters > COLUMNS_FROM) break;
  }
  if (characters > COLUMNS_FROM) for await (const text of glimpses(file, encoding)) for (const line of wholeLines(text)) columns.meet(line);
  return columns;
}

/** The lines of a text, some at a time. Of one that is too long only so much is kept that it can be seen to be. */
async function* linesOf(file: FileSource, encoding: Encoding): AsyncGenerator<{ lines: string[]; end: number }> {
  const ahead = new TextAhead(textOf(file, encoding));
  while (await ahead.hasMoreThan(0)) {
    const last = ahead.text.lastIndexOf('\n');
    if (last !== -1) {
      const lines = ahead.text.slice(0, last).split('\n');
      ahead.drop(last + 1);
      yield { lines, end: ahead.end };
    } else if (ahead.text.length > FILE_LIMITS.rowLength) {
      const start = ahead.text.slice(0, FILE_LIMITS.rowLength + 1);
      await ahead.dropLine(0);
      yield { lines: [start], end: ahead.end };
    } else if (!(await ahead.hasMoreThan(ahead.text.length))) {
      yield { lines: [ahead.text], end: ahead.end };
      ahead.drop(ahead.text.length);
    }
  }
}
