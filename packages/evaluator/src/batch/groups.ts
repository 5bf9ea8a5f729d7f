import type { FactColumns } from '../columns/columns.ts';

type Events = FactColumns['events'];

/** Events of some types, in their order: their places, and the places of their leads. `offsets`: where those of each lead begin. */
export type EventGroup = { events: Uint32Array; leads: Uint32Array; offsets: Uint32Array };

/** The events of some types apart, so that going through them meets no others. Kept as long as the columns are. */
export class EventGroups {
  readonly #events: Events;
  readonly #groups = new Map<string, EventGroup>();

  private constructor(events: Events) {
    this.#events = events;
  }

  static readonly #known = new WeakMap<Events['types'], EventGroups>();

  static of(events: Events): EventGroups {
    const known = EventGroups.#known.get(events.types) ?? new EventGroups(events);
    EventGroups.#known.set(events.types, known);
    return known;
  }

  /** The events of any of these types; of all types for null. */
  group(types: readonly string[] | null): EventGroup {
    const { typeNames } = this.#events;
    const codes = new Set(types?.flatMap((type) => (typeNames.includes(type) ? [typeNames.indexOf(type)] : [])) ?? typeNames.keys());
    const key = [...codes].sort((a, b) => a - b).join();
    const group = this.#groups.get(key) ?? this.#gather(codes);
    this.#groups.set(key, group);
    return group;
  }

  #gather(codes: ReadonlySet<number>): EventGroup {
    const { types, typeNames, offsets } = this.#events;
    const isOf = Uint8Array.from(typeNames, (_, code) => (codes.has(code) ? 1 : 0));
    let length = 0;
    for (const type of types) length += isOf[type] ?? 0;
    const group = { events: new Uint32Array(length), leads: new Uint32Array(length), offsets: new Uint32Array(offsets.length) };
    let next = 0;
    for (let lead = 0; lead + 1 < offsets.length; lead++) {
      group.offsets[lead] = next;
      const to = offsets[lead + 1] ?? 0;
      for (let event = offsets[lead] ?? 0; event < to; event++) {
        if (isOf[types[event] ?? 0] !== 1) continue;
        group.events[next] = event;
        group.leads[next] = lead;
        next += 1;
      }
    }
    group.offsets[offsets.length - 1] = next;
    return group;
  }
}
