import { type Area, areaOf } from './area/area.ts';
import { type Counts, type Distribution, type ScoreCounts, thinned } from './distribution.ts';
import { driftsOf, type Holdout, holdoutOf, type Split } from './holdout.ts';
import { type Refusal, refusalOf, type Warning, warningsOf } from './honesty.ts';
import { type Decile, decilesOf } from './rates/deciles.ts';
import { type Level, levelOf } from './rates/levels.ts';
import { type Rate, rateOf } from './rates/wilson.ts';

/** What is known of one score's leads: by score, by band (`band`: its id, null for leads in none), and parted by date if they have one. */
export type Outcomes = { distribution: Distribution; bands: readonly (Counts & { band: string | null })[]; split: Split | null };

/**
 * What outcomes say of a score. `scores`: the distribution with at most 1,000 scores, from which curves and thresholds are made.
 * With a refusal there are no findings.
 */
export type OutcomeReport = { overall: Rate; refusal: Refusal | null; findings: Findings | null };
export type Findings = {
  area: Area;
  bands: (Level & { band: string | null })[];
  deciles: Decile[];
  scores: readonly ScoreCounts[];
  holdout: Holdout | null;
  warnings: Warning[];
};

const MOST_SCORES = 1_000;

/** The report on one score; all its figures are exact, however many leads there are. */
export function reportOf({ distribution, bands, split }: Outcomes): OutcomeReport {
  const overall = rateOf(distribution);
  const area = areaOf(distribution);
  const refusal = refusalOf(distribution);
  if (refusal || !area) return { overall, refusal, findings: null };
  const holdout = split && holdoutOf(split);
  const findings: Findings = {
    area,
    bands: bands.map(({ band, ...counts }) => ({ ...levelOf(counts, overall), band })),
    deciles: decilesOf(distribution),
    scores: thinned(distribution, MOST_SCORES).rows,
    holdout,
    warnings: [...warningsOf(distribution, area), ...(holdout ? driftsOf(holdout) : [])],
  };
  return { overall, refusal: null, findings };
}
