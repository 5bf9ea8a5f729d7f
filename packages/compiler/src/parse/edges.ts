import { type Edge, type InPort, type Node, portsOf } from '@umbral/model';
import { aboutEdge, type Diagnostic } from '../diagnostics/index.ts';

/** An edge whose ends exist and whose ports fit. `port`: the target's. */
export type GraphEdge = { id: string; source: Node; target: Node; port: string };

type PortProblem = 'types' | 'unknownPort' | 'tooMany';

/** Follows edges to their nodes and ports. An edge that does not fit is reported and dropped; of two for one place the first stays. */
export function resolveEdges(edges: readonly Edge[], nodes: ReadonlyMap<string, Node>): { edges: GraphEdge[]; diagnostics: Diagnostic[] } {
  const kept: GraphEdge[] = [];
  const diagnostics: Diagnostic[] = [];
  const pairs = new Set<string>();
  const taken = new Set<string>();
  for (const edge of edges) {
    const source = nodes.get(edge.source);
    const target = nodes.get(edge.target);
    if (!source || !target) {
      const node = target?.id ?? source?.id ?? null;
      diagnostics.push(aboutEdge(edge.id, node, 'danglingEdge', { source: edge.source, target: edge.target }));
      continue;
    }
    const place = `${edge.target} ${edge.targetPort}`;
    const pair = `${edge.source} ${edge.sourcePort} ${place}`;
    if (pairs.has(pair)) {
      diagnostics.push(aboutEdge(edge.id, target.id, 'duplicateEdge', { source: source.id }));
      continue;
    }
    const problem = portProblem(edge, source, target, taken.has(place));
    if (problem) {
      const { sourcePort, targetPort } = edge;
      const params = { reason: problem, source: source.id, sourcePort, target: target.id, targetPort };
      diagnostics.push(aboutEdge(edge.id, target.id, 'portMismatch', params));
      continue;
    }
    pairs.add(pair);
    taken.add(place);
    kept.push({ id: edge.id, source, target, port: edge.targetPort });
  }
  return { edges: kept, diagnostics };
}

function portProblem(edge: Edge, source: Node, target: Node, taken: boolean): PortProblem | null {
  const from = portsOf(source.kind).out.find((port) => port.id === edge.sourcePort);
  const to: InPort | undefined = portsOf(target.kind).in.find((port) => port.id === edge.targetPort);
  if (!from || !to) return 'unknownPort';
  if (!to.accepts.includes(from.type)) return 'types';
  return taken && !to.many ? 'tooMany' : null;
}
