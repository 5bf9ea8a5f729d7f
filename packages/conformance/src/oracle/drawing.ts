import type { Document, Node } from '@umbral/model';

const isOff = (node: Node): boolean => 'enabled' in node.data && !node.data.enabled;
const needsInput = (node: Node): boolean => node.kind === 'group' || node.kind === 'decay';

/** T7: of edges between the same ports, the first. */
function withoutDoubles(edges: Document['edges']): Document['edges'] {
  const seen = new Set<string>();
  return edges.filter(({ source, sourcePort, target, targetPort }) => {
    const ends = [source, sourcePort, target, targetPort].join(' ');
    return !seen.has(ends) && seen.add(ends);
  });
}

/** The nodes that stay, and the edges between them. */
function only(document: Document, stays: (node: Node) => boolean): Document {
  const nodes = document.nodes.filter(stays);
  const ids = new Set(nodes.map(({ id }) => id));
  return { ...document, nodes, edges: document.edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) };
}

/**
 * T6: what is off is as if it were not drawn, but for segments, which then never hold. A group or decay of which that leaves no input is
 * not there either.
 */
export function asDrawn(document: Document): Document {
  let drawn = only({ ...document, edges: withoutDoubles(document.edges) }, (node) => node.kind === 'segment' || !isOff(node));
  const isEmpty = (node: Node): boolean => needsInput(node) && !drawn.edges.some(({ target }) => target === node.id);
  while (drawn.nodes.some(isEmpty)) drawn = only(drawn, (node) => !isEmpty(node));
  return drawn;
}
