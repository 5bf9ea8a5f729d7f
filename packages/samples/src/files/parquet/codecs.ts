import { decompress } from 'fzstd';
import { type Compressors, snappyUncompress } from 'hyparquet';
import { decompressBrotli } from 'hyparquet-compressors/src/brotli.js';
import { gunzip } from 'hyparquet-compressors/src/gzip.js';
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js';
import { FileRefused } from '../problem.ts';

type Unpack = (input: Uint8Array, length: number) => Uint8Array;

/** How Parquet's pages are unpacked, in JavaScript alone: our pages forbid WebAssembly. */
const CODECS = {
  SNAPPY: (input, length) => {
    const output = new Uint8Array(length);
    snappyUncompress(input, output);
    return output;
  },
  GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
  BROTLI: decompressBrotli,
  ZSTD: (input) => decompress(input),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
} satisfies Record<string, Unpack>;

/** The codecs for pages that may come to so many bytes together; what they say of their lengths is held against that before it is believed. */
export function codecsWithin(limit: number): Compressors {
  let left = limit;
  const bounded =
    (unpack: Unpack): Unpack =>
    (input, length) => {
      left -= length;
      if (!(length >= 0 && left >= 0)) throw new FileRefused('rowGroupTooLarge', { limit });
      return unpack(input, length);
    };
  return Object.fromEntries(Object.entries(CODECS).map(([name, unpack]) => [name, bounded(unpack)]));
}
