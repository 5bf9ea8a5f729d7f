import { type DestinationStream, destination, pino, stdTimeFunctions } from 'pino';
import { describeError } from './described.ts';

/** From the least to the most that is told: errors nobody foresaw; what was changed or refused too; every request. */
export type Level = 'error' | 'info' | 'debug';

const STDERR = 2;

/** A request as it is noted: no more of its address than which route or procedure it asked. `ms`: until all of the answer was sent. */
export type Noted = { request: string; method: string; route: string; procedure?: string; status: number; ms: number };

/** Is told of errors that nobody foresaw, and of the id of the request that met with it, if one did. */
export type Report = (error: unknown, about?: { request: string }) => void;

export type Log = { level: Level; report: Report; note: (noted: Noted) => void };

/** Writes lines of JSON, to stderr unless told: what was asked and what went wrong, and nothing of what anybody sent. */
export function openLog(level: Level, to: DestinationStream = destination({ dest: STDERR, sync: true })): Log {
  const log = pino(
    { level, base: { pid: process.pid }, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    to,
  );
  return {
    level,
    report: (error, about) => log.error({ ...about, error: describeError(error) }, 'unexpected'),
    note: (noted) => log[isOfNote(noted) ? 'info' : 'debug'](noted, 'request'),
  };
}

/** What changed something in the app, and what was refused; scores are too many. */
const isOfNote = ({ status, method, procedure }: Noted): boolean => status >= 400 || (procedure !== undefined && method === 'POST');
