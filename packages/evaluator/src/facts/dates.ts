const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** A day is 24 hours counted back from now: whole ten-thousandths of a day, negative for the future. */
export const ageInDays = (at: number, now: number): number => Math.floor((now - at) / 8640) / 10_000;

/** A moment as epoch milliseconds: a number of them, or an ISO 8601 date or time, in UTC unless it has an offset. Else null. */
export function momentOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const parts = typeof value === 'string' ? ISO.exec(value.trim()) : null;
  return parts ? utc(parts) : null;
}

function utc([, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', offset = 'Z']: RegExpExecArray): number | null {
  const midnight = new Date(0);
  midnight.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  // February 31 would silently become a day in March.
  if (midnight.getUTCMonth() !== Number(month) - 1 || midnight.getUTCDate() !== Number(day)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const time = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
  return midnight.getTime() + time - offsetOf(offset);
}

function offsetOf(offset: string): number {
  if (offset.toUpperCase() === 'Z') return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
