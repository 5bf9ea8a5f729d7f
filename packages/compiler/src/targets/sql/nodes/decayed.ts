import { factor } from '../decay.ts';
import { type Emission, found, type NodeOf } from '../emission.ts';
import { number, type Sql, sql } from '../fragment.ts';
import { activityGives } from './activity.ts';
import { adjusted } from './limits.ts';

type Decay = NodeOf<'decay'>;

/** The one age of an anchor that is no event; null where there is none. SPEC D4, D5. */
function anchorAge({ anchor }: Decay, { events, scope, total }: Emission): Sql {
  if (anchor.kind === 'date') return scope.field(anchor.field);
  if (anchor.kind === 'event') throw new Error('Events have an age each');
  return total(sql`min(${events.age}) filter (where ${events.selected({ events: anchor.events, where: null, withinDays: null })})`);
}

function commonFactor(decay: Decay, emission: Emission): Sql {
  const { leads } = emission;
  const age = leads.column(anchorAge(decay, emission));
  const past = leads.column(sql`greatest(${number(0)}, ${age})`);
  return leads.column(sql`case when ${age} is null then 0 else ${factor(past, decay.curve, decay.after)} end`);
}

/** SPEC D. */
export function decay(node: Decay, emission: Emission): void {
  const { leads, given, matches, program } = emission;
  const common = node.anchor.kind === 'event' ? null : commonFactor(node, emission);
  const input = program.nodes.find(({ id }) => id === node.input);
  if (input?.kind === 'activity') {
    given.set(node.id, activityGives(input, node, common, emission));
  } else {
    if (!common) throw new Error(`Decay ${node.id} is anchored to events, and reads no activity`);
    const before = found(given, node.input);
    const value = leads.column(sql`${before.value} * ${common}`);
    const adjustments = adjusted('decay', node.id, value, before.value);
    given.set(node.id, { value, matches: before.matches, adjustments, inputs: [{ id: node.input, share: 1 }] });
  }
  matches.set(node.id, found(given, node.id).matches);
}
