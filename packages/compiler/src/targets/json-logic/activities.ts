import type { Activity, Counted, Logic } from '../../program/index.ts';
import { canMiss, rangesRule } from './ladders.ts';
import { and, count, hasLimits, isPresent, limited, read, times } from './logic.ts';
import { addMeasure, eventsWith, OF_NODES, selectionRule } from './measures.ts';
import type { Stages } from './stages.ts';
import { openRules, whenOpen } from './switching.ts';

/** How the events that count are numbered, where that takes a number. SPEC A2. */
function numbered(activity: Activity): Pick<Counted, 'per' | 'order'> | null {
  const { counting } = activity;
  switch (counting.kind) {
    case 'every':
      return null;
    case 'perPeriod':
      return { per: { kind: 'period', days: counting.days, most: counting.most }, order: 'newest' };
    case 'oncePerValue':
      return { per: { kind: 'value', property: counting.property }, order: 'newest' };
    case 'first':
      return { per: { kind: 'event' }, order: 'oldest' };
  }
}

/** That an event counts. */
export function countsRule(activity: Activity, stages: Stages): Logic {
  const how = numbered(activity);
  if (!how) return selectionRule(activity);
  const number = stages.number({ when: selectionRule(activity), ...how });
  return activity.counting.kind === 'first' ? and([isPresent(number), { '==': [number, 1] }]) : isPresent(number);
}

/** That an event is one of the newest `atMost` that count. SPEC A3. */
export function givesRule(activity: Activity, atMost: number | null, stages: Stages): Logic {
  if (atMost === null || activity.counting.kind === 'first') return countsRule(activity, stages);
  const how = numbered(activity) ?? { per: { kind: 'event' }, order: 'newest' };
  const number = stages.number({ when: selectionRule(activity), ...how });
  return and([isPresent(number), { '<=': [number, atMost] }]);
}

/** What the events that count give. Without a decay all are worth the same: it is enough to count them. */
function givenRule(activity: Activity, stages: Stages): Logic {
  const { award } = activity;
  if (award.kind === 'ladder') {
    const among = { stages, selection: activity, counts: countsRule(activity, stages) };
    const path = addMeasure(award.measure, activity.id, among, OF_NODES);
    return rangesRule(read(path), award, canMiss(award.measure));
  }
  return times(award.points, countedRule(activity, stages));
}

/** How many events give points each; of a ladder, how many are measured. */
export function countedRule(activity: Activity, stages: Stages): Logic {
  const { award, counting } = activity;
  // The first counts if there is one.
  const isFirst = counting.kind === 'first';
  const all = count(eventsWith(isFirst ? selectionRule(activity) : countsRule(activity, stages)));
  const atMost = isFirst ? 1 : award.kind === 'each' ? award.atMost : null;
  return atMost === null ? all : { min: [atMost, all] };
}

/** Where it is found what an activity gives before its limits. */
export const unlimitedPath = (activity: Activity, stages: Stages): string =>
  hasLimits(activity) ? `points.${activity.id}` : stages.valuePath(activity.id);

export function addActivity(activity: Activity, stages: Stages): void {
  const { id } = activity;
  const given = whenOpen(activity, stages, givenRule(activity, stages));
  const kept = (): Logic => whenOpen(activity, stages, limited(read(stages.add('points', id, given)), activity));
  stages.setValue('activities', id, hasLimits(activity) ? kept() : given);
}

/** Adds whether an activity matches, which only a first match asks for: at least one event counts. SPEC A5. */
export function addActivityMatch(activity: Activity, stages: Stages): void {
  const some: Logic = { some: [read('events'), selectionRule(activity)] };
  const counts: Logic = activity.counting.kind === 'oncePerValue' ? { some: [read('events'), countsRule(activity, stages)] } : some;
  stages.setMatch(activity.id, stages.add('matches', activity.id, and([...openRules(activity, stages), counts])));
}
