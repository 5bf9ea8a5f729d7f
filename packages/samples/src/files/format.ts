import type { FileFormat } from '../report.ts';
import { FileRefused } from './problem.ts';
import { type Encoding, writtenIn } from './text/encoding.ts';
import { headText } from './text/text.ts';

/** So many bytes tell what a file is. */
export const HEAD = 65_536;

/** First bytes of files that people choose by mistake. */
const SIGNATURES: readonly { kind: string; bytes: readonly number[] }[] = [
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'gzip', bytes: [0x1f, 0x8b] },
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PARQUET = [0x50, 0x41, 0x52, 0x31];
const ENCRYPTED_PARQUET = [0x50, 0x41, 0x52, 0x45];
/** What a workbook with a password is called inside its compound file, in UTF-16. */
const ENCRYPTED = 'EncryptedPackage';

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);

/** What a file is by its first bytes; its name says nothing. A format that cannot be read is refused with its name. */
export function formatOf(head: Uint8Array, asked?: Encoding): FileFormat {
  const isText = asked?.startsWith('utf-16') || writtenIn(head)?.startsWith('utf-16');
  if (!isText) {
    if (startsWith(head, ZIP)) return 'xlsx';
    if (startsWith(head, PARQUET)) return 'parquet';
    if (startsWith(head, ENCRYPTED_PARQUET)) throw new FileRefused('encrypted', {});
    if (startsWith(head, COMPOUND)) refuseCompound(head);
    const kind = SIGNATURES.find(({ bytes }) => startsWith(head, bytes))?.kind;
    if (kind) throw new FileRefused('notText', { kind });
  }
  return textFormat(headText(head, asked ?? writtenIn(head) ?? 'utf-8').replace(/^\uFEFF/, ''));
}

/** An old Office document, or a new one with a password. */
function refuseCompound(head: Uint8Array): never {
  if (new TextDecoder('utf-16le').decode(head.subarray(0, head.length & ~1)).includes(ENCRYPTED)) throw new FileRefused('encrypted', {});
  throw new FileRefused('notText', { kind: 'xls' });
}

/** A list of objects, an object that has lists, or an object in each line; everything else is rows of cells. */
function textFormat(text: string): FileFormat {
  const start = text.trimStart();
  if (/^\[\s*([{\]]|$)/.test(start)) return 'json';
  if (!/^\{\s*("|\}|$)/.test(start)) return 'csv';
  const [line = '', ...rest] = start.split('\n');
  if (!isObject(line)) return 'json';
  return rest.every((each) => each.trim() === '') && hasList(line) ? 'json' : 'ndjson';
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};
const isObject = (line: string): boolean => parsed(line) !== null;
const hasList = (line: string): boolean =>
  Object.values(parsed(line) ?? {}).some((value) => Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null);
