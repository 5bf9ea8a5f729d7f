import type { Edge, Node } from '@umbral/model';
import { useShallow } from 'zustand/react/shallow';
import { useDraftNow } from '../studio.ts';

/** The edges that arrive at a node, in their order, with the nodes that they come from. */
export function useInputs(id: string): { edge: Edge; node: Node }[] {
  const edges = useDraftNow(useShallow((state) => state.document.edges.filter((edge) => edge.target === id)));
  const nodes = useDraftNow((state) => state.document.nodes);
  return edges.flatMap((edge) => {
    const node = nodes.find((each) => each.id === edge.source);
    return node ? [{ edge, node }] : [];
  });
}
