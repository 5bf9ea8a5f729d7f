/** T5: days to four decimals, negative for what is to come. */
export const signedAge = (at: number, now: number): number => Math.floor((now - at) / 8640) / 10_000;

/** T2: the age of an event. */
export const ageOf = (at: number, now: number): number => Math.max(0, signedAge(at, now));

/** T3: the day of an event, counted back from now. */
export const dayOf = (age: number): number => Math.floor(age);

/** T4: "in the last N days", N included. */
export const inTheLast = (age: number, days: number): boolean => age >= 0 && age <= days;

type Switching = { enabled: boolean; activeFrom: number | null; activeUntil: number | null };

/** T6: from its moment on, and until before its last; and on, which matters for segments only: of the others, what is off is not there. */
export function isOn({ enabled, activeFrom, activeUntil }: Switching, now: number): boolean {
  return enabled && (activeFrom === null || now >= activeFrom) && (activeUntil === null || now < activeUntil);
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** A moment as a host may give it: epoch milliseconds, or an ISO 8601 date or time, in UTC unless it says otherwise. Null if it is none. */
export function momentOf(raw: unknown): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  if (typeof raw !== 'string') return null;
  const text = raw.trim();
  if (!DATE.test(text) && !DATE_TIME.test(text)) return null;
  // A day that no month has: JavaScript would take it for one of the next month.
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  if (new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day)).getUTCDate() !== day || month === 0 || (month ?? 13) > 12) return null;
  const hasZone = DATE.test(text) || /(Z|[+-]\d{2}:?\d{2})$/i.test(text.slice(11));
  const offset = text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2').replace(' ', 'T');
  const at = Date.parse(DATE.test(text) || hasZone ? (DATE.test(text) ? text : offset) : `${offset}Z`);
  return Number.isNaN(at) || /T24/i.test(offset) ? null : at;
}
