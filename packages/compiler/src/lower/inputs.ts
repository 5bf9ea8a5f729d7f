import type { FieldDefinition } from '@umbral/model';
import type { Graph } from '../parse/index.ts';
import type { EventInput, Input, Measure, MeasureKind, ProgramNode, Selection } from '../program/index.ts';
import { fieldsRead } from './conditions.ts';

const toInput = ({ key, type, caseSensitive = false }: FieldDefinition): Input => ({ key, type, caseSensitive });
const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);

/** The fields of the lead that the nodes read. */
export function attributesOf(nodes: readonly ProgramNode[], graph: Graph): Input[] {
  const read = new Set<string>();
  for (const node of nodes) {
    if ((node.kind === 'criterion' || node.kind === 'segment') && node.when) fieldsRead(node.when, read);
    if (node.kind === 'criterion' && node.award.kind !== 'points') read.add(node.award.field);
    if (node.kind === 'decay' && node.anchor.kind === 'date') read.add(node.anchor.field);
  }
  return [...read]
    .flatMap((key) => graph.fields.get(key) ?? [])
    .map(toInput)
    .sort(byKey);
}

const propertyOf = (measure: MeasureKind): string[] => ('property' in measure ? [measure.property] : []);

/** What one node or measure selects, and the properties that it reads of it. */
type Reading = { events: readonly string[]; properties: Set<string> };
const reading = ({ events, where }: Selection, ...more: string[]): Reading => {
  const properties = where ? fieldsRead(where, new Set()) : new Set<string>();
  for (const property of more) properties.add(property);
  return { events, properties };
};

function readingsOf(node: ProgramNode): Reading[] {
  if (node.kind === 'decay' && node.anchor.kind === 'lastActivity') return [{ events: node.anchor.events, properties: new Set() }];
  if (node.kind !== 'activity') return [];
  const { counting, award } = node;
  const counted = counting.kind === 'oncePerValue' ? [counting.property] : [];
  return [reading(node, ...counted, ...(award.kind === 'ladder' ? propertyOf(award.measure) : []))];
}

/** The events that nodes and measures select, each with those of its properties that are read of it. */
export function eventsOf(nodes: readonly ProgramNode[], measures: readonly Measure[], graph: Graph): EventInput[] {
  const read = new Map<string, Set<string>>();
  const readings = [...nodes.flatMap(readingsOf), ...measures.map((each) => reading(each, ...propertyOf(each.measure)))];
  for (const { events, properties } of readings) {
    for (const event of events) read.set(event, new Set([...(read.get(event) ?? []), ...properties]));
  }
  const inputs = [...read].map(([key, properties]) => {
    const definitions = new Map(graph.events.get(key)?.properties.map((property) => [property.key, property]));
    return {
      key,
      properties: [...properties]
        .flatMap((property) => definitions.get(property) ?? [])
        .map(toInput)
        .sort(byKey),
    };
  });
  return inputs.sort(byKey);
}
