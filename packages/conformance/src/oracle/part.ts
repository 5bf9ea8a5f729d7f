import type { Node } from '@umbral/model';
import type { Scene } from './scene.ts';

const isOn = (node: Node): boolean => !('enabled' in node.data) || node.data.enabled;
const RESULTS: readonly Node['kind'][] = ['score', 'bands', 'matrix', 'disqualifier', 'audience'];

/** The nodes that are on and from which edges lead to a result: those that a rule set has. */
export function nodesWithPart({ document }: Scene): Node[] {
  const found = new Set(document.nodes.filter((node) => RESULTS.includes(node.kind) && isOn(node)));
  for (const node of found) {
    const sources = document.edges.filter((edge) => edge.target === node.id).map((edge) => edge.source);
    for (const source of document.nodes) if (sources.includes(source.id) && isOn(source)) found.add(source);
  }
  return [...found];
}
