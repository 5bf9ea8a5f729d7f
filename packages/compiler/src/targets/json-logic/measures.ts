import type { Logic, Measure, MeasureKind, Selection } from '../../program/index.ts';
import { and, choose, count, isPresent, read, sum } from './logic.ts';
import type { Stages } from './stages.ts';
import { testRule } from './tests.ts';

const property = (key: string): Logic => read(`properties.${key}`);

/** That an event is of one of the types. */
function typeRule({ events }: Selection): Logic {
  const [first] = events;
  return events.length === 1 && first !== undefined ? { '===': [read('type'), first] } : { in: [read('type'), events] };
}

/** That an event is selected. SPEC A1. */
export function selectionRule(selection: Selection): Logic {
  const { withinDays, where } = selection;
  const tests: Logic[] = [typeRule(selection)];
  if (withinDays !== null) tests.push({ '<=': [read('ageDays'), withinDays] });
  if (where) tests.push(testRule(where, 'properties.'));
  return and(tests);
}

export const eventsWith = (rule: Logic): Logic => ({ filter: [read('events'), rule] });

/** What stands for "none" while the largest or the newest is sought, since no rule can start from nothing: numbers that nobody has. */
const NO_VALUE = -1.23456789012345e308;
const NO_AGE = -1;

/** Takes `first` where there is nothing yet, then `next`. */
const from = (none: number, first: Logic, next: Logic): Logic => choose({ '==': [read('accumulator'), none] }, first, next);

type Among = { stages: Stages; selection: Selection; counts: Logic };
/** A measure comes to a rule, or else is sought in a stage before its own. */
type Found = { value: Logic } | { extreme: Logic; none: number };

/** The values of a property of the events that count, which have it. */
function values({ selection, counts }: Among, key: string): Logic {
  // The type comes first: events of other types may mean something else by the property.
  const having = and([typeRule(selection), counts, isPresent(property(key))]);
  return { map: [eventsWith(having), property(key)] };
}

function sought(measure: MeasureKind, among: Among): Found {
  const { stages, counts } = among;
  switch (measure.kind) {
    case 'count':
      return { value: count(eventsWith(counts)) };
    case 'daysSinceLast':
      return newestAge(counts);
    case 'sum':
      return { value: sum(values(among, measure.property)) };
    case 'maximum':
      return largestValue(values(among, measure.property));
    case 'distinct': {
      const number = stages.number({ when: counts, per: { kind: 'value', property: measure.property }, order: 'newest' });
      return { value: count(eventsWith(isPresent(number))) };
    }
  }
}

/** Events come newest first, so the first age that is found stays. */
function newestAge(counts: Logic): Found {
  const step = from(NO_AGE, read('current.ageDays'), read('accumulator'));
  return { extreme: { reduce: [eventsWith(counts), step, NO_AGE] }, none: NO_AGE };
}

function largestValue(found: Logic): Found {
  const step = from(NO_VALUE, read('current'), { max: [read('accumulator'), read('current')] });
  return { extreme: { reduce: [found, step, NO_VALUE] }, none: NO_VALUE };
}

/** The stages that a measure goes into: those of measures that conditions read, or those that belong to nodes. */
type Places = { extremes: 'extremes' | 'eventExtremes'; measures: 'measures' | 'eventMeasures' };
export const OF_NODES: Places = { extremes: 'eventExtremes', measures: 'eventMeasures' };
const OF_CONDITIONS: Places = { extremes: 'extremes', measures: 'measures' };

function place(stages: Stages, id: string, found: Found, places: Places): string {
  if ('value' in found) return stages.add(places.measures, id, found.value);
  const extreme = read(stages.add(places.extremes, id, found.extreme));
  return stages.add(places.measures, id, choose({ '==': [extreme, found.none] }, null, extreme));
}

/** Adds a measure of the events that count, and says where it is found. */
export const addMeasure = (measure: MeasureKind, id: string, among: Among, places: Places): string =>
  place(among.stages, id, sought(measure, among), places);

/** Adds the age of the newest of some events, null if there is none. */
export const addNewestAge = (stages: Stages, id: string, counts: Logic): string => place(stages, id, newestAge(counts), OF_NODES);

/** A measure that conditions read: of it, every selected event counts. */
export const addSharedMeasure = (measure: Measure, stages: Stages): string =>
  addMeasure(measure.measure, measure.id, { stages, selection: measure, counts: selectionRule(measure) }, OF_CONDITIONS);
