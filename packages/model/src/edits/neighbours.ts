import type { Document } from '../document/document.ts';
import { NODE_KINDS, type NodeKind } from '../nodes/kinds.ts';
import type { Position } from '../nodes/node.ts';
import { portsOf } from '../nodes/ports.ts';
import { type Connection, connect, connectionRefusal } from './edges.ts';
import { addNode } from './nodes.ts';

/** A kind that can be joined to a node: before it, into one of its ports, or after it, where the node goes into a port of that kind. */
export type Neighbour = { side: 'before' | 'after'; kind: NodeKind; port: string };

/** What can be joined to a kind; after it, every kind by its first port that takes it. */
export function neighboursOf(kind: NodeKind): Neighbour[] {
  const kinds = Object.keys(NODE_KINDS) as NodeKind[];
  const before = portsOf(kind).in.flatMap(({ id }) =>
    kinds.flatMap((each) => (fits(each, kind, id) ? [{ side: 'before' as const, kind: each, port: id }] : [])),
  );
  const after = kinds.flatMap((each) => {
    const port = portsOf(each).in.find(({ id }) => fits(kind, each, id));
    return port ? [{ side: 'after' as const, kind: each, port: port.id }] : [];
  });
  return [...before, ...after];
}

/** Whether what a kind gives is taken by a port of another. */
function fits(source: NodeKind, target: NodeKind, port: string): boolean {
  const accepts = portsOf(target).in.find(({ id }) => id === port)?.accepts ?? [];
  return portsOf(source).out.some(({ type }) => accepts.includes(type));
}

/** The ways in which one node can be joined to another by their kinds, whether or not there is room for it. */
export function connectionsBetween(document: Document, source: string, target: string): Connection[] {
  const from = document.nodes.find(({ id }) => id === source);
  const to = document.nodes.find(({ id }) => id === target);
  const sourcePort = from && portsOf(from.kind).out[0]?.id;
  if (!from || !to || sourcePort === undefined) return [];
  return portsOf(to.kind).in.flatMap(({ id }) => (fits(from.kind, to.kind, id) ? [{ source, sourcePort, target, targetPort: id }] : []));
}

/** Joins a new node to one that is there. Where there is no room for it, the new one is added by itself. */
export function addNeighbour(
  document: Document,
  { side, kind, port }: Neighbour,
  to: string,
  ids: { node: string; edge: string },
): Document {
  const added = addNode(document, kind, ids.node, side === 'before' ? placeBefore(document, to) : placeAfter(document, to));
  const [source, target] = side === 'before' ? [ids.node, to] : [to, ids.node];
  const connection = connectionsBetween(added, source, target).find(({ targetPort }) => targetPort === port);
  return connection && connectionRefusal(added, connection) === null ? connect(added, ids.edge, connection) : added;
}

const LANE = 300;
const ROW = 130;

const placeOf = (document: Document, id: string): Position => document.nodes.find((node) => node.id === id)?.position ?? { x: 0, y: 0 };

const placeAfter = (document: Document, id: string): Position => {
  const { x, y } = placeOf(document, id);
  return { x: x + LANE, y };
};

/** Left of a node, below the lowest that goes into it. */
function placeBefore(document: Document, target: string): Position {
  const sources = new Set(document.edges.flatMap((edge) => (edge.target === target ? [edge.source] : [])));
  const inputs = document.nodes.filter(({ id }) => sources.has(id)).map(({ position }) => position);
  const { x, y } = placeOf(document, target);
  if (inputs.length === 0) return { x: x - LANE, y };
  return { x: Math.min(...inputs.map((each) => each.x)), y: Math.max(...inputs.map((each) => each.y)) + ROW };
}

/** Lets an edge arrive elsewhere, last among those there. Ask `connectionRefusal` first, about the document without the edge. */
export function redirectEdge(document: Document, id: string, { target, targetPort }: Pick<Connection, 'target' | 'targetPort'>): Document {
  const edge = document.edges.find((each) => each.id === id);
  if (!edge) return document;
  return { ...document, edges: [...document.edges.filter((each) => each !== edge), { ...edge, target, targetPort }] };
}
