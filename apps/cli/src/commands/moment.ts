import { usage } from '../exit.ts';
import { tell } from '../terminal.ts';

const LATEST = 8.64e15;
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** A moment in epoch milliseconds: ISO 8601, in UTC unless it has an offset, or a number of them. */
function momentOf(text: string): number {
  const zone = ISO.exec(text)?.[1];
  const isDay = text.length === 10;
  const moment = /^-?\d+$/.test(text)
    ? Number(text)
    : ISO.test(text)
      ? Date.parse(`${text.replace(' ', 'T')}${zone || isDay ? '' : 'Z'}`)
      : Number.NaN;
  if (!Number.isFinite(moment) || Math.abs(moment) > LATEST)
    throw usage(`"${text}" is no moment; one looks like 2026-11-20, 2026-11-20T12:00:00Z or 1795132800000`);
  return moment;
}

/** The moment to score for. That it is the present is told, because the same files give other scores tomorrow. */
export function nowOf(text: string | undefined): number {
  if (text !== undefined) return momentOf(text);
  const now = Date.now();
  tell(`scoring as of now, ${new Date(now).toISOString()}; --now scores for another moment`);
  return now;
}
