import { BlobReader, configure, type Entry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { FILE_LIMITS, FileRefused } from '../problem.ts';
import type { FileSource } from '../source.ts';

// The browser unpacks by itself, in the worker that this runs in; no code is loaded for it.
configure({ useWebWorkers: false, useCompressionStream: true });

/** The parts of a zip file by their names. One that is encrypted is refused. */
export async function openZip(file: FileSource): Promise<Map<string, ZipPart>> {
  const blob = file instanceof Blob ? file : new Blob([new Uint8Array(file.bytes)]);
  const entries = await inZip(() => new ZipReader(new BlobReader(blob)).getEntries());
  if (entries.some(({ encrypted }) => encrypted)) throw new FileRefused('encrypted', {});
  const files = entries.filter((entry) => !entry.directory);
  const size = files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  refuseLarger(size, FILE_LIMITS.unpacked.workbook);
  return new Map(files.map((entry) => [entry.filename.replace(/^\//, ''), new ZipPart(entry)]));
}

async function inZip<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('workbookWrong', {});
  }
}

function refuseLarger(size: number, limit: number): void {
  if (size > limit) throw new FileRefused('unpackedTooLarge', { limit });
}

/** One part of a zip file. What it says of its size is not believed: unpacking ends where the limit is. */
export class ZipPart {
  private readonly entry: Exclude<Entry, { directory: true }>;

  constructor(entry: Exclude<Entry, { directory: true }>) {
    this.entry = entry;
  }

  /** Its text piece by piece, unpacked only as fast as it is taken, and how much of the packed part is read after each. */
  async *text(limit: number = FILE_LIMITS.unpacked.workbook): AsyncGenerator<{ text: string; done: number }> {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const stop = new AbortController();
    let failure: unknown = null;
    const unpacking = this.entry.getData(writable, { signal: stop.signal, useWebWorkers: false }).catch((error: unknown) => {
      failure = error;
    });
    const decoder = new TextDecoder();
    let size = 0;
    const reader = readable.getReader();
    try {
      for (;;) {
        const { done, value } = await inZip(() => reader.read());
        if (done) break;
        size += value.length;
        refuseLarger(size, limit);
        yield { text: decoder.decode(value, { stream: true }), done: Math.min(1, size / Math.max(1, this.entry.uncompressedSize)) };
      }
      await unpacking;
      if (failure) throw new FileRefused('workbookWrong', {});
    } finally {
      stop.abort();
      await reader.cancel().catch(() => {});
    }
  }
}
