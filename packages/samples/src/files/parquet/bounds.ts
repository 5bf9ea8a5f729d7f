import type { ColumnChunk, FileMetaData, RowGroup } from 'hyparquet';
import { FILE_LIMITS, FileRefused } from '../problem.ts';

/**
 * Values of all columns of a row group. Values that are alike take next to no space in the file, and eight bytes in memory, so that what
 * the group unpacks to says too little.
 */
const MOST_VALUES = 128_000_000;

/**
 * What the footer promises: more than an import takes is refused before anything is read, and so is what cannot be true, since whoever
 * believes it would read or unpack without end.
 */
export function refuseUnbelievable({ row_groups }: FileMetaData, size: number): void {
  const rows = sumOf(row_groups, ({ num_rows }) => num_rows);
  if (rows > FILE_LIMITS.rows.events) throw new FileRefused('tooManyRows', { limit: FILE_LIMITS.rows.events });
  const limit = FILE_LIMITS.unpacked.rowGroup;
  for (const { columns, num_rows, total_byte_size } of row_groups) {
    if (num_rows < 0 || !columns.every((column) => isWithin(column, size))) throw wrong();
    if (total_byte_size > limit || sumOf(columns, ({ meta_data }) => meta_data?.num_values ?? 0n) > MOST_VALUES)
      throw new FileRefused('rowGroupTooLarge', { limit });
  }
  // Were the same bytes read for many columns, a small file would be a large one.
  const packed = sumOf(row_groups, ({ columns }: RowGroup) =>
    BigInt(sumOf(columns, ({ meta_data }) => meta_data?.total_compressed_size ?? 0n)),
  );
  if (packed > size) throw wrong();
}

const wrong = () => new FileRefused('parquetWrong', {});

const sumOf = <T>(each: readonly T[], amountOf: (one: T) => bigint): number => each.reduce((sum, one) => sum + Number(amountOf(one)), 0);

/** Whether a column lies within the file, and holds no fewer values than none. */
function isWithin({ meta_data }: ColumnChunk, size: number): boolean {
  if (!meta_data) return false;
  const { dictionary_page_offset, data_page_offset, total_compressed_size, num_values } = meta_data;
  const start = dictionary_page_offset || data_page_offset;
  return num_values >= 0 && total_compressed_size >= 0 && start >= 0 && Number(start) + Number(total_compressed_size) <= size;
}
