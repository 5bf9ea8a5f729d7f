import { CountedEvents } from '../counting.ts';
import { factor } from '../decay.ts';
import type { Adjustment, Emission, Given, NodeOf } from '../emission.ts';
import { number, type Sql, sql } from '../fragment.ts';
import { and } from '../tests.ts';
import { openTests } from './conditions.ts';
import { pointsOfRange } from './criterion.ts';
import { adjusted, limited } from './limits.ts';

type Activity = NodeOf<'activity'>;

function points({ award }: Activity, counted: CountedEvents, { leads }: Emission): Sql {
  if (award.kind === 'ladder') return pointsOfRange(leads.column(counted.measure(award.measure)), award);
  const count = counted.count();
  return sql`${number(award.points)} * ${award.atMost === null ? count : sql`least(${number(award.atMost)}, ${count})`}`;
}

/** SPEC D3: each event's points times the factor of its age. Points that no event gave have no age: nothing of them is left. */
function decayedByEvent(
  { award }: Activity,
  { curve, after }: NodeOf<'decay'>,
  before: Sql,
  counted: CountedEvents,
  { leads }: Emission,
): Sql {
  if (award.kind === 'each') return counted.sumOverAges((age) => sql`${number(award.points)} * ${factor(age, curve, after)}`, award.atMost);
  const age = leads.column(counted.newestAge());
  return sql`case when ${age} is null then 0 else ${before} * ${factor(age, curve, after)} end`;
}

/** What an activity gives through its decay, or without one: its limits come last. `common`: the factor of all its points. SPEC A, D6. */
export function activityGives(activity: Activity, decay: NodeOf<'decay'> | null, common: Sql | null, emission: Emission): Given {
  const { id } = activity;
  const { leads, events, total } = emission;
  const counted = new CountedEvents(activity, events, total);
  const open = openTests(activity, emission);
  const ifOpen = (value: Sql): Sql =>
    leads.column(open.length === 0 ? value : sql`case when ${and(open)} then ${value} else ${number(0)} end`);
  const matches = leads.column(and([...open, sql`${counted.count()} > 0`]));
  const before = ifOpen(points(activity, counted, emission));
  const after = (): Sql => {
    if (!decay) return before;
    return ifOpen(common ? sql`${before} * ${common}` : decayedByEvent(activity, decay, before, counted, emission));
  };
  const left = after();
  const limitedTo = limited(left, activity);
  const value = limitedTo === left ? left : ifOpen(limitedTo);
  const limits = adjusted('limit', id, value, left);
  if (decay)
    return {
      value,
      matches,
      adjustments: [...adjusted('decay', decay.id, left, before), ...limits],
      inputs: [{ id, share: 1, faded: true }],
    };
  const direct = limits.map((limit): Adjustment => ({ ...limit, direct: true }));
  return { value, matches, adjustments: [{ kind: 'points', node: id, value: before }, ...direct], inputs: [] };
}

export function activity(node: Activity, emission: Emission): void {
  const given = activityGives(node, null, null, emission);
  emission.given.set(node.id, given);
  emission.matches.set(node.id, given.matches);
}
