import type { Activity, Decay, Logic } from '../../program/index.ts';
import { FACTOR_RULES } from './decay.ts';
import { and, choose, count, isPresent, plus, read, sum, times } from './logic.ts';
import { testRule } from './tests.ts';

/** The events that an activity selects, newest first. */
function selectedEvents({ events, withinDays, where }: Activity): Logic {
  const [first] = events;
  const type: Logic = events.length === 1 && first !== undefined ? { '===': [read('type'), first] } : { in: [read('type'), events] };
  const tests: Logic[] = [type];
  if (withinDays !== null) tests.push({ '<=': [read('ageDays'), withinDays] });
  if (where) tests.push(testRule(where, 'properties.'));
  return { filter: [read('events'), and(tests)] };
}

/** Without a decay all events are worth the same: it is enough to count them. */
export function activityPoints(activity: Activity): Logic {
  const all = count(selectedEvents(activity));
  return times(activity.points, activity.atMost === null ? all : { min: [activity.atMost, all] });
}

/** The decayed points of each selected event, newest first. */
export const decayedPoints = (activity: Activity, { factor }: Decay): Logic => ({
  map: [selectedEvents(activity), times(activity.points, FACTOR_RULES[factor.kind](factor.days))],
});

/** The sum of such a list, or of its first `atMost`, which are read one by one: no standard operator takes a part of a list. */
export function sumOfNewest(path: string, atMost: number | null): Logic {
  if (atMost === null) return sum(read(path));
  const nth = Array.from({ length: atMost }, (_, index) => read(`${path}.${index}`));
  return plus(nth.map((points) => choose(isPresent(points), points, 0)));
}
