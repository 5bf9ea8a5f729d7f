import type { RuleSet } from '@umbral/compiler/program';
import { ruleClosure } from '../closures/rule.ts';
import { truthy } from '../values/coerce.ts';
import type { FactEvent } from './facts.ts';

type Counted = RuleSet['input']['counted'][number];

/** Gives the events of one lead their numbers. */
type Numbering = (events: readonly FactEvent[]) => void;

/** What events share of which only so many count; null: the event does not count. */
function sharing({ per }: Counted): ((event: FactEvent) => unknown) | null {
  if (per.kind === 'event') return null;
  if (per.kind === 'period') return (event) => Math.floor(event.ageDays / per.days);
  const { property } = per;
  return ({ properties }) => {
    const value = properties[property] ?? null;
    return Array.isArray(value) ? null : value;
  };
}

function numbering(counted: Counted): Numbering {
  const { key, order } = counted;
  const when = ruleClosure(counted.when);
  const shared = sharing(counted);
  const most = counted.per.kind === 'period' ? counted.per.most : 1;
  return (events) => {
    const seen = new Map<unknown, number>([[null, most]]);
    let number = 0;
    const { length } = events;
    for (let index = 0; index < length; index++) {
      const event = events[order === 'newest' ? index : length - 1 - index];
      if (!event || !truthy(when(event))) continue;
      if (shared) {
        const share = shared(event);
        const before = seen.get(share) ?? 0;
        if (before >= most) continue;
        seen.set(share, before + 1);
      }
      number += 1;
      event.counted[key] = number;
    }
  };
}

/** What events have that nobody counts: one object for all of them. */
const NO_NUMBERS: Readonly<Record<string, number | null>> = Object.freeze({});

/** How a rule set numbers events: one way after the other, because a later one may read the numbers of those before it. */
export function eventNumbering(ways: readonly Counted[]): { blank: () => Record<string, number | null>; number: Numbering } {
  if (ways.length === 0) return { blank: () => NO_NUMBERS, number: () => undefined };
  const numberings = ways.map(numbering);
  const keys = ways.map((way) => way.key);
  return {
    blank: () => {
      const numbers: Record<string, number | null> = {};
      for (const key of keys) numbers[key] = null;
      return numbers;
    },
    number: (events) => {
      for (const each of numberings) each(events);
    },
  };
}
