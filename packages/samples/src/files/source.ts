import { FILE_LIMITS, FileRefused } from './problem.ts';

/** A file as a browser gives it, or bytes with a name. */
export type FileSource = Blob | { name: string; size: number; bytes: Uint8Array };

/** The file's name, or nothing where a Blob has none. */
export function nameOf(file: FileSource): string {
  return 'name' in file && typeof file.name === 'string' ? file.name : '';
}

/** The bytes of a file; one that is too large is refused by its size, before anything is read. */
export async function bytesOf(file: FileSource): Promise<Uint8Array> {
  if (file.size > FILE_LIMITS.bytes) throw new FileRefused('fileTooLarge', { size: file.size, limit: FILE_LIMITS.bytes });
  if (!(file instanceof Blob)) return file.bytes;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new FileRefused('fileNotReadable', {});
  }
}
