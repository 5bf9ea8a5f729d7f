import type { Entry } from './audit.ts';

/** Entries of one day, in the time of this place; `at`: the newest of them. */
export type Day = { key: string; at: number; entries: Entry[] };

const keyOf = (at: number): string => new Date(at).toDateString();

/** Entries that are in order, day by day. */
export function daysOf(entries: readonly Entry[]): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const key = keyOf(entry.at);
    const last = days.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else days.push({ key, at: entry.at, entries: [entry] });
  }
  return days;
}

export const dayText = (language: string, at: number): string => new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(at);
export const timeOf = (language: string, at: number): string => new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(at);
