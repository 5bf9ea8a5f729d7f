import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { FILE_LIMITS, type FileSource } from '../src/index.ts';
import { fixture, refusalOf, tableOf } from './support/data.ts';
import { sampleOf } from './support/import.ts';

type Written = Parameters<typeof parquetWriteBuffer>[0];
const parquet = (columnData: Written['columnData'], options: Partial<Written> = {}): Extract<FileSource, { bytes: Uint8Array }> => {
  const bytes = new Uint8Array(parquetWriteBuffer({ columnData, ...options }));
  return { name: 'leads.csv', size: bytes.length, bytes };
};
const ids = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a Parquet file', () => {
  it('is known by its content; its values become what a CSV file would say', async () => {
    const file = parquet([
      { name: 'id', data: [9_007_199_254_740_993n, 2n], type: 'INT64' },
      { name: 'name', data: ['Zoë', null], type: 'STRING' },
      { name: 'score', data: [0.1, -3], type: 'DOUBLE' },
      { name: 'flag', data: [true, false], type: 'BOOLEAN' },
      { name: 'at', data: [new Date(Date.UTC(2026, 2, 4, 5, 6, 7)), new Date(Date.UTC(2026, 2, 5))], type: 'TIMESTAMP' },
    ]);
    const table = await tableOf(file);
    expect(table).toMatchObject({ format: 'parquet', header: ['id', 'name', 'score', 'flag', 'at'], rowNumbers: [1, 2], whole: true });
    expect(table.rows).toEqual([
      ['9007199254740993', 'Zoë', '0.1', 'true', '2026-03-04T05:06:07.000Z'],
      ['2', '', '-3', 'false', '2026-03-05'],
    ]);
  });
  it('that DuckDB wrote, with structs, lists, decimals and dates, packed with zstd, is read too', async () => {
    const table = await tableOf(fixture('duckdb-zstd.parquet'));
    expect(table.header).toEqual(['id', 'company.name', 'company.size.people', 'tags', 'price', 'born', 'seen']);
    expect(table.rows).toEqual([
      ['1', 'Acme', '12', '["a","b;c"]', '12.5', '2001-02-03', '2026-03-04T05:06:07.000Z'],
      ['2', '', '', '', '', '', ''],
      ['3', 'Übung', '', '["ü"]', '0.1', '1999-12-31', '2026-01-01'],
    ]);
  });
  it('of many row groups is read one after the other, and looked at here and there', async () => {
    const rows = 60_000;
    const long = 'x'.repeat(200);
    const leads = await tableOf(
      parquet(
        [
          { name: 'id', data: ids(rows), type: 'INT32' },
          { name: 'note', data: ids(rows).map((id) => `${id} ${long}`), type: 'STRING' },
        ],
        {
          rowGroupSize: 3_000,
        },
      ),
    );
    expect(leads.whole).toBe(false);
    expect(leads.rows.some(([id]) => Number(id) > 50_000)).toBe(true);
    const { sample } = await sampleOf({ leads });
    expect(sample.leads.map(({ id }) => id)).toEqual(ids(rows).map(String));
  });
});

describe('a Parquet file that cannot be read says why', () => {
  const whole = parquet([{ name: 'id', data: ids(2_000), type: 'INT32' }]);
  const of = (bytes: Uint8Array) => ({ name: 'a.parquet', size: bytes.length, bytes });
  it('it ends in the middle', async () => {
    for (const length of [4, 11, whole.size - 1, whole.size - 100]) {
      expect(await refusalOf(of(whole.bytes.slice(0, length)))).toEqual({ code: 'parquetCut', params: {} });
    }
  });
  it('it is damaged: in its footer, or anywhere', async () => {
    const bytes = whole.bytes.slice();
    bytes.fill(0xff, whole.size - 60, whole.size - 8);
    expect(await refusalOf(of(bytes))).toEqual({ code: 'parquetWrong', params: {} });
    const huge = whole.bytes.slice();
    huge.set([0xff, 0xff, 0xff, 0x7f], whole.size - 8);
    expect(await refusalOf(of(huge))).toEqual({ code: 'parquetWrong', params: {} });
    for (let place = whole.size - 400; place < whole.size - 8; place++) {
      const flipped = whole.bytes.slice();
      flipped[place] = (flipped[place] ?? 0) ^ 0x55;
      await refusalOf(of(flipped));
    }
  });
  it('it is encrypted', async () => {
    const bytes = new TextEncoder().encode('PARE and so on PARE');
    expect(await refusalOf(of(bytes))).toEqual({ code: 'encrypted', params: {} });
  });
  it('it has too many columns, or none, or no rows', async () => {
    const wide = parquet(ids(501).map((index) => ({ name: `c${index}`, data: [1], type: 'INT32' as const })));
    expect(await refusalOf(wide)).toEqual({ code: 'tooManyColumns', params: { found: 501, limit: FILE_LIMITS.columns } });
    expect(await refusalOf(parquet([{ name: 'id', data: [], type: 'INT32' }]))).toEqual({ code: 'headerOnly', params: { columns: 1 } });
  });
});
