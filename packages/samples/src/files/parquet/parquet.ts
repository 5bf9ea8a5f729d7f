import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetScan, parquetSchema } from 'hyparquet';
import { cellOf, flatten } from '../json/flatten.ts';
import { FILE_LIMITS, FileRefused } from '../problem.ts';
import type { FoundRow, FoundRows, RowSource } from '../rows.ts';
import { bytesAt, type FileSource, nameOf } from '../source.ts';
import { refuseUnbelievable } from './bounds.ts';
import { codecsWithin } from './codecs.ts';
import { type Column, columnsOf } from './columns.ts';

const ROWS_AT_ONCE = 2_000;
const GLIMPSED_ROWS = 1_000;
const GLIMPSED_GROUPS = 8;
const MAGIC = [0x50, 0x41, 0x52, 0x31];
const SHORTEST = 12;

type Group = { rowStart: number; rowEnd: number };

/** A Parquet file as rows, a row group at a time: its columns are in memory while their rows are taken. */
export async function openParquet(file: FileSource): Promise<RowSource> {
  const tail = await bytesAt(file, Math.max(0, file.size - MAGIC.length), file.size);
  if (file.size < SHORTEST || MAGIC.some((byte, index) => tail[index] !== byte)) throw new FileRefused('parquetCut', {});
  const buffer: AsyncBuffer = {
    byteLength: file.size,
    slice: async (from, to) => new Uint8Array(await bytesAt(file, from, to ?? file.size)).slice().buffer,
  };
  const metadata = await inParquet(() => parquetMetadataAsync(buffer));
  refuseUnbelievable(metadata, file.size);
  const columns = columnsOf(await inParquet(async () => parquetSchema(metadata)));
  const reader = { file: buffer, metadata, columns, groups: groupsOf(metadata) };
  return {
    name: nameOf(file),
    format: 'parquet',
    encoding: null,
    delimiter: null,
    parts: [],
    part: null,
    notes: [],
    header: columns.flatMap(({ paths }) => paths),
    size: file.size,
    read: () => readAll(reader),
    glimpse: () => glimpseGroups(reader),
    remarks: () => [],
  };
}

/** What the library cannot make sense of is a file that is damaged or not what it says. */
async function inParquet<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('parquetWrong', {});
  }
}

function groupsOf({ row_groups }: FileMetaData): Group[] {
  let rowEnd = 0;
  return row_groups.map(({ num_rows }) => {
    const rowStart = rowEnd;
    rowEnd += Number(num_rows);
    return { rowStart, rowEnd };
  });
}

type Reader = { file: AsyncBuffer; metadata: FileMetaData; columns: readonly Column[]; groups: readonly Group[] };

async function* readAll(reader: Reader): AsyncGenerator<FoundRows> {
  const total = Math.max(1, reader.groups.at(-1)?.rowEnd ?? 0);
  for (const group of reader.groups) {
    const rowsFrom = await readGroup(reader, group);
    for (let start = group.rowStart; start < group.rowEnd; start += ROWS_AT_ONCE) {
      const end = Math.min(start + ROWS_AT_ONCE, group.rowEnd);
      yield { rows: rowsFrom(start, end), done: end / total };
    }
  }
  if (reader.groups.length === 0) yield { rows: [], done: 1 };
}

async function* glimpseGroups(reader: Reader): AsyncGenerator<FoundRow[]> {
  const every = Math.max(1, Math.floor(reader.groups.length / GLIMPSED_GROUPS));
  for (const [index, { rowStart, rowEnd }] of reader.groups.entries()) {
    if (index === 0 || index % every !== 0) continue;
    const end = Math.min(rowEnd, rowStart + GLIMPSED_ROWS);
    yield (await readGroup(reader, { rowStart, rowEnd: end }))(rowStart, end).map(({ cells }) => ({ row: 0, cells }));
  }
}

/** The columns of some rows of one row group, ready to be read row by row; row 1 is the first of the file. */
async function readGroup(
  { file, metadata, columns }: Reader,
  { rowStart, rowEnd }: Group,
): Promise<(from: number, to: number) => FoundRow[]> {
  const values = await inParquet(async () => {
    const scan = await parquetScan({ file, metadata, compressors: codecsWithin(FILE_LIMITS.unpacked.rowGroup) });
    const read: ArrayLike<unknown>[] = [];
    for (const { name } of columns) read.push(await scan.readColumn({ column: name, rowStart, rowEnd }));
    if (read.some(({ length }) => length !== rowEnd - rowStart)) throw new FileRefused('parquetWrong', {});
    return read;
  });
  const cellsAt = (index: number) => columns.flatMap((column, place) => cellsOf(column, values[place]?.[index]));
  return (from, to) =>
    Array.from({ length: to - from }, (_, index) => ({ row: from + index + 1, cells: cellsAt(from - rowStart + index) }));
}

function cellsOf({ name, paths, isStruct }: Column, value: unknown): string[] {
  if (!isStruct) return [cellOf(value)];
  const cells = flatten({ [name]: value });
  return paths.map((path) => cells.get(path) ?? '');
}
