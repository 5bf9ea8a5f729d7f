import type { Node } from '@umbral/model';
import type { GraphEdge } from './edges.ts';

export type Order = { order: Node[]; cyclic: Set<string> };

type Visit = { node: Node; index: number; low: number; next: number };

/**
 * Tarjan's strongly connected components: they come out in topological order, and those of more than one node (or with an edge to
 * itself) are the cycles. Written with a stack of its own, because a chain of two thousand nodes is a legal document.
 */
export function orderNodes(nodes: ReadonlyMap<string, Node>, incoming: ReadonlyMap<string, readonly GraphEdge[]>): Order {
  const result: Order = { order: [], cyclic: new Set() };
  const visits = new Map<string, Visit>();
  const open: Visit[] = [];
  const isOpen = new Set<string>();
  const enter = (node: Node): Visit => {
    const visit = { node, index: visits.size, low: visits.size, next: 0 };
    visits.set(node.id, visit);
    open.push(visit);
    isOpen.add(node.id);
    return visit;
  };
  for (const root of nodes.values()) {
    if (visits.has(root.id)) continue;
    const path = [enter(root)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const edge = incoming.get(visit.node.id)?.[visit.next++];
      if (edge) {
        const seen = visits.get(edge.source.id);
        if (!seen) path.push(enter(edge.source));
        else if (isOpen.has(edge.source.id)) visit.low = Math.min(visit.low, seen.index);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) parent.low = Math.min(parent.low, visit.low);
      if (visit.low === visit.index) close(visit, open, isOpen, incoming, result);
    }
  }
  return result;
}

/** Takes the component that `root` is the first node of off the open nodes. */
function close(root: Visit, open: Visit[], isOpen: Set<string>, incoming: ReadonlyMap<string, readonly GraphEdge[]>, result: Order): void {
  const component = open.splice(open.lastIndexOf(root));
  for (const { node } of component) isOpen.delete(node.id);
  const selfLoop = incoming.get(root.node.id)?.some((edge) => edge.source === root.node) ?? false;
  if (component.length === 1 && !selfLoop) result.order.push(root.node);
  else for (const { node } of component) result.cyclic.add(node.id);
}
