import type { Document } from '../document/document.ts';
import { NODE_KINDS, type NodeKind } from '../nodes/kinds.ts';
import type { Position } from '../nodes/node.ts';
import { portsOf } from '../nodes/ports.ts';
import { addNode } from './add.ts';
import { type Connection, connect, connectionRefusal } from './edges.ts';

/** A kind that can be joined to a node: before it, into one of its ports, or after it, where the node goes into a port of that kind. */
export type Joinable = { side: 'before' | 'after'; kind: NodeKind; port: string };

/** What can be joined to a kind; after it, every kind by its first port that takes it. */
export function joinableTo(kind: NodeKind): Joinable[] {
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

/** Joins a new node to one that is there. Where there is no room for it, the new one is added by itself. */
export function addJoined(document: Document, { side, kind, port }: Joinable, to: string, ids: { node: string; edge: string }): Document {
  const added = addNode(document, kind, ids.node, side === 'before' ? placeBefore(document, to) : placeAfter(document, to));
  const [source, target] = side === 'before' ? [ids.node, to] : [to, ids.node];
  const giver = added.nodes.find(({ id }) => id === source);
  const sourcePort = (giver && portsOf(giver.kind).out[0]?.id) ?? '';
  const connection = { source, sourcePort, target, targetPort: port };
  return connectionRefusal(added, connection) === null ? connect(added, ids.edge, connection) : added;
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
