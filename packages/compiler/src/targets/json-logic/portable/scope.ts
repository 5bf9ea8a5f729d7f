import type { Input, Logic, RuleSet, ValueType } from '../../../program/index.ts';
import { BOOLEAN, EVENTS, elementOf, NULL, NUMBER, TEXT, TEXTS, type Type } from './types.ts';

const VALUE_TYPES: Record<ValueType, Type> = { text: TEXT, number: NUMBER, boolean: BOOLEAN, date: NUMBER, list: TEXTS };

/**
 * What `var` can read where a rule stands, and what the conditions around it have made sure of: paths and rules (the very
 * same object, as flat rule sets have it) that are not null, and the types that the event can be of (null: any).
 */
export type Scope = {
  readonly typeAt: (path: string, eventTypes: ReadonlySet<string> | null) => Type | null;
  readonly present: ReadonlySet<Logic>;
  readonly eventTypes: ReadonlySet<string> | null;
};

const scopeOf = (typeAt: Scope['typeAt']): Scope => ({ typeAt, present: new Set(), eventTypes: null });

/** The type at a path here and now; null if nothing is ever there. */
export function typeAt(path: string, scope: Scope): Type | null {
  const type = scope.typeAt(path, scope.eventTypes);
  return type !== null && scope.present.has(path) ? type & ~NULL : type;
}

const typeOfInput = (input: Input): Type => VALUE_TYPES[input.type] | NULL;

/** The root: the lead, its events, the moment, the bands it was in before, and the results of earlier stages, which the caller adds to `results`. */
export function rootScope(input: RuleSet['input'], results: ReadonlyMap<string, Type>): Scope {
  const lead = new Map(input.attributes.map((attribute) => [`lead.${attribute.key}`, typeOfInput(attribute)]));
  const previous = new Set(input.previous.map((key) => `previous.${key}`));
  return scopeOf((path) => {
    if (path === 'events') return EVENTS;
    if (path === 'now') return NUMBER;
    if (previous.has(path)) return TEXT | NULL;
    const found = lead.get(path) ?? results.get(path);
    if (found !== undefined) return found;
    const list = /^(.+)\.\d{1,6}$/.exec(path)?.[1];
    const element = list === undefined ? null : elementOf(results.get(list) ?? NULL);
    return element === null ? null : element | NULL;
  });
}

/** One event. It has a number, or null, for each way of counting. A property has the types that the possible events give it; an event that does not have it gives null. */
export function eventScope(input: RuleSet['input']): Scope {
  const properties = new Map<string, Map<string, Type>>();
  for (const event of input.events) {
    for (const property of event.properties) {
      const path = `properties.${property.key}`;
      const byEvent = properties.get(path) ?? new Map<string, Type>();
      properties.set(path, byEvent.set(event.key, typeOfInput(property)));
    }
  }
  const numbers = new Set(input.counted.map(({ key }) => `counted.${key}`));
  return scopeOf((path, eventTypes) => {
    if (path === 'type') return TEXT;
    if (path === 'ageDays') return NUMBER;
    if (numbers.has(path)) return NUMBER | NULL;
    const byEvent = properties.get(path);
    if (!byEvent) return null;
    let type = NULL;
    for (const [event, each] of byEvent) if (!eventTypes || eventTypes.has(event)) type |= each;
    return type;
  });
}

/** The body of a reduce over elements of one type, or over events. */
export function reduceScope(accumulator: Type, element: Type | null, event: Scope): Scope {
  return scopeOf((path) => {
    if (path === 'accumulator') return accumulator;
    if (path === 'current') return element;
    return element === null && path.startsWith('current.') ? event.typeAt(path.slice('current.'.length), null) : null;
  });
}

/** The body of a loop over plain values, which has no portable way to read them. */
export const nothingScope: Scope = scopeOf(() => null);
