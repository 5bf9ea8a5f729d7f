import type { SimulationMoment } from './simulation.ts';

const DAY = 86_400_000;

/**
 * The moment at which a lead is scored, in epoch milliseconds. In a backtest: so many days before its outcome was known, whichever it was;
 * a lead of which nobody knows when that was, so many days before `until`. Only events until the moment exist.
 *
 * A lead that had no event yet is scored all the same, by its attributes alone: if it were left out, how many leads convert would depend on
 * the days that somebody chose. Attributes have no history; they are taken as they are.
 */
export function momentOf(moment: SimulationMoment, outcomeAt: number | null): number {
  if (moment.kind === 'at') return moment.now;
  return (outcomeAt ?? moment.until) - moment.daysBefore * DAY;
}
