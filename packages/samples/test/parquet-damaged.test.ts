import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { lookAt } from '../src/index.ts';
import { fixture } from './support/data.ts';

/** A file that knows how often it was read, and how much. */
class Watched extends Blob {
  reads = 0;
  taken = 0;
  override slice(start = 0, end = this.size): Blob {
    this.reads++;
    this.taken += Math.max(0, Math.min(end, this.size) - start);
    return super.slice(start, end);
  }
}

/** Numbers from 0 to less than 1 that are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

type Column = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number];
const ROWS = 300;
const some = <T>(make: (row: number) => T): T[] => Array.from({ length: ROWS }, (_, row) => make(row));
/** Columns in every encoding that the writer knows, with values that are missing. */
const COLUMNS: Column[] = [
  { name: 'id', data: some((row) => row), type: 'INT32', encoding: 'DELTA_BINARY_PACKED' },
  { name: 'big', data: some((row) => BigInt(row * 7)), type: 'INT64', encoding: 'DELTA_BINARY_PACKED' },
  { name: 'country', data: some((row) => (row % 5 ? ['ES', 'DE', 'FR'][row % 3] : null)), type: 'STRING' },
  { name: 'name', data: some((row) => `lead ${row}`), type: 'STRING', encoding: 'DELTA_BYTE_ARRAY' },
  { name: 'note', data: some((row) => `note ${row}`), type: 'STRING', encoding: 'DELTA_LENGTH_BYTE_ARRAY' },
  { name: 'score', data: some((row) => row / 3), type: 'DOUBLE', encoding: 'BYTE_STREAM_SPLIT' },
  { name: 'flag', data: some((row) => row % 4 === 0), type: 'BOOLEAN' },
  { name: 'tags', data: some((row) => (row % 3 ? ['a', `b${row}`] : null)) },
];
const written = (codec: 'UNCOMPRESSED' | 'SNAPPY'): Uint8Array =>
  new Uint8Array(parquetWriteBuffer({ columnData: COLUMNS, codec, rowGroupSize: 100 }));

async function bytesOfFixture(): Promise<Uint8Array> {
  const file = fixture('duckdb-zstd.parquet');
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file.bytes;
}

const FILES: [name: string, bytes: () => Promise<Uint8Array> | Uint8Array, times: number][] = [
  ['uncompressed', () => written('UNCOMPRESSED'), 1_500],
  ['packed with snappy', () => written('SNAPPY'), 1_000],
  ['of DuckDB, packed with zstd', bytesOfFixture, 500],
];

describe('a damaged Parquet file', () => {
  it.each(FILES)('ends in a result or in a refusal, after few reads: %s', async (_name, bytes, times) => {
    const whole = await bytes();
    const roll = dice(times);
    const seen = new Map<string, number>();
    for (let round = 0; round < times; round++) {
      const damaged = whole.slice();
      for (let flips = 1 + Math.floor(roll() * 4); flips > 0; flips--) {
        // All but the last word, without which it is no Parquet file to anybody.
        const place = Math.floor(roll() * (damaged.length - 4));
        damaged[place] = roll() < 0.3 ? 0xff : Math.floor(roll() * 256);
      }
      const file = new Watched([damaged]);
      const result = await lookAt(file);
      const end = result.ok ? 'result' : result.problem.code;
      seen.set(end, (seen.get(end) ?? 0) + 1);
      expect(file.reads).toBeLessThan(100);
      expect(file.taken).toBeLessThan(20 * whole.length + 4_000);
    }
    expect([...seen.keys()]).toEqual(expect.arrayContaining(['result', 'parquetWrong']));
  });
});
