import type { Node } from '@umbral/model';
import type { Scene } from './scene.ts';

const RESULTS: readonly Node['kind'][] = ['score', 'bands', 'matrix', 'disqualifier', 'audience'];
const isOff = (node: Node): boolean => node.kind === 'segment' && !node.data.enabled;

/** The nodes from which edges lead to a result, but for segments that never hold: those that a rule set has. */
export function nodesWithPart({ document }: Scene): Node[] {
  const found = new Set(document.nodes.filter((node) => RESULTS.includes(node.kind)));
  for (const node of found) {
    const sources = document.edges.filter((edge) => edge.target === node.id).map((edge) => edge.source);
    for (const source of document.nodes) if (sources.includes(source.id) && !isOff(source)) found.add(source);
  }
  return [...found];
}
