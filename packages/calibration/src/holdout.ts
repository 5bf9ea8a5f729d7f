import { type Area, areaOf } from './area/area.ts';
import { type Distribution, together } from './distribution.ts';
import { refusalOf, type Warning } from './honesty.ts';
import { type Rate, rateOf } from './rates/wilson.ts';

/** Leads with a date, parted by it: the newest 30 % or so, and the older ones. */
export type Split = { older: Distribution; newest: Distribution };

/** How the newest leads did beside the older ones. `whole`: the area of both together. `few`: the newest are too few to say that
 * they differ. */
export type Holdout = { older: Rate; newest: Rate; whole: Area | null; newestArea: Area | null; few: boolean };

/** How far the newest leads may be from all in area, and from the older ones in their rate (times), before a warning. */
const DRIFT = { area: 0.03, rate: 1.5 } as const;

/** A score that only knows the past does worse on the newest leads; this tells whether it does. */
export function holdoutOf({ older, newest }: Split): Holdout {
  return {
    older: rateOf(older),
    newest: rateOf(newest),
    whole: areaOf(together(older, newest)),
    newestArea: areaOf(newest),
    few: refusalOf(newest) !== null,
  };
}

/** Warnings of newest leads that are told apart worse or better than all are, or convert much more or less often than the older ones. */
export function driftsOf({ older, newest, whole, newestArea, few }: Holdout): Warning[] {
  if (few) return [];
  const warnings: Warning[] = [];
  if (whole && newestArea && Math.abs(whole.auc - newestArea.auc) > DRIFT.area)
    warnings.push({ code: 'areaDrift', whole: whole.auc, newest: newestArea.auc });
  if (older.rate !== null && newest.rate !== null) {
    const [less, more] = [Math.min(older.rate, newest.rate), Math.max(older.rate, newest.rate)];
    if (more > less * DRIFT.rate) warnings.push({ code: 'rateDrift', older: older.rate, newest: newest.rate });
  }
  return warnings;
}
