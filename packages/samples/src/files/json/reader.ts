import { FileRefused } from '../problem.ts';
import type { TextAhead } from '../text/text.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;
const isSpace = (code: number) => code === 32 || code === 9 || code === NEWLINE || code === 13 || code === 0xfeff;
const isOpening = (code: number) => code === 91 || code === 123;
const isClosing = (code: number) => code === 93 || code === 125;

/** Walks through JSON text from value to value, without having more of it in memory than the value that it is at. */
export class JsonReader {
  /** The line that it is at; the first is 1. */
  line = 1;
  private at = 0;
  private readonly ahead: TextAhead;

  constructor(ahead: TextAhead) {
    this.ahead = ahead;
  }

  /** The byte of the file up to which was read. */
  get end(): number {
    return this.ahead.end;
  }

  /** The next character that is no white space, which stays; nothing at the end of the text. */
  async peek(): Promise<string> {
    for (;;) {
      const { text } = this.ahead;
      for (; this.at < text.length; this.at++) {
        const code = text.charCodeAt(this.at);
        if (!isSpace(code)) return text.charAt(this.at);
        if (code === NEWLINE) this.line++;
      }
      if (!(await this.more(this.at))) return '';
    }
  }

  /** Goes past a character that must be there, one of some; which one it was. */
  async expect(characters: string): Promise<string> {
    const found = await this.peek();
    if (found === '') throw new FileRefused('jsonCut', { line: this.line });
    if (!characters.includes(found)) throw new FileRefused('jsonWrong', { line: this.line, found });
    this.at++;
    return found;
  }

  /** Goes past a value: its text, or so much of it that it can be seen to be longer than `most`. */
  async value(most: number): Promise<string> {
    if ((await this.peek()) === '') throw new FileRefused('jsonCut', { line: this.line });
    const inside = { depth: 0, quoted: false, escaped: false };
    let kept = '';
    let start = this.at;
    for (;;) {
      const { text } = this.ahead;
      for (; this.at < text.length; this.at++) {
        const code = text.charCodeAt(this.at);
        if (code === NEWLINE) this.line++;
        if (endsBefore(code, inside)) return kept + text.slice(start, this.at);
        if (step(code, inside)) return kept + text.slice(start, ++this.at);
      }
      if (kept.length <= most) kept += text.slice(start);
      start = 0;
      if (await this.more(this.at)) continue;
      if (inside.depth === 0 && !inside.quoted) return kept;
      throw new FileRefused('jsonCut', { line: this.line });
    }
  }

  private async more(done: number): Promise<boolean> {
    this.ahead.drop(done);
    this.at -= done;
    return this.ahead.hasMoreThan(this.ahead.text.length);
  }
}

type Inside = { depth: number; quoted: boolean; escaped: boolean };

/** Whether a number or a word ends before this character. */
const endsBefore = (code: number, { depth, quoted }: Inside): boolean =>
  depth === 0 && !quoted && (code === 44 || isClosing(code) || isSpace(code));

/** Takes one more character of a value; whether the value ends with it. */
function step(code: number, inside: Inside): boolean {
  if (inside.quoted) {
    if (inside.escaped) inside.escaped = false;
    else if (code === BACKSLASH) inside.escaped = true;
    else if (code === QUOTE) {
      inside.quoted = false;
      return inside.depth === 0;
    }
    return false;
  }
  if (code === QUOTE) inside.quoted = true;
  else if (isOpening(code)) inside.depth++;
  else if (isClosing(code)) return --inside.depth === 0;
  return false;
}
