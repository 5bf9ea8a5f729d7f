import type { EventInput, Input, RuleSet } from '@umbral/compiler/program';
import { RuleError } from '../values/errors.ts';
import { ageInDays } from './dates.ts';
import type { FactEvent, Facts, FactValue, Lead, LeadEvent } from './facts.ts';
import { eventNumbering } from './numbering.ts';
import { fieldReader } from './values.ts';

type FieldsReader = (from: Record<string, unknown>, now: number) => Record<string, FactValue>;

/**
 * Reads fields into objects of one fixed shape, which engines read much faster. A key without a definition is always null. Throws a
 * RuleError for the one name that, assigned to, would not become a property.
 */
function fieldsReader(keys: readonly string[], inputs: readonly Input[]): FieldsReader {
  if (keys.includes('__proto__')) throw new RuleError('notARule', '__proto__');
  const definitions = new Map(inputs.map((input) => [input.key, fieldReader(input)]));
  const readers = keys.map((key) => [key, definitions.get(key)] as const);
  return (from, now) => {
    const values: Record<string, FactValue> = {};
    for (const [key, read] of readers) values[key] = read ? read(from, now) : null;
    return values;
  };
}

/** By event type. Every event carries the properties of all types, so that all have one shape. */
function propertiesReaders(events: readonly EventInput[]): Map<string, FieldsReader> {
  const keys = [...new Set(events.flatMap((event) => event.properties.map((property) => property.key)))];
  return new Map(events.map((event) => [event.key, fieldsReader(keys, event.properties)]));
}

const newestFirst = (events: readonly LeadEvent[]): readonly LeadEvent[] =>
  events.every((event, index) => index === 0 || event.at <= (events[index - 1]?.at ?? 0)) ? events : events.toSorted((a, b) => b.at - a.at);

/** The bands that a lead was in before; null where that is not known. */
function previousReader(keys: readonly string[]): (lead: Lead) => Facts['previous'] {
  if (keys.includes('__proto__')) throw new RuleError('notARule', '__proto__');
  return ({ previous }) => {
    const bands: Facts['previous'] = {};
    for (const key of keys) {
      const band: unknown = previous && Object.hasOwn(previous, key) ? previous[key] : null;
      bands[key] = typeof band === 'string' ? band : null;
    }
    return bands;
  };
}

/**
 * Prepares leads as a rule set's `input` says; made once for many leads.
 * Attributes: each that is declared, null where it is missing or of another type. Events: of the declared types, newest first (those of
 * one moment in their given order), without those after now, which do not exist yet, and numbered where the rule set counts them. Only
 * own properties are read.
 */
export function factsPreparer(input: RuleSet['input']): (lead: Lead, now: number) => Facts {
  const attributeKeys = input.attributes.map((attribute) => attribute.key);
  const readAttributes = fieldsReader(attributeKeys, input.attributes);
  const readers = propertiesReaders(input.events);
  const readPrevious = previousReader(input.previous);
  const { blank, number } = eventNumbering(input.counted);
  return (lead, now) => {
    const existing = lead.events.filter((event) => readers.has(event.type) && event.at <= now && Number.isFinite(event.at));
    const events = newestFirst(existing).map(({ type, at, properties }): FactEvent => {
      const read = readers.get(type);
      return { type, ageDays: Math.max(0, ageInDays(at, now)), properties: read ? read(properties, now) : {}, counted: blank() };
    });
    number(events);
    return { lead: readAttributes(lead.attributes, now), events, now, previous: readPrevious(lead) };
  };
}

/** Prepares one lead at the moment `now` (epoch milliseconds). */
export function prepareFacts(input: RuleSet['input'], lead: Lead, now: number): Facts {
  return factsPreparer(input)(lead, now);
}
