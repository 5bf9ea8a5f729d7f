/** The numbers of the formats that every workbook has and that show dates or times, some of them in East Asian languages. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a number in this format is shown as a date. `custom`: the formats that the workbook brings itself, by number. */
export function isDateFormat(format: number, custom: ReadonlyMap<number, string>): boolean {
  const code = custom.get(format);
  if (code === undefined) return BUILT_IN.some(([from, to]) => format >= from && format <= to);
  const [positive = ''] = code.split(';');
  // Quoted and escaped letters are shown as they are; [Red] is a colour, [h] counts hours on.
  const letters = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return !/general/i.test(letters) && /[dmyhs]/i.test(letters);
}

const DAY = 86_400_000;
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
/** Workbooks that count from 1900 believe in a 29 February of that year. */
const FALSE_LEAP_DAY = 60;

/** The day and time that a number of days is in a workbook, as text; only a time where it is less than a day. */
export function dateText(days: number, from1904: boolean): string | null {
  const shift = from1904 ? FROM_1904 : FROM_1900 + (days < FALSE_LEAP_DAY ? DAY : 0);
  const moment = Math.round(shift + days * DAY);
  if (days < 0 || Math.abs(moment) > 8.64e15) return null;
  const text = new Date(moment).toISOString();
  if (days < 1) return text.slice(11, 19);
  return text.replace('T00:00:00.000Z', '').replace(/\.000Z$/, 'Z');
}
