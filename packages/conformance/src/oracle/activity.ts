import type { NodeOf } from '@umbral/model';
import { countedEvents, measureOf, selectedEvents } from './events.ts';
import { commonFactor, factorAt } from './factors.ts';
import { gateHolds } from './gates.ts';
import { pointsOfRange } from './ladders.ts';
import { type Given, nothing } from './lines.ts';
import { sum, within } from './numbers.ts';
import type { AgedEvent, Scene } from './scene.ts';
import { isOn } from './time.ts';

/** Points, and the age that they have; null where no event gave them. */
type Timed = { points: number; age: number | null };

/** A3: each of the newest `atMost` gives points. A4: or all of them together give the ladder's. */
function timedPoints({ data }: NodeOf<'activity'>, counted: readonly AgedEvent[], scene: Scene): Timed[] {
  if (!data.ladder) return counted.slice(0, data.atMost ?? counted.length).map(({ age }) => ({ points: data.points, age }));
  const points = pointsOfRange(data.ladder, measureOf(data.ladder.measure, counted, scene));
  return [{ points, age: counted[0]?.age ?? null }];
}

/** D3–D5: the points times the factor of the anchor's age. Points that no event gave have no age: nothing of them is left. */
function decayed(given: readonly Timed[], { data }: NodeOf<'decay'>, scene: Scene): number {
  if (data.anchor.kind !== 'event') return sum(given.map(({ points }) => points)) * commonFactor(data, scene);
  return sum(given.map(({ points, age }) => (age === null ? 0 : points * factorAt(data, age))));
}

/** A1–A9, D6: what an activity gives through its decay, or without one. */
export function activityGives(activity: NodeOf<'activity'>, decay: NodeOf<'decay'> | null, scene: Scene): Given {
  const { id, data } = activity;
  const outcome = decay?.id ?? id;
  if (!isOn(data, scene.now) || !gateHolds(id, scene)) return nothing(outcome);
  const counted = countedEvents(data.counts, selectedEvents(data, scene), scene);
  const given = timedPoints(activity, counted, scene);
  const before = sum(given.map(({ points }) => points));
  const after = decay ? decayed(given, decay, scene) : before;
  const value = within(after, data.minimum, data.maximum);
  const lines = [
    { node: id, kind: 'points', value: before },
    { node: outcome, kind: 'decay', value: after - before },
    { node: id, kind: 'limit', value: value - after },
  ] as const;
  return { id: outcome, value, matches: counted.length > 0, lines: [...lines] };
}
