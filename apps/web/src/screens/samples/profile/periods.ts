import type { Conversions } from './profile.ts';

const WEEK = 7 * 86_400_000;

function next(from: number, unit: Conversions['unit']): number {
  if (unit === 'week') return from + WEEK;
  const date = new Date(from);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** So many periods a picture may have. */
const MOST = 120;

/** The periods with those in which nothing happened, oldest first; the newest ones, if they are too many for a picture. */
export function withGaps(periods: Conversions['periods'], unit: Conversions['unit']): Conversions['periods'] {
  const whole: Conversions['periods'] = [];
  for (const period of periods) {
    const last = whole.at(-1);
    if (last) for (let from = next(last.from, unit); from < period.from; from = next(from, unit)) whole.push({ from, converted: 0 });
    whole.push(period);
  }
  return whole.slice(-MOST);
}
