import type { ClosureAccess, Run } from '../closures/closure.ts';
import type { FactEvent, Facts } from '../facts/facts.ts';

const ofFacts =
  (read: (facts: Facts) => unknown): Run =>
  (row) =>
    read(row as Facts);
const ofEvent =
  (read: (event: FactEvent) => unknown): Run =>
  (_row, item) =>
    read(item as FactEvent);

/** Rows are prepared leads, items their events. */
export const FACTS: ClosureAccess = {
  fact: ({ place, key }) => (place === 'lead' ? ofFacts((facts) => facts.lead[key]) : ofFacts((facts) => facts.previous[key])),
  eventFact: ({ place, key }) => {
    if (place === 'type') return ofEvent((event) => event.type);
    if (place === 'ageDays') return ofEvent((event) => event.ageDays);
    return place === 'properties' ? ofEvent((event) => event.properties[key]) : ofEvent((event) => event.counted[key]);
  },
  now: ofFacts((facts) => facts.now),
  events: ofFacts((facts) => facts.events),
  eachEvent: (row, visit) => {
    for (const event of (row as Facts).events) visit(event);
  },
};
