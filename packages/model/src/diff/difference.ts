import type { EventDefinition, FieldDefinition } from '../catalogue/field.ts';
import type { Document } from '../document/document.ts';
import type { Edge } from '../document/edge.ts';
import type { Node } from '../nodes/kinds.ts';
import { same } from './same.ts';

/**
 * What is different between two documents, node by node and key by key. `nodeMoved`: its place on the canvas, which no score depends on.
 * `field` is a key of the node's data; `before` and `after` are undefined where a document does not have it. A definition is the document's
 * own field or kind of event; `definition` is the one after, or before where it was removed. `edgesReordered`: what arrives at one of the
 * node's ports stands in another order, which decides a first match.
 */
export type Change =
  | { kind: 'nodeAdded' | 'nodeRemoved'; node: Node }
  | { kind: 'nodeMoved'; node: Node }
  | { kind: 'nodeChanged'; node: Node; field: string; before?: unknown; after?: unknown }
  | { kind: 'edgeAdded' | 'edgeRemoved'; edge: Edge }
  | { kind: 'edgesReordered'; node: Node }
  | { kind: 'fieldAdded' | 'fieldRemoved' | 'fieldChanged'; definition: FieldDefinition }
  | { kind: 'eventAdded' | 'eventRemoved' | 'eventChanged'; definition: EventDefinition };

type Fate = 'Added' | 'Removed' | 'Changed';

function dataChanges(before: Node, after: Node): Change[] {
  const [old, now]: Record<string, unknown>[] = [before.data, after.data];
  const keys = new Set([...Object.keys(now ?? {}), ...Object.keys(old ?? {})]);
  return [...keys]
    .filter((key) => !same(old?.[key], now?.[key]))
    .map((field) => ({ kind: 'nodeChanged', node: after, field, before: old?.[field], after: now?.[field] }));
}

function nodeChanges(before: Node | undefined, after: Node): Change[] {
  if (!before) return [{ kind: 'nodeAdded', node: after }];
  // An id that was given to another kind of node is another node.
  if (before.kind !== after.kind) {
    return [
      { kind: 'nodeRemoved', node: before },
      { kind: 'nodeAdded', node: after },
    ];
  }
  const moved: Change[] = same(before.position, after.position) ? [] : [{ kind: 'nodeMoved', node: after }];
  return [...moved, ...dataChanges(before, after)];
}

/** Of two lists of definitions, which came, went and changed, by their keys. Their order says nothing. */
function fates<D extends { key: string }>(before: readonly D[], after: readonly D[]): { fate: Fate; definition: D }[] {
  const [old, now] = [before, after].map((list) => new Map(list.map((each) => [each.key, each])));
  const removed = before.filter(({ key }) => !now?.has(key)).map((definition) => ({ fate: 'Removed' as const, definition }));
  const others = after
    .filter((definition) => !same(old?.get(definition.key), definition))
    .map((definition) => ({ fate: old?.has(definition.key) ? ('Changed' as const) : ('Added' as const), definition }));
  return [...removed, ...others];
}

const portOf = ({ target, targetPort }: Edge): string => `${target} ${targetPort}`;

/** By port, the ids of the edges that arrive there, in order; of those alone that arrive there in the other document too. */
function arrivals(edges: readonly Edge[], others: readonly Edge[]): Map<string, string[]> {
  const staying = new Set(others.map((edge) => `${edge.id} ${portOf(edge)}`));
  const arriving = new Map<string, string[]>();
  for (const edge of edges)
    if (staying.has(`${edge.id} ${portOf(edge)}`)) arriving.set(portOf(edge), [...(arriving.get(portOf(edge)) ?? []), edge.id]);
  return arriving;
}

/** The nodes at one of whose ports the edges that stayed arrive in another order. */
function reordered(before: Document, after: Document): Set<string | undefined> {
  const [old, now] = [arrivals(before.edges, after.edges), arrivals(after.edges, before.edges)];
  return new Set([...now].filter(([port, ids]) => !same(ids, old.get(port))).map(([port]) => port.split(' ')[0]));
}

/** Lists every change from one document to another. The order of nodes and definitions says nothing, nor does that of the keys in them. */
export function diffDocuments(before: Document, after: Document): Change[] {
  const oldNodes = new Map(before.nodes.map((node) => [node.id, node]));
  const newNodes = new Set(after.nodes.map((node) => node.id));
  const oldEdges = new Map(before.edges.map((edge) => [edge.id, edge]));
  const newEdges = new Map(after.edges.map((edge) => [edge.id, edge]));
  const otherOrder = reordered(before, after);
  return [
    ...before.nodes.filter((node) => !newNodes.has(node.id)).map((node): Change => ({ kind: 'nodeRemoved', node })),
    ...after.nodes.flatMap((node) => nodeChanges(oldNodes.get(node.id), node)),
    ...before.edges.filter((edge) => !same(edge, newEdges.get(edge.id))).map((edge): Change => ({ kind: 'edgeRemoved', edge })),
    ...after.edges.filter((edge) => !same(edge, oldEdges.get(edge.id))).map((edge): Change => ({ kind: 'edgeAdded', edge })),
    ...after.nodes.filter(({ id }) => otherOrder.has(id)).map((node): Change => ({ kind: 'edgesReordered', node })),
    ...fates(before.fields, after.fields).map(({ fate, definition }): Change => ({ kind: `field${fate}`, definition })),
    ...fates(before.events, after.events).map(({ fate, definition }): Change => ({ kind: `event${fate}`, definition })),
  ];
}
