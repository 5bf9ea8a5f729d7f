import type { FieldType, Measure } from '@umbral/model';
import { about, type ConditionPath, type Diagnostic } from '../diagnostics/index.ts';
import type { Graph } from '../parse/index.ts';
import { eventScope } from './scope.ts';

/** Where in a node: in its condition, or in what else it holds. */
export type Place = { node: string; at: ConditionPath | null; graph: Graph };

export function checkEventTypes({ node, at, graph }: Place, events: readonly string[]): Diagnostic[] {
  const unknown = [...new Set(events)].filter((event) => !graph.events.has(event));
  return unknown.map((event) => about(node, 'unknownEvent', { event, at }));
}

/** A property that is read, and the types that will do. */
export type PropertyUse = { property: string; types: readonly FieldType[] };

const COUNTABLE: readonly FieldType[] = ['text', 'number', 'boolean', 'date'];

/** The property whose different values are told apart; a list is no one value. */
export const distinguished = (property: string): PropertyUse => ({ property, types: COUNTABLE });

export function propertiesOf(measure: Measure): PropertyUse[] {
  if (!('property' in measure)) return [];
  return [measure.kind === 'distinct' ? distinguished(measure.property) : { property: measure.property, types: ['number'] }];
}

export function checkProperty({ node, at, graph }: Place, { property, types }: PropertyUse, events: readonly string[]): Diagnostic[] {
  if (property === '') return [about(node, 'propertyMissing', { at })];
  const found = eventScope(graph, events).find(property);
  if (found === 'unknown') return [about(node, 'unknownProperty', { property, at })];
  if (found === 'conflict') return [about(node, 'propertyConflict', { property, at })];
  return types.includes(found.type) ? [] : [about(node, 'propertyMismatch', { property, type: found.type, at })];
}
