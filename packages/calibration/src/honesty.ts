import type { Area } from './area/area.ts';
import type { Counts } from './distribution.ts';

/** What outcomes must come to before anything is said of them: fewer conversions (or leads without) are refused, or warned of. */
export const LEAST_LEADS = { refuse: 50, warn: 250 } as const;

/** Why nothing more than the overall rate is said. */
export type Refusal = 'noOutcomes' | 'fewConversions' | 'fewUnconverted';

/** What a reader must know before believing the figures, by code; counts, shares and areas as the figures have them. */
export type Warning =
  | { code: 'fewConversions' | 'fewUnconverted'; leads: number; least: number }
  | { code: 'maybeChance' | 'upsideDown'; low: number; high: number }
  | { code: 'areaDrift'; whole: number; newest: number }
  | { code: 'rateDrift'; older: number; newest: number };

/** Whether there are too few leads to say anything: whichever of both groups is the smaller one limits what can be known. */
export function refusalOf({ converted, unconverted }: Counts): Refusal | null {
  if (converted + unconverted === 0) return 'noOutcomes';
  if (converted < LEAST_LEADS.refuse) return 'fewConversions';
  return unconverted < LEAST_LEADS.refuse ? 'fewUnconverted' : null;
}

/** Warnings of leads that are few, and of scores that order them no better than chance, or worse. */
export function warningsOf({ converted, unconverted }: Counts, { low, high }: Area): Warning[] {
  const least = LEAST_LEADS.warn;
  const warnings: Warning[] = [];
  if (converted < least) warnings.push({ code: 'fewConversions', leads: converted, least });
  if (unconverted < least) warnings.push({ code: 'fewUnconverted', leads: unconverted, least });
  if (low === null || high === null) return warnings;
  if (high < 0.5) warnings.push({ code: 'upsideDown', low, high });
  else if (low <= 0.5) warnings.push({ code: 'maybeChance', low, high });
  return warnings;
}
