import type { Document } from '../document/document.ts';
import type { Node } from '../nodes/kinds.ts';
import { portsOf } from '../nodes/ports.ts';
import { type Connection, connect, type Links, linksOf, type Refusal, refusalIn } from './edges.ts';
import { nodesIn } from './size.ts';

/** A port that something may be connected to, the connections that would make, and why not, where it cannot be. */
export type ConnectionTarget = { node: Node; port: string; connections: Connection[]; refusal: Refusal | null };

function targetAt(links: Links, sources: readonly Node[], node: Node, port: string): ConnectionTarget {
  const tried = sources.flatMap((source) =>
    portsOf(source.kind).out.map((out) => {
      const connection: Connection = { source: source.id, sourcePort: out.id, target: node.id, targetPort: port };
      return { connection, refusal: refusalIn(links, connection) };
    }),
  );
  const allowed = tried.filter(({ refusal }) => refusal === null).map(({ connection }) => connection);
  const refusal = allowed.length > 0 ? null : (tried[0]?.refusal ?? null);
  return { node, port, connections: allowed, refusal };
}

/**
 * Every in port of the other nodes as the end of a connection from these nodes: with the connections that can be made, or with the reason why
 * none can. Empty when none of the nodes gives anything.
 */
export function connectionTargets(document: Document, ids: ReadonlySet<string>): ConnectionTarget[] {
  const sources = nodesIn(document, ids).filter(({ kind }) => portsOf(kind).out.length > 0);
  if (sources.length === 0) return [];
  const links = linksOf(document);
  const others = document.nodes.filter(({ id }) => !ids.has(id));
  return others.flatMap((node) => portsOf(node.kind).in.map((port) => targetAt(links, sources, node, port.id)));
}

/** Makes connections one after the other, as long as each is still possible: a port that takes one takes the first. */
export function connectAll(document: Document, connections: readonly Connection[], newId: () => string): Document {
  return connections.reduce((next, each) => (refusalIn(linksOf(next), each) === null ? connect(next, newId(), each) : next), document);
}
