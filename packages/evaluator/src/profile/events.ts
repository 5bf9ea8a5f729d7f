import type { LeadColumns } from '../columns/columns.ts';
import { ageInDays } from '../facts/dates.ts';

/** How frequent events of a type are: the leads that have any, the events, and after how many whole days half of those leads had none any more. */
export type EventProfile = { type: string; leads: number; events: number; medianDaysSinceLast: number };

/** From here on, events are long ago. */
const MOST_DAYS = 3_650;

/** The day before which half of what was counted by day lies. */
function medianDay(days: Uint32Array, all: number): number {
  let seen = 0;
  for (const [day, count] of days.entries()) {
    seen += count;
    if (2 * seen >= all) return day;
  }
  return MOST_DAYS;
}

/** Sums up the events that exist at `now` (epoch milliseconds) by type, the type that most leads have first. */
export function profileEvents({ leads, events }: LeadColumns, now: number): EventProfile[] {
  const { offsets, types, typeNames, at } = events;
  const having = new Float64Array(typeNames.length);
  const counted = new Float64Array(typeNames.length);
  const lastDays = new Map<number, Uint32Array>();
  const newest = new Float64Array(typeNames.length).fill(Number.NEGATIVE_INFINITY);
  for (let lead = 0; lead < leads; lead++) {
    const [from, to] = [offsets[lead] ?? 0, offsets[lead + 1] ?? 0];
    for (let row = from; row < to; row++) {
      const [type, moment] = [types[row] ?? 0, at[row] ?? Number.NaN];
      if (!(moment <= now)) continue;
      counted[type] = (counted[type] ?? 0) + 1;
      if (moment > (newest[type] ?? 0)) newest[type] = moment;
    }
    for (let row = from; row < to; row++) {
      const type = types[row] ?? 0;
      const last = newest[type] ?? Number.NEGATIVE_INFINITY;
      if (last === Number.NEGATIVE_INFINITY) continue;
      newest[type] = Number.NEGATIVE_INFINITY;
      having[type] = (having[type] ?? 0) + 1;
      const days = lastDays.get(type) ?? new Uint32Array(MOST_DAYS + 1);
      lastDays.set(type, days);
      const day = Math.min(MOST_DAYS, Math.floor(Math.max(0, ageInDays(last, now))));
      days[day] = (days[day] ?? 0) + 1;
    }
  }
  return Array.from(lastDays, ([type, days]) => ({
    type: typeNames[type] ?? '',
    leads: having[type] ?? 0,
    events: counted[type] ?? 0,
    medianDaysSinceLast: medianDay(days, having[type] ?? 0),
  })).sort((a, b) => b.leads - a.leads || (a.type < b.type ? -1 : 1));
}
