import { bytesAt, type FileSource } from '../source.ts';
import type { Encoding } from './encoding.ts';
import { newlines } from './text.ts';

const PLACES = 24;
const LENGTH = 64 * 1024;

/** Pieces of text from places all over a large file, each beginning with a whole line. */
export async function* glimpses(file: FileSource, encoding: Encoding): AsyncGenerator<string> {
  for (let place = 1; place < PLACES; place++) {
    const start = Math.floor((file.size * place) / PLACES / 2) * 2;
    const text = newlines(new TextDecoder(encoding).decode(await bytesAt(file, start, start + LENGTH), { stream: true }));
    const lineEnd = text.indexOf('\n');
    if (lineEnd !== -1) yield text.slice(lineEnd + 1);
  }
}
