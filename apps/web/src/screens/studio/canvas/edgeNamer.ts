import type { FlowEdge } from '../draft/flow.ts';

/** Names edges for who cannot see them. An edge whose name stays keeps its identity, so that an edit does not draw all edges again. */
export function edgeNamer(): (edge: FlowEdge, name: string) => FlowEdge {
  const known = new WeakMap<FlowEdge, FlowEdge>();
  return (edge, name) => {
    const before = known.get(edge);
    if (before?.ariaLabel === name) return before;
    const named = { ...edge, ariaLabel: name };
    known.set(edge, named);
    return named;
  };
}
