import type { Pace } from '../../pace.ts';
import type { FileNote } from '../../report.ts';
import { FileRefused } from '../problem.ts';
import { type FileSource, piecesOf } from '../source.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** What the byte order mark says, or, without one, where the zero bytes of UTF-16 stand: text of letters has every other byte zero. */
export function writtenIn(head: Uint8Array): Encoding | null {
  const marked = MARKS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (marked) return marked.encoding;
  const zeros = [0, 0];
  for (let index = 0; index < head.length; index++) if (head[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (head.length / 2));
  if (head.length < 4) return null;
  if (odd > MOSTLY && even < HARDLY) return 'utf-16le';
  return even > MOSTLY && odd < HARDLY ? 'utf-16be' : null;
}
const MOSTLY = 0.4;
const HARDLY = 0.05;

/**
 * How a file of text is written: as asked for, as its first bytes say, else UTF-8 if every byte of it is valid as such, else
 * windows-1252 (which Latin-1 is part of), with a note, because there a wrong guess shows only as wrong letters.
 */
export async function encodingOf(
  file: FileSource,
  head: Uint8Array,
  asked: Encoding | undefined,
  pace: Pace,
): Promise<{ encoding: Encoding; notes: FileNote[] }> {
  const known = asked ?? writtenIn(head);
  if (!known && head.includes(0)) throw new FileRefused('notText', { kind: 'binary' });
  if (known) return { encoding: known, notes: [] };
  if (await isUtf8(file, pace)) return { encoding: 'utf-8', notes: [] };
  return { encoding: 'windows-1252', notes: [{ code: 'notUtf8', params: { encoding: 'windows-1252' } }] };
}

async function isUtf8(file: FileSource, pace: Pace): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const { bytes, end } of piecesOf(file)) {
      decoder.decode(bytes, { stream: true });
      await pace.tick(() => ({ done: end / file.size, rows: 0 }));
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
