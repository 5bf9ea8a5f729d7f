import type { FieldDefinition } from '@umbral/model';
import type { Graph } from '../parse/index.ts';

/** What a condition can name: a definition, nothing, or a property that the chosen events define differently. */
export type Scope = { of: 'lead' | 'event'; find: (key: string) => FieldDefinition | 'unknown' | 'conflict' };

export const leadScope = (graph: Graph): Scope => ({ of: 'lead', find: (key) => graph.fields.get(key) ?? 'unknown' });

/**
 * The properties of an activity's events. One of the events having a property is enough (for the others it is missing), but those
 * that have it must agree on its type: a comparison is for one type only.
 */
export function eventScope(graph: Graph, events: readonly string[]): Scope {
  const found = new Map<string, FieldDefinition | 'conflict'>();
  for (const property of events.flatMap((event) => graph.events.get(event)?.properties ?? [])) {
    const known = found.get(property.key);
    if (known === undefined) found.set(property.key, property);
    else if (known !== 'conflict' && !sameMeaning(known, property)) found.set(property.key, 'conflict');
  }
  return { of: 'event', find: (key) => found.get(key) ?? 'unknown' };
}

const sameMeaning = (a: FieldDefinition, b: FieldDefinition): boolean =>
  a.type === b.type && (a.caseSensitive ?? false) === (b.caseSensitive ?? false);
