import type { Document } from '../document/document.ts';
import type { Edge } from '../document/edge.ts';
import type { PortType } from '../document/ports.ts';
import type { NodeKind } from '../nodes/kinds.ts';
import { portsOf } from '../nodes/ports.ts';

/** The two ends of a connection that a person draws. */
export type Connection = Omit<Edge, 'id'>;

/** Why two ports cannot be connected, with what a sentence about it needs. */
export type Refusal =
  | { code: 'sameNode' | 'unknownPort' | 'alreadyConnected' | 'portFull' | 'cycle' }
  | { code: 'portTypes'; gives: PortType; accepts: readonly PortType[]; source: NodeKind; target: NodeKind };

/** Says why a connection cannot be made, or null if it can. */
export function connectionRefusal(document: Document, connection: Connection): Refusal | null {
  const source = document.nodes.find((node) => node.id === connection.source);
  const target = document.nodes.find((node) => node.id === connection.target);
  if (!source || !target) return { code: 'unknownPort' };
  if (source === target) return { code: 'sameNode' };
  const out = portsOf(source.kind).out.find((port) => port.id === connection.sourcePort);
  const into = portsOf(target.kind).in.find((port) => port.id === connection.targetPort);
  if (!out || !into) return { code: 'unknownPort' };
  if (!into.accepts.includes(out.type))
    return { code: 'portTypes', gives: out.type, accepts: into.accepts, source: source.kind, target: target.kind };
  const arriving = document.edges.filter((edge) => edge.target === target.id && edge.targetPort === into.id);
  if (arriving.some((edge) => edge.source === source.id && edge.sourcePort === out.id)) return { code: 'alreadyConnected' };
  if (!into.many && arriving.length > 0) return { code: 'portFull' };
  return reaches(document, target.id, source.id) ? { code: 'cycle' } : null;
}

/** Whether a walk along the edges from one node arrives at another. */
function reaches(document: Document, from: string, to: string): boolean {
  const next = new Map<string, string[]>();
  for (const edge of document.edges) next.set(edge.source, [...(next.get(edge.source) ?? []), edge.target]);
  const seen = new Set([from]);
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true;
    for (const each of next.get(id) ?? [])
      if (!seen.has(each)) {
        seen.add(each);
        waiting.push(each);
      }
  }
  return false;
}

/** Adds an edge. Ask `connectionRefusal` first: this makes what it is told. */
export function connect(document: Document, id: string, connection: Connection): Document {
  return { ...document, edges: [...document.edges, { id, ...connection }] };
}

/** Takes edges away. */
export function removeEdges(document: Document, ids: ReadonlySet<string>): Document {
  return { ...document, edges: document.edges.filter((edge) => !ids.has(edge.id)) };
}

/** Moves an edge one place earlier (−1) or later (+1) among the edges that arrive at the same port: the order of a first match. */
export function moveEdge(document: Document, id: string, by: -1 | 1): Document {
  const edge = document.edges.find((each) => each.id === id);
  const arriving = document.edges.filter((each) => each.target === edge?.target && each.targetPort === edge.targetPort);
  const other = arriving[arriving.findIndex((each) => each.id === id) + by];
  if (!edge || !other) return document;
  return { ...document, edges: document.edges.map((each) => (each === edge ? other : each === other ? edge : each)) };
}
