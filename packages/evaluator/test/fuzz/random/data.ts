import type { Dice } from './dice.ts';
import { EVENT_TYPES, number, oddity, text, value } from './values.ts';

/** Puts something odd in the place of a value, as often as a lead is messy. */
type Mess = <T>(make: () => T) => unknown;

function event(dice: Dice, mess: Mess, depth: number): unknown {
  const whole = {
    type: mess(() => dice.pick(EVENT_TYPES)),
    ageDays: mess(() => dice.pick([0, 1, 6.9999, 7, 7.0001, 29, 30, 31, 100])),
    properties: mess(() => ({
      path: mess(() => text(dice)),
      seconds: mess(() => number(dice)),
      items: mess(() => dice.list(0, 3, () => number(dice))),
    })),
    tags: mess(() => dice.list(0, 2, () => text(dice))),
    rows: mess(() => (depth > 0 ? dice.list(0, 2, () => event(dice, mess, depth - 1)) : [])),
  };
  const dropped = dice.chance(0.1) ? dice.pick(Object.keys(whole)) : null;
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key !== dropped));
}

/** A lead as rules read it: attributes, events, the moment, the results of an earlier stage, and lists of all sorts. */
function lead(dice: Dice, mess: Mess): unknown {
  const row = () => ({ k: mess(() => number(dice)), t: mess(() => text(dice)), l: mess(() => dice.list(0, 3, () => value(dice))) });
  return {
    lead: mess(() => ({
      employees: mess(() => number(dice)),
      score: mess(() => number(dice)),
      industry: mess(() => text(dice)),
      subscribed: mess(() => dice.chance(0.5)),
      tags: mess(() => dice.list(0, 3, () => text(dice))),
      created: mess(() => dice.whole(0, 400)),
    })),
    events: mess(() => dice.list(0, 6, () => mess(() => event(dice, mess, 1)))),
    now: mess(() => 1_748_736_000_000),
    previous: mess(() => ({ s: mess(() => dice.pick(['low', 'high', null])) })),
    criteria: mess(() => ({ a: mess(() => number(dice)), b: mess(() => number(dice)) })),
    list: mess(() => dice.list(0, 4, () => number(dice))),
    texts: mess(() => dice.list(0, 3, () => text(dice))),
    rows: mess(() => dice.list(0, 3, row)),
    nested: mess(() => dice.list(0, 3, () => dice.list(0, 3, () => value(dice)))),
  };
}

/** Mostly leads, from tidy to hopeless; now and then anything else. */
function datum(dice: Dice): unknown {
  if (dice.chance(0.1)) return dice.chance(0.5) ? oddity(dice) : value(dice);
  const messiness = dice.pick([0, 0, 0.08, 0.08, 0.3]);
  return lead(dice, (make) => (dice.chance(messiness) ? (dice.chance(0.5) ? oddity(dice) : value(dice)) : make()));
}

/** Frozen: an engine that writes into its data throws. */
function frozen<T>(whole: T): T {
  if (typeof whole === 'object' && whole !== null) {
    for (const part of Object.values(whole)) frozen(part);
    Object.freeze(whole);
  }
  return whole;
}

/** So many data to choose from. */
export const dataPool = (dice: Dice, count: number): unknown[] => Array.from({ length: count }, () => frozen(datum(dice)));
