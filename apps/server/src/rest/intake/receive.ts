import type { LeadRecord } from '@umbral/samples';
import type { Scope } from '../../database/scope.ts';
import { appendEvents, appendNewLeads, appendOutcomes, type Conversion, type EventOfLead } from '../../samples/import/append.ts';
import { type Line, LineCutter } from '../lines.ts';
import { detailsOf, type ProblemDetails } from '../problem.ts';
import type { ImportLine, LineReader } from './line.ts';

const MOST_OF_A_LINE = 4 * 1024 * 1024;
/** Of lines and of their bytes, before what was read is stored. */
const FLUSH = { lines: 1_000, bytes: 2 * 1024 * 1024 };
const MOST_REFUSED = 1_000;
/** Batches of one part. */
const PART = 100_000;

type RefusedLine = { line: number; problem: ProblemDetails };
/** What became of the lines: those of each kind that were stored, and those that were refused, the first of them by number. */
export type Received = { lines: number; leads: number; events: number; outcomes: number; refusedCount: number; refused: RefusedLine[] };

type Pending<T> = { line: number; sent: T }[];
type Waiting = { leads: Pending<LeadRecord>; events: Pending<EventOfLead>; outcomes: Pending<Conversion> };

/**
 * Stores a stream of lines as batches of an import, leads before what is about them. Nothing is read while a batch is stored, so memory
 * stays small and the sender waits. Batches are cut by the lines alone: the same part sent again makes the same ones, which count once.
 */
export class Receiver {
  readonly #scope: Scope;
  readonly #id: string;
  readonly #read: LineReader;
  readonly #received: Received = { lines: 0, leads: 0, events: 0, outcomes: 0, refusedCount: 0, refused: [] };
  #waiting: Waiting = { leads: [], events: [], outcomes: [] };
  #bytes = 0;
  #count = 0;
  #batch: number;

  constructor(scope: Scope, id: string, part: number, read: LineReader) {
    this.#scope = scope;
    this.#id = id;
    this.#read = read;
    this.#batch = part * PART;
  }

  async receive(body: AsyncIterable<Buffer>): Promise<Received> {
    const cutter = new LineCutter(MOST_OF_A_LINE);
    for await (const chunk of body) await this.#take(cutter.cut(chunk));
    await this.#take(cutter.rest());
    await this.#flush();
    return this.#received;
  }

  async #take(lines: readonly Line[]): Promise<void> {
    for (const line of lines) {
      this.#received.lines++;
      this.#sort(line);
      if (this.#count >= FLUSH.lines || this.#bytes >= FLUSH.bytes) await this.#flush();
    }
  }

  /** Puts a line with those of its kind, or refuses it. */
  #sort(line: Line): void {
    const number = this.#received.lines;
    if ('text' in line && line.text.trim() === '') return;
    const read = readLine(line, this.#read);
    if ('status' in read) {
      this.#refuse(number, read);
      return;
    }
    this.#bytes += 'text' in line ? line.text.length : 0;
    this.#count++;
    this.#wait(number, read);
  }

  #wait(line: number, { kind, sent }: ImportLine): void {
    if (kind === 'leads') this.#waiting.leads.push({ line, sent });
    else if (kind === 'events') this.#waiting.events.push({ line, sent });
    else this.#waiting.outcomes.push({ line, sent });
  }

  #refuse(line: number, problem: ProblemDetails): void {
    const { refused } = this.#received;
    this.#received.refusedCount++;
    if (refused.length < MOST_REFUSED) refused.push({ line, problem });
  }

  async #flush(): Promise<void> {
    const { leads, events, outcomes } = this.#waiting;
    this.#waiting = { leads: [], events: [], outcomes: [] };
    this.#bytes = 0;
    this.#count = 0;
    const batch = this.#batch++;
    const store = async <T>(kind: keyof Waiting, pending: Pending<T>, append: (sent: T[]) => Promise<{ unknown: number[] }>) => {
      if (pending.length === 0) return;
      const { unknown } = await append(pending.map(({ sent }) => sent));
      this.#received[kind] += pending.length - unknown.length;
      for (const place of unknown) this.#refuse(pending[place]?.line ?? 0, detailsOf(kind === 'leads' ? 'leadTwice' : 'leadUnknown'));
    };
    await store('leads', leads, (sent) => appendNewLeads(this.#scope, this.#id, batch, sent));
    await store('events', events, (sent) => appendEvents(this.#scope, this.#id, batch, sent));
    await store('outcomes', outcomes, (sent) => appendOutcomes(this.#scope, this.#id, batch, sent));
  }
}

function readLine(line: Line, read: LineReader): ImportLine | ProblemDetails {
  if ('tooLong' in line) return detailsOf('lineTooLong', `A line may have ${MOST_OF_A_LINE} bytes.`);
  const parsed = parse(line.text);
  if (parsed === undefined) return detailsOf('brokenJson');
  const known = read(parsed);
  return typeof known === 'string' ? detailsOf('invalidRequest', known) : known;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
