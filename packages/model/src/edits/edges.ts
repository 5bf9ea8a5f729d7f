import type { Document } from '../document/document.ts';
import type { Edge } from '../document/edge.ts';
import type { PortType } from '../document/ports.ts';
import type { Node, NodeKind } from '../nodes/kinds.ts';
import { portsOf } from '../nodes/ports.ts';

/** The two ends of a connection that a person draws. */
export type Connection = Omit<Edge, 'id'>;

/** Why two ports cannot be connected, with what a sentence about it needs. */
export type Refusal =
  | { code: 'sameNode' | 'unknownPort' | 'alreadyConnected' | 'portFull' | 'cycle' }
  | { code: 'portTypes'; gives: PortType; accepts: readonly PortType[]; source: NodeKind; target: NodeKind };

/** A document's nodes and edges by id, for asking about many connections at once. */
export type Links = {
  nodes: ReadonlyMap<string, Node>;
  arriving: ReadonlyMap<string, Edge[]>;
  upstream: (id: string) => ReadonlySet<string>;
};

/** Reads off a document what connections depend on. */
export function linksOf(document: Document): Links {
  const arriving = new Map<string, Edge[]>();
  for (const edge of document.edges) {
    const already = arriving.get(edge.target);
    if (already) already.push(edge);
    else arriving.set(edge.target, [edge]);
  }
  const known = new Map<string, ReadonlySet<string>>();
  const upstream = (id: string) => {
    const found = known.get(id) ?? allUpstream(arriving, id);
    known.set(id, found);
    return found;
  };
  return { nodes: new Map(document.nodes.map((node) => [node.id, node])), arriving, upstream };
}

/** The node itself and every node that its points come from. */
function allUpstream(arriving: ReadonlyMap<string, readonly Edge[]>, id: string): Set<string> {
  const seen = new Set([id]);
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const { source } of arriving.get(at) ?? [])
      if (!seen.has(source)) {
        seen.add(source);
        waiting.push(source);
      }
  return seen;
}

/** Says why a connection cannot be made, or null if it can. */
export function refusalIn({ nodes, arriving, upstream }: Links, connection: Connection): Refusal | null {
  const [source, target] = [nodes.get(connection.source), nodes.get(connection.target)];
  if (!source || !target) return { code: 'unknownPort' };
  if (source === target) return { code: 'sameNode' };
  const out = portsOf(source.kind).out.find((port) => port.id === connection.sourcePort);
  const into = portsOf(target.kind).in.find((port) => port.id === connection.targetPort);
  if (!out || !into) return { code: 'unknownPort' };
  if (!into.accepts.includes(out.type))
    return { code: 'portTypes', gives: out.type, accepts: into.accepts, source: source.kind, target: target.kind };
  const here = (arriving.get(target.id) ?? []).filter((edge) => edge.targetPort === into.id);
  if (here.some((edge) => edge.source === source.id && edge.sourcePort === out.id)) return { code: 'alreadyConnected' };
  if (!into.many && here.length > 0) return { code: 'portFull' };
  return upstream(source.id).has(target.id) ? { code: 'cycle' } : null;
}

/** The same for one connection. */
export const connectionRefusal = (document: Document, connection: Connection): Refusal | null => refusalIn(linksOf(document), connection);

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
