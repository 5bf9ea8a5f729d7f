import { z } from 'zod';
import { monthOf } from './months.ts';

/**
 * How a column writes moments. `iso`: 2026-11-01, with or without a time and zone; `ymd`: 2026/11/1; `dmy`: 1/11/2026, 1.11.2026,
 * 1-11-26; `mdy`: 11/1/2026; `named`: 1 Nov 2026, November 1, 2026, 1 de noviembre de 2026; all of these may be followed by a time. Without a zone a moment is in UTC, everywhere the same.
 */
export const DateFormat = z.enum(['iso', 'ymd', 'dmy', 'mdy', 'named', 'epochSeconds', 'epochMilliseconds']);
export type DateFormat = z.infer<typeof DateFormat>;

/** Of a moment as written. What is longer is none, and patterns need not look at it. */
const LONGEST = 60;
const TIME = String.raw`(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?)?`;
const ZONE = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?`;
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})${TIME}${ZONE}$`, 'i');
const YMD = new RegExp(String.raw`^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})${TIME}${ZONE}$`, 'i');
const SHORT = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})${TIME}${ZONE}$`, 'i');

const WEEKDAY = String.raw`(?:\p{L}{2,10}\.?,?\s+)?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|\.?º)?`;
const MONTH = String.raw`(\p{L}{3,10})\.?`;
const DAY_MONTH = new RegExp(
  String.raw`^${WEEKDAY}${DAY}[\s./-]+(?:de\s+)?${MONTH}[\s.,/-]+(?:del?\s+)?(\d{4}|\d{2})${TIME}${ZONE}$`,
  'iu',
);
const MONTH_DAY = new RegExp(String.raw`^${WEEKDAY}${MONTH}\s+${DAY},?\s+(\d{4})${TIME}${ZONE}$`, 'iu');

type Clock = readonly (string | undefined)[];

function zoneMinutes(zone: string | undefined): number {
  if (!zone || !/^[+-]/.test(zone)) return 0;
  const digits = zone.slice(1).replace(':', '');
  return (zone.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0));
}

/** The hour from 0 to 24, or null where a 12-hour clock shows what it cannot. */
function hourOf(hour: string | undefined, half: string | undefined): number | null {
  const shown = Number(hour ?? 0);
  if (!half) return shown;
  if (shown < 1 || shown > 12) return null;
  return (shown % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function momentOf(year: number, month: number, day: number, [hour, minute, second, fraction, half, zone]: Clock): number | null {
  const hours = hourOf(hour, half);
  const minutes = Number(minute ?? 0);
  const seconds = Number(second ?? 0);
  if (hours === null || hours > 23 || minutes > 59 || seconds > 59 || year < 1) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const milliseconds = fraction ? Math.floor(Number(`0.${fraction}`) * 1000) : 0;
  return date.setUTCHours(hours, minutes, seconds, milliseconds) - zoneMinutes(zone) * 60_000;
}

const fullYear = (year: string) => (year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900));

function readYearFirst(pattern: RegExp, cell: string): number | null {
  const found = pattern.exec(cell);
  return found && momentOf(Number(found[1]), Number(found[2]), Number(found[3]), found.slice(4));
}

function readYearLast(cell: string, dayFirst: boolean): number | null {
  const found = SHORT.exec(cell);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  return momentOf(fullYear(found[4] ?? ''), dayFirst ? second : first, dayFirst ? first : second, found.slice(5));
}

function readNamed(cell: string): number | null {
  const dayFirst = DAY_MONTH.exec(cell);
  const found = dayFirst ?? MONTH_DAY.exec(cell);
  if (!found) return null;
  const [day = '', name = ''] = dayFirst ? [found[1], found[2]] : [found[2], found[1]];
  const month = monthOf(name);
  return month === null ? null : momentOf(fullYear(found[3] ?? ''), month, Number(day), found.slice(4));
}

function readEpoch(cell: string, unit: number): number | null {
  if (!/^-?\d{1,15}(\.\d+)?$/.test(cell)) return null;
  const moment = Math.floor(Number(cell) * unit);
  return Math.abs(moment) <= 8.64e15 ? moment : null;
}

const READERS: Record<DateFormat, (cell: string) => number | null> = {
  iso: (cell) => readYearFirst(ISO, cell),
  ymd: (cell) => readYearFirst(YMD, cell),
  dmy: (cell) => readYearLast(cell, true),
  mdy: (cell) => readYearLast(cell, false),
  named: readNamed,
  epochSeconds: (cell) => readEpoch(cell, 1000),
  epochMilliseconds: (cell) => readEpoch(cell, 1),
};

/** A moment as epoch milliseconds, or null. */
export const readDate = (cell: string, format: DateFormat): number | null => (cell.length > LONGEST ? null : READERS[format](cell));

const WRITTEN = ['iso', 'ymd', 'dmy', 'mdy', 'named'] as const;

/** How many cells read as dates under each written format (epochs are judged by the column's name, not here). */
export function judgeDates(values: ReadonlyMap<string, number>): Record<(typeof WRITTEN)[number], number> {
  const judged = { iso: 0, ymd: 0, dmy: 0, mdy: 0, named: 0 };
  for (const [value, count] of values) {
    if (value.length > LONGEST || !/\d/.test(value)) continue;
    for (const format of WRITTEN) if (readDate(value, format) !== null) judged[format] += count;
  }
  return judged;
}
