import { type FlowEdge, unlessSame } from '../draft/flow.ts';

/**
 * Names edges for who cannot see them. An edge whose name stays keeps its identity, and so do all of them together, so that an edit does
 * not draw all edges again.
 */
export function edgeNamer(): (edges: readonly FlowEdge[], nameOf: (edge: FlowEdge) => string) => FlowEdge[] {
  const known = new WeakMap<FlowEdge, FlowEdge>();
  let latest: FlowEdge[] = [];
  return (edges, nameOf) => {
    const named = edges.map((edge) => {
      const ariaLabel = nameOf(edge);
      const before = known.get(edge);
      if (before?.ariaLabel === ariaLabel) return before;
      const after = { ...edge, ariaLabel };
      known.set(edge, after);
      return after;
    });
    latest = unlessSame(latest, named);
    return latest;
  };
}
