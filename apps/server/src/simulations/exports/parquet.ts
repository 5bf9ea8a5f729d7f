import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { ExportedRow, ResultColumn } from './columns.ts';

/** Rows that are kept until they are written as one group: what readers skip by, and all that is held in memory. */
const GROUP = 10_000;

const TYPES = { text: 'STRING', number: 'DOUBLE', boolean: 'BOOLEAN', moment: 'TIMESTAMP' } as const satisfies Record<
  ResultColumn['type'],
  ColumnSource['type']
>;

const dataOf = (column: ResultColumn, rows: readonly ExportedRow[]) =>
  column.type === 'moment' ? rows.map((row) => new Date(column.of(row))) : rows.map((row) => column.of(row));

const sourcesOf = (columns: readonly ResultColumn[], rows: readonly ExportedRow[]): ColumnSource[] =>
  columns.map((column) => ({ name: column.name, type: TYPES[column.type], nullable: true, data: dataOf(column, rows) }));

/** A Parquet file, group by group. */
export async function* parquetOf(columns: readonly ResultColumn[], pages: AsyncIterable<ExportedRow[]>): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: sourcesOf(columns, []) }),
    createdBy: 'Umbral',
  });
  const taken = () => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    return chunk;
  };
  let group: ExportedRow[] = [];
  for await (const rows of pages) {
    group.push(...rows);
    if (group.length < GROUP) continue;
    await writer.write({ columnData: sourcesOf(columns, group), rowGroupSize: group.length });
    group = [];
    yield taken();
  }
  if (group.length > 0) await writer.write({ columnData: sourcesOf(columns, group), rowGroupSize: group.length });
  await writer.finish();
  yield taken();
}
