import type { Counted, Logic } from '@umbral/compiler/program';
import { ruleClosure } from '../closures/rule.ts';
import { truthy } from '../values/coerce.ts';
import type { FactColumn, FactColumns } from './columns.ts';
import { eventAt, factAt } from './facts-at.ts';

type Events = FactColumns['events'];

/**
 * Compiles `when` of a way of counting: whether an event, by its place, may count. `events.counted` has the numbers of the ways before.
 * Throws a RuleError for a rule that cannot be run.
 */
export type CompileWhen = (when: Logic, events: Events) => (event: number) => boolean;

/** Runs the rule on each event as an object. */
export const compileWhenPlainly: CompileWhen = (when, events) => {
  const run = ruleClosure(when);
  return (event) => truthy(run(eventAt(events, event)));
};

/** What the events of a lead share of which only `most` count; null: the event does not count. `next` begins another lead. */
type Sharing = { next: () => void; takes: (event: number) => boolean };

const EVERY: Sharing = { next: () => undefined, takes: () => true };

/** Those of one period stand together, whether events are read newest or oldest first. */
function periods({ ageDays }: Events, days: number, most: number): Sharing {
  let [period, taken] = [Number.NaN, 0];
  return {
    next: () => {
      period = Number.NaN;
    },
    takes: (event) => {
      const found = Math.floor((ageDays[event] ?? 0) / days);
      if (found !== period) [period, taken] = [found, 0];
      taken += 1;
      return taken <= most;
    },
  };
}

/** A value as a Set tells it from others; a text by its code. */
function distinguished(column: FactColumn, event: number): unknown {
  return column.type === 'text' ? column.codes[event] || null : factAt(column, event);
}

function valuesOf(column: FactColumn | undefined): Sharing {
  const seen = new Set<unknown>();
  return {
    next: () => seen.clear(),
    takes: (event) => {
      const value = column ? distinguished(column, event) : null;
      if (value === null || Array.isArray(value) || seen.has(value)) return false;
      seen.add(value);
      return true;
    },
  };
}

function sharing({ per }: Pick<Counted, 'per'>, events: Events): Sharing {
  if (per.kind === 'event') return EVERY;
  return per.kind === 'period' ? periods(events, per.days, per.most) : valuesOf(events.properties.get(per.property));
}

/** The numbers of the events of each lead for one way of counting; 0 for those that do not count. */
export function eventNumbers(way: Counted, events: Events, compileWhen: CompileWhen): Uint32Array<ArrayBuffer> {
  const holds = compileWhen(way.when, events);
  const shared = sharing(way, events);
  const { offsets } = events;
  const numbers = new Uint32Array(events.types.length);
  const step = way.order === 'newest' ? 1 : -1;
  for (let lead = 0; lead + 1 < offsets.length; lead++) {
    const [from, to] = [offsets[lead] ?? 0, offsets[lead + 1] ?? 0];
    let number = 0;
    shared.next();
    for (let event = step > 0 ? from : to - 1; event >= from && event < to; event += step) {
      if (holds(event) && shared.takes(event)) numbers[event] = ++number;
    }
  }
  return numbers;
}
