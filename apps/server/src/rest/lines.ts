const NEWLINE = 10;

/** One line of a stream, or that it was longer than it may be. */
export type Line = { text: string } | { tooLong: true };

/** Cuts a stream of bytes into lines, chunk by chunk, and never keeps more of one than `most` bytes. */
export class LineCutter {
  readonly #most: number;
  #kept: Buffer[] = [];
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** The lines that end in this chunk. */
  cut(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      if (this.#size === 0) lines.push(this.#lineOf(chunk, from, end));
      else {
        this.#keep(chunk.subarray(from, end));
        lines.push(this.#take());
      }
      from = end + 1;
    }
    this.#keep(chunk.subarray(from));
    return lines;
  }

  /** What is left when the stream has ended without a newline. */
  rest(): Line[] {
    return this.#size > 0 ? [this.#take()] : [];
  }

  /** A line that lies in one chunk is read where it is. */
  #lineOf(chunk: Buffer, from: number, end: number): Line {
    return end - from > this.#most ? { tooLong: true } : { text: chunk.toString('utf8', from, end) };
  }

  #keep(part: Buffer): void {
    this.#size += part.length;
    if (this.#size <= this.#most) this.#kept.push(part);
    else this.#kept = [];
  }

  #take(): Line {
    const line: Line = this.#size > this.#most ? { tooLong: true } : { text: Buffer.concat(this.#kept).toString('utf8') };
    this.#kept = [];
    this.#size = 0;
    return line;
  }
}
