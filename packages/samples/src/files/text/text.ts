import { FileRefused } from '../problem.ts';
import { type FileSource, piecesOf } from '../source.ts';
import type { Encoding } from './encoding.ts';

/** A piece of a text, and the byte of the file at which it ends. */
export type Piece = { text: string; end: number };

/** The text of a file piece by piece, its line ends all \n. Bytes that the encoding does not know end it with a reason. */
export async function* textOf(file: FileSource, encoding: Encoding): AsyncGenerator<Piece> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let carry = '';
  for await (const { bytes, end } of piecesOf(file)) {
    const text = carry + decode(decoder, bytes, encoding, end === file.size);
    // A \r at the end may be the first half of a line end.
    carry = text.endsWith('\r') && end < file.size ? '\r' : '';
    yield { text: newlines(carry ? text.slice(0, -1) : text), end };
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array, encoding: Encoding, last: boolean): string {
  try {
    return decoder.decode(bytes, { stream: !last });
  } catch {
    throw new FileRefused('notInEncoding', { encoding });
  }
}

/** Text with all line ends as \n. */
export const newlines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** The first part of a text, read as forgivingly as one can. */
export const headText = (head: Uint8Array, encoding: Encoding): string =>
  newlines(new TextDecoder(encoding).decode(head, { stream: true }));

/** The text that is still to be read: as much of it as somebody needs is in memory, and no more than that and a piece. */
export class TextAhead {
  text = '';
  /** The byte of the file up to which was read. */
  end = 0;
  private ended = false;
  private readonly pieces: AsyncIterator<Piece>;

  constructor(pieces: AsyncIterable<Piece>) {
    this.pieces = pieces[Symbol.asyncIterator]();
  }

  /** Has more than `length` characters at hand, unless the text ends before that; whether it does. */
  async hasMoreThan(length: number): Promise<boolean> {
    while (!this.ended && this.text.length <= length) {
      const next = await this.pieces.next();
      if (next.done) this.ended = true;
      else {
        this.text += next.value.text;
        this.end = next.value.end;
      }
    }
    return this.text.length > length;
  }

  /** Done with so many characters. */
  drop(length: number): void {
    this.text = this.text.slice(length);
  }

  /** Leaves out everything to the end of the line that begins `from` characters further on; how many characters that were. */
  async dropLine(from: number): Promise<number> {
    this.drop(from);
    let dropped = 0;
    for (;;) {
      const lineEnd = this.text.indexOf('\n');
      if (lineEnd !== -1) {
        this.drop(lineEnd + 1);
        return dropped + lineEnd + 1;
      }
      dropped += this.text.length;
      this.text = '';
      if (!(await this.hasMoreThan(0))) return dropped;
    }
  }
}
