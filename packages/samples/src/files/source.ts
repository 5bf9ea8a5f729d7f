import { FileRefused } from './problem.ts';

/** A file as a browser gives it, or bytes with a name. */
export type FileSource = Blob | { name: string; size: number; bytes: Uint8Array };

/** So many bytes are read at a time. */
const PIECE = 512 * 1024;

/** The file's name, or nothing where a Blob has none. */
export function nameOf(file: FileSource): string {
  return 'name' in file && typeof file.name === 'string' ? file.name : '';
}

/** The bytes of a file from a place on, up to (not including) another; fewer where it ends. */
export async function bytesAt(file: FileSource, from: number, to: number): Promise<Uint8Array> {
  if (!(file instanceof Blob)) return file.bytes.subarray(from, to);
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    throw new FileRefused('fileNotReadable', {});
  }
}

/** The bytes of a file piece by piece, each with the place where it ends. The next one is read when it is asked for. */
export async function* piecesOf(file: FileSource, from = 0): AsyncGenerator<{ bytes: Uint8Array; end: number }> {
  for (let start = from; start < file.size; start += PIECE) {
    const end = Math.min(start + PIECE, file.size);
    yield { bytes: await bytesAt(file, start, end), end };
  }
}
