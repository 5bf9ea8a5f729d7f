const SECOND = 1_000;
const MOST = 24 * 3_600 * SECOND;
/** Too much was sent; or the service is not there just now. Only of these RFC 9110 and RFC 6585 say that it means when to come again. */
const ASKS_TO_WAIT = new Set([429, 503]);
const SECONDS = /^\d{1,9}$/;
/** The one form of a moment that RFC 9110 lets services write. */
const MOMENT = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * How long a receiver asks to be left alone, in milliseconds from `now`: never more than a day. Null if it does not ask, or not in a way that
 * can be understood. `header`: its Retry-After, seconds or a moment.
 */
export function retryAfter(status: number, header: string | undefined, now: number): number | null {
  if (header === undefined || !ASKS_TO_WAIT.has(status)) return null;
  const said = header.trim();
  const wait = SECONDS.test(said) ? Number(said) * SECOND : MOMENT.test(said) ? Date.parse(said) - now : Number.NaN;
  return wait > 0 ? Math.min(wait, MOST) : null;
}
