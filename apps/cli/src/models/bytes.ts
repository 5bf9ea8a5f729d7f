import { readFile, stat } from 'node:fs/promises';
import { badInput } from '../exit.ts';

/** Of a scoring model's file. */
const MOST_BYTES = 64 * 1024 * 1024;

const WHY: Record<string, string> = { ENOENT: 'there is no such file', EACCES: 'it may not be read', EISDIR: 'it is a folder' };

/** Why the system could not open a file, in words. */
export const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WHY[code] ?? (code || 'unknown');
};

async function fromStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > MOST_BYTES) throw badInput(`stdin is larger than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A whole file of bounded size; `-` is stdin. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === '-') return fromStdin();
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) throw badInput(`${file} is larger than ${MOST_BYTES} bytes`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'exit' in error) throw error;
    throw badInput(`${file} cannot be read: ${reasonOf(error)}`);
  }
}
