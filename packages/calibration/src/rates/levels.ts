import type { Counts } from '../distribution.ts';
import { type Rate, rateOf } from './wilson.ts';

/** A level with fewer leads says little: with no effect at all, a lift of 1.5 is common among so few. */
const FEW_LEADS = 100;

/**
 * The leads of one level (a band, a decile) beside all. `lift`: how many times the overall rate theirs is; null if either is unknown or
 * nobody converted. `few`: fewer than 100 leads. `ordinary`: the interval holds the overall rate, so the difference may be chance.
 */
export type Level = Rate & { lift: number | null; few: boolean; ordinary: boolean };

/** The rate of a level's leads, compared with that of all. */
export function levelOf(counts: Counts, overall: Rate): Level {
  const own = rateOf(counts);
  return {
    ...own,
    lift: own.rate === null || !overall.rate ? null : own.rate / overall.rate,
    few: counts.converted + counts.unconverted < FEW_LEADS,
    ordinary: overall.rate === null || (own.low <= overall.rate && overall.rate <= own.high),
  };
}
