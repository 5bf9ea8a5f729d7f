import type { Comparison, DataOf, EventSelection, FieldDefinition, Measure } from '@umbral/model';
import { compare } from './comparisons.ts';
import { holds } from './junctions.ts';
import { sum } from './numbers.ts';
import type { AgedEvent, Scene } from './scene.ts';
import { dayOf, inTheLast } from './time.ts';
import { fieldValue, type Value } from './values.ts';

/** A property that events of this type have. */
const fieldOf = (event: AgedEvent, key: string, scene: Scene): FieldDefinition | undefined =>
  scene.kinds.get(event.type)?.properties.find((property) => property.key === key);

/** Its value; missing where the type does not have the property. */
function propertyOf(event: AgedEvent, key: string, scene: Scene): Value {
  const field = fieldOf(event, key, scene);
  return field ? fieldValue(field, event.properties, scene.now) : null;
}

/** A1: of these types, with properties that match, at most `withinDays` old. Newest first. */
export function selectedEvents({ events, where, withinDays }: EventSelection, scene: Scene): AgedEvent[] {
  return scene.events.filter(
    (event) =>
      events.includes(event.type) &&
      (withinDays === null || inTheLast(event.age, withinDays)) &&
      holds<Comparison>(where, (leaf) => compare(leaf, propertyOf(event, leaf.field, scene), fieldOf(event, leaf.field, scene))),
  );
}

/** The first of each kind, told apart by `keyOf`; those without a key, or with a list for one, are left out. */
function firstOfEach(events: readonly AgedEvent[], keyOf: (event: AgedEvent) => Value): AgedEvent[] {
  const seen = new Set<Value>();
  return events.filter((event) => {
    const key = keyOf(event);
    if (key === null || Array.isArray(key) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A2: of each period, which begins every `days` days back from now, the newest `most`. */
function newestOfPeriods(events: readonly AgedEvent[], days: number, most: number): AgedEvent[] {
  const periodOf = ({ age }: AgedEvent) => Math.floor(age / days);
  return events.filter((event, place) => events.slice(0, place).filter((newer) => periodOf(newer) === periodOf(event)).length < most);
}

/** A2: which of the selected events count. They come newest first, and stay so. */
export function countedEvents(counts: DataOf<'activity'>['counts'], selected: readonly AgedEvent[], scene: Scene): AgedEvent[] {
  switch (counts.kind) {
    case 'every':
      return [...selected];
    case 'oncePerDay':
      return firstOfEach(selected, (event) => dayOf(event.age));
    case 'perPeriod':
      return newestOfPeriods(selected, counts.days, counts.most);
    case 'oncePerValue':
      return firstOfEach(selected, (event) => propertyOf(event, counts.property, scene));
    case 'first':
      return selected.slice(-1);
  }
}

/** A6, A7, A8: a number read off events that come newest first; null is missing. */
export function measureOf(measure: Measure, events: readonly AgedEvent[], scene: Scene): number | null {
  if (measure.kind === 'count') return events.length;
  if (measure.kind === 'daysSinceLast') return events[0]?.age ?? null;
  const values = events.map((event) => propertyOf(event, measure.property, scene)).filter((value) => value !== null);
  switch (measure.kind) {
    case 'sum':
      return sum(values.map(Number));
    case 'maximum':
      return values.length === 0 ? null : Math.max(...values.map(Number));
    case 'distinct':
      return new Set(values).size;
  }
}
