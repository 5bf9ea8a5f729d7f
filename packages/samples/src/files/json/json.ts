import type { Pace } from '../../pace.ts';
import type { FileNote, FileRole } from '../../report.ts';
import { choosePart } from '../parts.ts';
import { FILE_LIMITS, FileRefused } from '../problem.ts';
import type { FoundRow, FoundRows, RowSource } from '../rows.ts';
import { type FileSource, nameOf } from '../source.ts';
import type { Encoding } from '../text/encoding.ts';
import { TextAhead, textOf } from '../text/text.ts';
import { COLUMNS_FROM, Columns } from './columns.ts';
import { JsonReader } from './reader.ts';

const ROWS_AT_ONCE = 500;
const MOST_PARTS = 100;

type Written = { encoding: Encoding; notes: FileNote[] };

/** A file that is a list of objects, or an object with such lists, of which one is read, as rows. */
export async function openJson(
  file: FileSource,
  { encoding, notes }: Written,
  asked: { part?: string; role?: FileRole },
  pace: Pace,
): Promise<RowSource> {
  const reader = () => new JsonReader(new TextAhead(textOf(file, encoding)));
  const parts = await partsOf(reader(), file.size, pace);
  const part = parts === null ? null : (choosePart(parts, asked.part, asked.role) ?? null);
  if (parts !== null && part === null) throw new FileRefused('jsonNoList', {});
  const columns = new Columns();
  let characters = 0;
  for await (const { text } of objectsOf(reader(), part)) {
    columns.meet(text);
    characters += text.length;
    if (characters > COLUMNS_FROM) break;
  }
  let pass = columns.pass();
  return {
    name: nameOf(file),
    format: 'json',
    encoding,
    delimiter: null,
    parts: parts ?? [],
    part,
    notes,
    header: columns.names,
    size: file.size,
    async *read(): AsyncGenerator<FoundRows> {
      pass = columns.pass();
      let rows: FoundRow[] = [];
      for await (const { text, end, row } of objectsOf(reader(), part)) {
        rows.push(pass.rowOf(text, row));
        if (rows.length < ROWS_AT_ONCE) continue;
        yield { rows, done: Math.min(end / file.size, ALMOST) };
        rows = [];
      }
      yield { rows, done: 1 };
    },
    async *glimpse() {},
    remarks: () => pass.remarks(),
  };
}

/** The last rows of a file may be in memory when the others are not yet taken. */
const ALMOST = 0.999;

/** The names of the lists of objects that an object has; null where the file is one list itself. Goes through the whole file. */
async function partsOf(reader: JsonReader, size: number, pace: Pace): Promise<string[] | null> {
  if ((await reader.expect('[{')) === '[') return null;
  const parts: string[] = [];
  for await (const name of membersOf(reader)) {
    const value = await reader.value(SEEN_OF_VALUE);
    if (/^\[\s*\{/.test(value) && parts.length < MOST_PARTS) parts.push(name);
    await pace.tick(() => ({ done: reader.end / size, rows: 0 }));
  }
  return parts;
}
const SEEN_OF_VALUE = 1_000;

/** Goes from name to name of an object that was begun; after each, its value is to be read. */
async function* membersOf(reader: JsonReader): AsyncGenerator<string> {
  if ((await reader.peek()) === '}') return void (await reader.expect('}'));
  for (let separator = ','; separator === ','; separator = await reader.expect(',}')) {
    const name = await reader.value(FILE_LIMITS.rowLength);
    await reader.expect(':');
    yield nameIn(name, reader.line);
  }
}

function nameIn(text: string, line: number): string {
  try {
    const name: unknown = JSON.parse(text);
    if (typeof name === 'string') return name;
  } catch {}
  throw new FileRefused('jsonWrong', { line, found: text.slice(0, 20) });
}

/** The objects of a list, or of the list that a member of the object is, each with its number. */
async function* objectsOf(reader: JsonReader, part: string | null): AsyncGenerator<{ text: string; row: number; end: number }> {
  if (part === null) return yield* elementsOf(reader);
  await reader.expect('{');
  for await (const name of membersOf(reader)) {
    if (name === part && (await reader.peek()) === '[') return yield* elementsOf(reader);
    await reader.value(0);
  }
}

async function* elementsOf(reader: JsonReader): AsyncGenerator<{ text: string; row: number; end: number }> {
  await reader.expect('[');
  if ((await reader.peek()) === ']') return;
  let row = 1;
  for (let separator = ','; separator === ','; separator = await reader.expect(',]')) {
    yield { text: await reader.value(FILE_LIMITS.rowLength), row: row++, end: reader.end };
  }
}
