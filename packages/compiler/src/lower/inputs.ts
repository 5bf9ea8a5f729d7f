import type { FieldDefinition } from '@umbral/model';
import type { Graph } from '../parse/index.ts';
import type { EventInput, Input, ProgramNode } from '../program/index.ts';
import { fieldsRead } from './conditions.ts';

const toInput = ({ key, type, caseSensitive = false }: FieldDefinition): Input => ({ key, type, caseSensitive });
const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);

/** The fields that the criteria read. */
export function attributesOf(nodes: readonly ProgramNode[], graph: Graph): Input[] {
  const read = new Set<string>();
  for (const node of nodes) if (node.kind === 'criterion') fieldsRead(node.when, read);
  return [...read]
    .flatMap((key) => graph.fields.get(key) ?? [])
    .map(toInput)
    .sort(byKey);
}

/** The events that the activities select, each with those of its properties that a selecting activity reads. */
export function eventsOf(nodes: readonly ProgramNode[], graph: Graph): EventInput[] {
  const read = new Map<string, Set<string>>();
  for (const node of nodes) {
    if (node.kind !== 'activity') continue;
    for (const event of node.events) {
      const properties = read.get(event) ?? new Set();
      read.set(event, properties);
      if (node.where) fieldsRead(node.where, properties);
    }
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
