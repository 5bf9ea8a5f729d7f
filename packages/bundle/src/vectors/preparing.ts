import type { Input } from '@umbral/compiler';
import type { LeadEvent } from '@umbral/evaluator';
import { eventOf } from './leads.ts';
import type { Material } from './material.ts';
import { type Candidate, VECTORS_NOW } from './vector.ts';

const DAY = 86_400_000;

/** What hosts send and must be prepared as the contract says, by type: most of it is missing (SPEC M1), some is a value after all. */
const SENT: Record<Input['type'], readonly unknown[]> = {
  text: ['   ', 42, 0.5, true, null, ['a list'], '\t Tabs and Capitals \n', {}],
  number: ['12', true, null, '', 0, -0.5, [1], {}],
  boolean: ['true', 1, 0, null, '', false, [true], {}],
  date: ['2026-02-31', '2025-12-24', '2025-12-24T18:30:00+05:30', '2025-12-24 18:30', 'yesterday', null, '', true],
  list: [[], ['  ', null], 'no list', [' One ', 2, true, 'TWO', null], null, '', [['nested']], {}],
};

/** Leads that try how a lead is prepared: values of wrong types, blank texts, events that do not exist yet, unknown ones, ties, disorder. */
export function preparingLeads(attributes: readonly Input[], { events }: Material): Candidate[] {
  const fields = SENT.text.map((_, index): Candidate => {
    const sent = Object.fromEntries(attributes.map(({ key, type }) => [key, SENT[type][index]]));
    return { now: VECTORS_NOW, lead: { attributes: { ...sent, field_that_nobody_declared: 'x' }, events: [] } };
  });
  const at = (age: number) => events.map((each): LeadEvent => eventOf(each, age, VECTORS_NOW));
  const bare = events.map(({ type }): LeadEvent => ({ type, at: VECTORS_NOW - DAY, properties: {} }));
  const odd = bare.map((event): LeadEvent => ({ ...event, at: event.at + 0.5, properties: { property_that_nobody_declared: 'x' } }));
  const unknown: LeadEvent = { type: 'event_that_nobody_declared', at: VECTORS_NOW, properties: {} };
  const future = at(0).map((event): LeadEvent => ({ ...event, at: VECTORS_NOW + 1 }));
  const having = (list: LeadEvent[]): Candidate => ({ now: VECTORS_NOW, lead: { attributes: {}, events: list } });
  return [
    ...(attributes.length > 0 ? fields : []),
    having(future),
    having([unknown, ...odd]),
    having([...at(3), ...at(1), ...future, ...at(2), ...at(1)]),
  ];
}
