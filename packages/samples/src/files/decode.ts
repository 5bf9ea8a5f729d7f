import type { FileNote } from '../report.ts';
import { FileRefused } from './problem.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export type Decoded = { text: string; encoding: Encoding; notes: FileNote[] };

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** First bytes of files that people choose by mistake. A workbook (xlsx, ods) is a zip file. */
const SIGNATURES: readonly { kind: string; bytes: readonly number[] }[] = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'xls', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'gzip', bytes: [0x1f, 0x8b] },
  { kind: 'parquet', bytes: [0x50, 0x41, 0x52, 0x31] },
];
const INSPECTED_BYTES = 65_536;

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);

function refuseWhatIsNotText(bytes: Uint8Array, name: string): void {
  const kind = SIGNATURES.find((each) => startsWith(bytes, each.bytes))?.kind;
  const workbook = kind === 'xls' || (kind === 'zip' && /\.(xls[xmb]?|ods|numbers)$/i.test(name));
  if (kind) throw new FileRefused('notText', { kind: workbook ? 'workbook' : kind });
  if (bytes.subarray(0, INSPECTED_BYTES).includes(0)) throw new FileRefused('notText', { kind: 'binary' });
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Bytes to text: what the byte order mark says, else UTF-8 if every byte is valid as such, else windows-1252 (which Latin-1 is
 * part of), with a note, because there a wrong guess shows only as wrong letters.
 */
export function decode(bytes: Uint8Array, name: string, asked?: Encoding): Decoded {
  const marked = MARKS.find((mark) => startsWith(bytes, mark.bytes))?.encoding;
  if (!marked?.startsWith('utf-16') && !asked?.startsWith('utf-16')) refuseWhatIsNotText(bytes, name);
  const encoding = asked ?? marked ?? 'utf-8';
  const text = decodeAs(bytes, encoding);
  if (text !== null) return { text, encoding, notes: [] };
  if (asked ?? marked) throw new FileRefused('notInEncoding', { encoding });
  const guessed = 'windows-1252';
  return { text: new TextDecoder(guessed).decode(bytes), encoding: guessed, notes: [{ code: 'notUtf8', params: { encoding: guessed } }] };
}
