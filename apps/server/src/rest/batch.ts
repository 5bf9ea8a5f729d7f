import { z } from 'zod';
import { LineSent } from './inputs.ts';
import type { Edition } from './library.ts';
import { type Line, LineCutter } from './lines.ts';
import { detailsOf, type ProblemDetails } from './problem.ts';
import { scoreLead } from './score.ts';

const MOST_OF_A_LINE = 4 * 1024 * 1024;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is answered to one line; a line that cannot be scored has a problem, and no other line notices. */
function answer(edition: Edition, line: Line, present: number): { id?: string; problem: ProblemDetails } | object {
  if ('tooLong' in line) return { problem: detailsOf('lineTooLong', `A line may have ${MOST_OF_A_LINE} bytes.`) };
  const sent = parse(line.text);
  if (sent === undefined) return { problem: detailsOf('brokenJson') };
  const read = LineSent.safeParse(sent);
  if (!read.success) return { problem: detailsOf('invalidRequest', z.prettifyError(read.error).slice(0, 500)) };
  const scored = scoreLead(edition, read.data, present);
  return read.data.id === undefined ? scored : { id: read.data.id, ...scored };
}

/**
 * Scores a stream of lines: one line of JSON for each, in their order, with its number from 1; empty lines get no answer. Nothing is
 * read before what was read is taken, so a reader who is slow slows the sender.
 */
export async function* scoreLines(edition: Edition, body: AsyncIterable<Buffer>, present: number, count: (leads: number) => void) {
  const cutter = new LineCutter(MOST_OF_A_LINE);
  let number = 0;
  const answers = (lines: readonly Line[]): string => {
    let text = '';
    for (const line of lines) {
      number++;
      if ('text' in line && line.text.trim() === '') continue;
      text += `${JSON.stringify({ line: number, ...answer(edition, line, present) })}\n`;
    }
    count(lines.length);
    return text;
  };
  for await (const chunk of body) {
    const text = answers(cutter.cut(chunk));
    if (text !== '') yield text;
  }
  const text = answers(cutter.rest());
  if (text !== '') yield text;
}
